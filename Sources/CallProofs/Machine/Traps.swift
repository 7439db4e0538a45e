import CallProgram
import Foundation

/// Where a value may turn out not to fit, so that the interpreter leaves the state by `events.error`.
///
/// Slots without a value are a proof of their own and count here as set.
struct Traps {
    let program: Program
    /// One a state: its own instructions and its exit.
    private(set) var inState: [Bool] = []
    /// While it waits: rungs, and the question said again.
    private(set) var whileWaiting: [Bool] = []

    init(_ program: Program) {
        self.program = program
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
        }
    }

    private func mayTrap(_ exit: Exit) -> Bool {
        switch exit {
        case .goto, .question, .reject: false
        case .branch(let arms, _): arms.contains { mayTrap($0.condition) }
        case .carrier(let verb, _): mayTrap(verb)
        case .work(let work, _):
            // A request is written with a care of its own; what it says meanwhile is a prompt.
            work.expressions(program.assistant).contains { mayTrap($0) } || mayTrap(work.filler)
        case .run(let run): run.with.contains { mayTrap($0.slot, $0.value) }
        }
    }

    private func mayTrapWhileHeld(_ exit: Exit) -> Bool {
        switch exit {
        case .carrier(.record(let record), _): record.save.map { isLimited(program[$0].type) } ?? false
        case .work(let work, _): mayTrap(work.filler)
        default: false
        }
    }

    private func mayTrap(_ verb: CarrierVerb) -> Bool {
        verb.expressions.contains { mayTrap($0) } || (verb.notice.map { mayTrap($0) } ?? false)
    }

    private func mayTrap(_ prompt: Prompt) -> Bool { prompt.versions.contains { mayTrap($0) } }

    private func mayTrap(_ parts: [PromptPart]) -> Bool {
        parts.contains { part in
            switch part.content {
            case .text(let template), .ssml(let template), .play(let template):
                template.values.contains { mayTrap($0) }
            case .each(let each): mayTrap(each.list) || mayTrap(each.say) || each.more.contains { mayTrap($0) }
            case .pause, .keys: false
            }
        }
    }

    /// A value that is given to a slot.
    private func mayTrap(_ slot: SlotID, _ value: Expression) -> Bool {
        if case .literal = value { return false }
        return mayTrap(value) || isLimited(program[slot].type) || grows(slot, value)
    }

    /// A text made of itself grows until it is too long.
    private func grows(_ slot: SlotID, _ value: Expression) -> Bool {
        guard case .text = program[slot].type, case .template = value else { return false }
        return true
    }

    private func isLimited(_ type: SlotType) -> Bool {
        switch type {
        case .text(nil, nil, nil), .number(nil, nil, whole: false), .yesNo, .data: false
        default: true
        }
    }

    /// Whether it may be computed in vain.
    private func mayTrap(_ expression: Expression) -> Bool {
        var may = false
        for part in expression.parts {
            switch part {
            case .binary(.divide, _, .literal(.number(let number))): if number == 0 { may = true }
            case .binary(.divide, _, _): may = true
            case .binary(let op, let left, let right) where op.isStrict:
                if isLoose(left) || isLoose(right) { may = true }
            case .call(let function, let arguments):
                switch function {
                case .lower, .upper, .trim, .length, .startsWith, .endsWith, .weekday, .hour, .daysBetween, .time,
                    .date, .money, .ordinal:
                    if arguments.contains(where: { isLoose($0) }) { may = true }
                case .contains, .default: break
                case .round: if arguments.contains(where: { isLoose($0) }) || arguments.count > 1 { may = true }
                case .matches, .replace, .join, .number, .addDays, .digits, .spell, .phone: may = true
                }
            case .local(.item): may = true
            default: break
            }
        }
        return may
    }

    /// Of no type that is known before the call.
    private func isLoose(_ expression: Expression) -> Bool {
        switch expression {
        case .member, .element, .local(.item): return true
        case .slot(let slot):
            switch program[slot].type {
            case .data, .list, .item: return true
            default: return false
            }
        default: return false
        }
    }
}

extension BinaryOperator {
    /// Wants both sides to be of a kind.
    fileprivate var isStrict: Bool {
        switch self {
        case .less, .lessOrEqual, .greater, .greaterOrEqual, .add, .subtract, .multiply, .and, .or: true
        default: false
        }
    }
}
