import CallProgram
import ScriptDiagnostics
import ScriptModel

extension Lowering {
    /// A state: its instructions in the order of the language, then its one way out.
    mutating func state(_ state: ScriptModel.State) -> CallProgram.State {
        var body: [Instruction] = []
        if let language = state.language { body.append(.language(names.language(language))) }
        for assignment in assignments(state.set) { body.append(.set(assignment.slot, assignment.value)) }
        if case .question(let question)? = state.verb { pageTurning = inputs(of: question) }
        if let say = state.say { body.append(.say(prompt(say))) }
        pageTurning = nil
        if let note = state.note { body.append(.note(note.value)) }

        let exit: Exit
        var choices: [SourceSpan] = []
        switch state.verb {
        case .question(let question): exit = .question(self.question(question, of: state, choices: &choices))
        case .reject(let reject): exit = .reject(Exit.RejectReason(reject.reason.value))
        case .carrier(let verb): exit = .carrier(carrierVerb(verb), outcomes(of: state))
        case .work(let work): exit = self.work(work, of: state)
        case .run(let run): exit = self.run(run, of: state)
        case nil: exit = next(after: state)
        }
        sourceMap.add(state: state.name.span, choices: choices, in: script.files)
        return CallProgram.State(name: place.prefix + state.name.value, body: body, exit: exit)
    }

    /// `goto` and `when`: where a state goes when nothing else has said so.
    func next(after state: ScriptModel.State) -> Exit {
        if let when = state.when {
            return .branch(
                when.arms.compactMap { arm in
                    guard let condition = arm.condition, let target = arm.target, !arm.isBehindElse else { return nil }
                    return Exit.Arm(condition: expression(condition), target: names.target(target))
                }, otherwise: when.otherwise.map(names.target) ?? .hangup)
        }
        return .goto(state.goto.map(names.target) ?? .hangup)
    }
}

extension Exit.RejectReason {
    fileprivate init(_ reason: RejectSyntax.Reason) {
        switch reason {
        case .busy: self = .busy
        case .rejected: self = .rejected
        }
    }
}
