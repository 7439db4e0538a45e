import CallProgram
import Foundation

extension Evaluator {
    func binary(_ op: BinaryOperator, _ left: Expression, _ right: Expression) throws(Trap) -> Value {
        switch op {
        case .and:
            if !(try holds(left)) { return .yesNo(false) }
            return .yesNo(try holds(right))
        case .or:
            if try holds(left) { return .yesNo(true) }
            return .yesNo(try holds(right))
        case .equal: return .yesNo(try equal(left, right))
        case .notEqual: return .yesNo(!(try equal(left, right)))
        case .less: return .yesNo(try order(left, right) < 0)
        case .lessOrEqual: return .yesNo(try order(left, right) <= 0)
        case .greater: return .yesNo(try order(left, right) > 0)
        case .greaterOrEqual: return .yesNo(try order(left, right) >= 0)
        case .in: return .yesNo(contains(try value(of: right), try value(of: left)))
        case .contains: return .yesNo(contains(try value(of: left), try value(of: right)))
        case .add: return try computed(try number(left) + (try number(right)))
        case .subtract: return try computed(try number(left) - (try number(right)))
        case .multiply: return try computed(try number(left) * (try number(right)))
        case .divide:
            let divisor = try number(right)
            if divisor.isZero { throw Trap(.divisionByZero) }
            return try computed(try number(left) / divisor)
        }
    }

    private func computed(_ number: Number) throws(Trap) -> Value {
        guard !number.isNaN else { throw Trap(.badValue("a number grew out of bounds")) }
        return .number(number)
    }

    private func equal(_ left: Expression, _ right: Expression) throws(Trap) -> Bool {
        let (left, right) = (try value(of: left), try value(of: right))
        return left == right
    }

    /// Below, at or above zero, as the left is before, like or after the right.
    private func order(_ left: Expression, _ right: Expression) throws(Trap) -> Int {
        switch (try value(of: left), try value(of: right)) {
        case (.number(let a), .number(let b)): return a < b ? -1 : a > b ? 1 : 0
        case (.date(let a), .date(let b)): return a < b ? -1 : a > b ? 1 : 0
        case (.time(let a), .time(let b)): return a < b ? -1 : a > b ? 1 : 0
        case (.moment(let a), .moment(let b)): return a < b ? -1 : a > b ? 1 : 0
        default: throw misfit("two numbers, dates or times", left)
        }
    }

    /// An element of a list, or words within a text, as a person would see them: case does not matter.
    func contains(_ whole: Value, _ part: Value) -> Bool {
        switch (whole, part) {
        case (.list(let values), _): values.contains(part)
        case (.text(let text), .text(let words)):
            words.isEmpty || text.lowercased().contains(words.lowercased())
        default: false
        }
    }
}
