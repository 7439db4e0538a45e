import CallProgram

/// Where a value may turn out not to fit, so that the interpreter leaves the state by `events.error`.
///
/// Slots without a value are a proof of their own and count here as set, but where that proof has ``Failing`` states.
/// Constants fit: the compiler has put them there.
struct Traps {
    private let program: Program
    private let failures: Failures
    /// One a state: its own instructions and its exit.
    private(set) var inState: [Bool] = []
    /// While it waits: rungs, the question said again, what a choice sets.
    private(set) var whileWaiting: [Bool] = []
    /// When the script that it runs comes back.
    private(set) var onReturn: [Bool] = []

    init(_ program: Program, _ failing: Failing = Failing()) {
        self.program = program
        failures = Failures(program)
        let ladders = program.ladders.map { ladder in ladder.rungs.contains { mayTrap($0.say) } }
        for state in program.states {
            let says = state.body.contains { if case .say(let prompt) = $0 { mayTrap(prompt) } else { false } }
            let sets = state.body.contains {
                if case .set(let slot, let value) = $0 { mayTrap(slot, value) } else { false }
            }
            inState.append(says || sets || mayTrap(state.exit))
            if case .question(let question) = state.exit {
                let choices = question.choices.contains { $0.set.contains { mayTrap($0.slot, $0.value) } }
                whileWaiting.append(
                    says || choices || ladders[question.noInput.index] || ladders[question.noMatch.index])
            } else {
                whileWaiting.append(mayTrapWhileHeld(state.exit))
            }
            if case .run(let run) = state.exit {
                onReturn.append(run.save.contains { mayTrap($0.to, .slot($0.from)) })
            } else {
                onReturn.append(false)
            }
        }
        for index in program.states.indices {
            let isUnset = failing.unset.contains(StateID(index))
            if isUnset { whileWaiting[index] = true }
            if isUnset || failing.outOfSteps { (inState[index], onReturn[index]) = (true, true) }
        }
    }

    private func mayTrap(_ exit: Exit) -> Bool {
        switch exit {
        case .goto, .question, .reject: false
        case .branch(let arms, _): arms.contains { failures.mayFail($0.condition, as: .yesNo) }
        case .carrier(let verb, _):
            verb.expressions.contains { failures.mayFail($0) } || (verb.notice.map { mayTrap($0) } ?? false)
        case .work(let work, _):
            work.expressions(program.assistant).contains { mayFailSent($0) } || mayTrap(work.filler)
        case .run(let run): run.with.contains { mayTrap($0.slot, $0.value) }
        }
    }

    /// A request is written with a care of its own, which alone knows secrets.
    private func mayFailSent(_ value: Expression) -> Bool {
        switch value {
        case .secret: false
        case .template(let template): template.values.contains { mayFailSent($0) }
        default: failures.mayFail(value)
        }
    }

    private func mayTrapWhileHeld(_ exit: Exit) -> Bool {
        switch exit {
        case .carrier(.record(let record), _): record.save.map { mayTrap($0, .fact(.recordingURL)) } ?? false
        case .work(let work, _): mayTrap(work.filler)
        default: false
        }
    }

    private func mayTrap(_ prompt: Prompt) -> Bool { prompt.versions.contains { mayTrap($0) } }

    private func mayTrap(_ parts: [PromptPart], isItem: Bool = false) -> Bool {
        parts.contains { part in
            switch part.content {
            case .text(let template), .ssml(let template), .play(let template):
                template.values.contains { failures.mayFail($0, inList: isItem) }
            case .each(let each):
                failures.mayFail(each.list, inList: isItem) || mayTrap(each.say, isItem: true)
                    || each.more.contains { mayTrap($0) }
            case .pause, .keys: false
            }
        }
    }

    /// A value that is given to a slot.
    private func mayTrap(_ slot: SlotID, _ value: Expression) -> Bool {
        if case .literal = value { return false }
        return failures.mayFail(value) || !failures.fits(value, program[slot].type)
    }
}
