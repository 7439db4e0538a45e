import CallProgram

/// What a value is, as far as that is known before the call.
enum Kind {
    case text, number, yesNo, date, time, moment, list
}

/// Tells of what kind expressions are; nil where only the call knows.
struct Kinds {
    let program: Program

    func kind(of expression: Expression) -> Kind? {
        switch expression {
        case .literal(let value): Kind(value)
        case .slot(let slot): kind(of: program[slot].type)
        case .fact(let fact): kind(of: fact)
        case .not, .open, .isSet: .yesNo
        case .negate: .number
        case .binary(let op, _, _): op.isComputed ? .number : .yesNo
        case .call(let function, let arguments): kind(of: function, arguments)
        case .spoken, .template: .text
        case .local(.position): .number
        case .member, .element, .secret, .local(.item): nil
        }
    }

    private func kind(of type: SlotType) -> Kind? {
        switch type {
        case .text, .digits, .phone, .email, .spelled, .choice: .text
        case .number, .money: .number
        case .yesNo: .yesNo
        case .date: .date
        case .time: .time
        case .list: .list
        case .data, .item: nil
        }
    }

    private func kind(of fact: Fact) -> Kind? {
        switch fact {
        case .callTurns, .heardConfidence, .transferDuration, .recordingDuration: .number
        case .now: .moment
        case .today: .date
        case .returned: nil
        default: .text
        }
    }

    private func kind(of function: Function, _ arguments: [Expression]) -> Kind? {
        switch function {
        case .lower, .upper, .trim, .replace, .join, .weekday, .digits, .spell, .money, .ordinal, .phone: .text
        case .length, .round, .number, .hour, .daysBetween: .number
        case .contains, .startsWith, .endsWith, .matches: .yesNo
        case .time: .time
        case .date, .addDays: .date
        case .default: arguments.count > 1 ? kind(ofDefault: arguments[0], arguments[1]) : nil
        }
    }

    /// What comes from outside becomes what the second value is; anything else stays what it is.
    private func kind(ofDefault first: Expression, _ second: Expression) -> Kind? {
        let (found, wanted) = (kind(of: first), kind(of: second))
        switch first {
        case .member, .element, .local: return wanted
        case .slot(let slot):
            if case .data = program[slot].type { return wanted }
        default: break
        }
        return found == wanted ? found : nil
    }
}

extension Kind {
    fileprivate init?(_ value: Value) {
        switch value {
        case .text: self = .text
        case .number: self = .number
        case .yesNo: self = .yesNo
        case .date: self = .date
        case .time: self = .time
        case .moment: self = .moment
        case .list: self = .list
        case .data: return nil
        }
    }
}

extension BinaryOperator {
    /// `a + b`, where others tell what two values are to each other.
    var isComputed: Bool {
        switch self {
        case .add, .subtract, .multiply, .divide: true
        default: false
        }
    }
}
