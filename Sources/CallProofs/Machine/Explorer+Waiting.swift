import CallProgram

/// What may end a wait: the caller's word, the carrier's, the work's, and what happens to the call as a whole.
extension Explorer {
    mutating func wait(_ point: Point) {
        let id = StateID(Int(point.state))
        var walk = point
        walk.kind = .entering
        switch program[id].exit {
        case .question(let question): answer(question, at: id, walk)
        case .carrier(let verb, let outcomes):
            for outcome in verb.outcomes {
                var walk = walk
                if case .record(let record) = verb, let slot = record.save, outcome == .normal {
                    know(&walk) { decider, values in decider.forget(slot, in: &values) }
                }
                follow(outcomes.target(of: outcome), walk, .comesOut(outcome))
            }
            hangUp(verb, outcomes, walk)
        case .work(let work, let outcomes):
            for outcome in work.outcomes(outcomes) {
                follow(outcomes.target(of: outcome), taking(work, outcome, walk), .comesOut(outcome))
            }
        case .goto, .branch, .reject, .run: break
        }
        if traps.whileWaiting[id.index] { trap(forgetting(program[id], walk), .traps) }
        if let target = program.events.machine, !point.marks.contains(.judged) {
            var judged = outOfAllRuns(walk)
            judged.marks.insert(.judged)
            follow(target, judged, .isJudged)
        }
        if !point.marks.contains(.limited) {
            var limited = outOfAllRuns(walk)
            limited.marks.insert(.limited)
            if let target = program.events.limit { follow(target, limited, .isLimited) } else { end(.isLimited) }
        }
        add(over: walk)
    }

    private mutating func answer(_ question: Question, at id: StateID, _ walk: Point) {
        for (place, choice) in question.choices.enumerated() {
            var walk = walk
            know(&walk) { decider, values in
                for set in choice.set { decider.assign(set.slot, set.value, in: &values) }
            }
            if choice.answer != nil, let ask = question.ask {
                follow(ask.target, walk, .chooses(place))
                continue
            }
            if choice.scope == .global, case .state(let target) = choice.target, target != id {
                walk.interrupted = Int32(id.index)
            }
            follow(choice.target, walk, .chooses(place))
        }
        if let ask = question.ask { follow(ask.target, walk, .answers) }
        if let otherwise = question.otherwise { follow(otherwise, walk, .saysOtherwise) }
        if question.paging != nil { self.ask(id.index, walk, .turnsPage) }
        follow(question.giveUp, walk, .givesUp)
    }

    mutating func taking(_ work: Work, _ outcome: Outcome, _ walk: Point) -> Point {
        var walk = walk
        guard outcome == .normal else { return walk }
        know(&walk) { decider, values in for slot in work.saved { decider.forget(slot, in: &values) } }
        return walk
    }
}
