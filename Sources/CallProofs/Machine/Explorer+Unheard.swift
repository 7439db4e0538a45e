import CallProgram

/// What is done for a caller who is gone: nothing is said, and nothing waits but work.
extension Explorer {
    mutating func hangUp(_ verb: CarrierVerb, _ outcomes: Outcomes, _ walk: Point) {
        guard case .record = verb else { return }
        if case .state = outcomes.target(of: .hangup) {
            followUnheard(outcomes.target(of: .hangup), unheard(walk), .hangsUp)
        }
    }

    private func unheard(_ walk: Point) -> Point {
        var point = Point(kind: .unheard)
        point.known = walk.known
        return point
    }

    mutating func add(over walk: Point) {
        guard let ended = program.events.ended else { return }
        followUnheard(.state(ended), unheard(walk), .isOver)
    }

    mutating func followUnheard(_ target: Target, _ walk: Point, _ act: Act) {
        var point = walk
        switch target {
        case .state(let id):
            point.kind = .unheard
            point.state = Int32(id.index)
            add(act, point)
        case .return where walk.stack > 0:
            point.kind = .unheardReturning
            point.state = machine.frames[Int(walk.stack)].state
            add(act, point)
        case .return, .hangup, .repeat, .back: break
        }
    }

    mutating func enterUnheard(_ point: Point) {
        let state = machine.state(of: point)
        var walk = point
        learn(state, &walk)
        switch state.exit {
        case .goto(let target): follow(target, walk, .goes)
        case .branch(let arms, let otherwise): branch(arms, otherwise, walk)
        case .work(let work, _):
            if case .reply = work.kind { return }
            walk.kind = .unheardWork
            walk.stack = 0
            add(.goes, walk)
        case .run(let run): enter(run, walk)
        case .question, .reject, .carrier: break
        }
    }

    mutating func finishUnheard(_ point: Point) {
        guard case .work(let work, let outcomes) = machine.state(of: point).exit else { return }
        var walk = point
        walk.kind = .unheard
        for outcome in work.outcomes(outcomes) {
            followUnheard(outcomes.target(of: outcome), taking(work, outcome, walk), .comesOut(outcome))
        }
        add(over: walk)
    }

    mutating func end(_ point: Point) { add(over: point) }
}
