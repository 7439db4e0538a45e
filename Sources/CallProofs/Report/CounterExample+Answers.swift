import CallProgram

extension CounterExample {
    /// Several answers may lead to one state, whose conditions tell them apart: what is told is the one that goes on
    /// as the call does.
    ///
    /// For example: `"large"` before `{if: size == "large", goto: p}`.
    mutating func tellDecidedAnswers(_ program: Program) {
        for place in steps.indices {
            guard case .chooses(let chosen) = steps[place].act, let from = steps[place].from,
                case .question(let question) = program[from].exit, let ask = question.ask,
                question.choices[chosen].answer != nil
            else { continue }
            let others = question.choices.indices.filter { question.choices[$0].answer != nil }
            let after = steps[(place + 1)...]
            let decided = ([chosen] + others).first { choice in
                question.choices[choice].answer.map { leads(ask.slot, $0, along: after, in: program) } ?? false
            }
            if let decided { steps[place].act = .chooses(decided) }
        }
    }

    /// Whether the conditions that follow at once are known to hold as they do on this way.
    private func leads(
        _ slot: SlotID, _ value: Value, along steps: ArraySlice<Step>, in program: Program
    ) -> Bool {
        let decider = Decider(knowing: slot, of: program)
        let known = KnownValues(values: [.value(value)])
        for step in steps {
            guard let from = step.from else { return true }
            for case .set(slot, _) in program[from].body { return true }
            switch (step.act, program[from].exit) {
            case (.goes, _): continue
            case (.branches(let place), .branch(let arms, _)):
                for (number, arm) in arms.prefix(place + 1).enumerated() {
                    guard decider.holds(arm.condition, known) == (number == place) else { return false }
                }
            default: return true
            }
        }
        return true
    }
}
