import CallProgram
import Foundation

extension Evaluator {
    /// A long sum leans to the left as deep as it is long, so that side is unrolled.
    func chain(_ expression: Expression) throws(Trap) -> Value {
        var steps: [(op: BinaryOperator, right: Expression)] = []
        var first = expression
        while case .binary(let op, let left, let right) = first {
            steps.append((op, right))
            first = left
        }
        var result = try value(of: first)
        for step in steps.reversed() { result = try apply(step.op, result, step.right) }
        return result
    }

    private func apply(_ op: BinaryOperator, _ left: Value, _ other: Expression) throws(Trap) -> Value {
        switch op {
        case .and: return .yesNo(try truth(left) ? try holds(other) : false)
        case .or: return .yesNo(try truth(left) ? true : try holds(other))
        default: break
        }
        let right = try value(of: other)
        switch op {
        case .equal: return .yesNo(left.agrees(with: right))
        case .notEqual: return .yesNo(!left.agrees(with: right))
        case .less: return .yesNo(try order(left, right) < 0)
        case .lessOrEqual: return .yesNo(try order(left, right) <= 0)
        case .greater: return .yesNo(try order(left, right) > 0)
        case .greaterOrEqual: return .yesNo(try order(left, right) >= 0)
        case .in: return .yesNo(contains(right, left))
        case .contains: return .yesNo(contains(left, right))
        case .add, .subtract, .multiply, .divide, .and, .or: return try compute(op, left, right)
        }
    }

    private func compute(_ op: BinaryOperator, _ left: Value, _ right: Value) throws(Trap) -> Value {
        guard case .number(let a) = left, case .number(let b) = right else { throw misfit("a number") }
        switch op {
        case .add: return try computed(a + b)
        case .subtract: return try computed(a - b)
        case .multiply: return try computed(a.product(b))
        case .divide:
            if b.isZero { throw Trap(.divisionByZero) }
            return try computed(a.quotient(b))
        default: throw misfit("a computation")
        }
    }

    private func truth(_ value: Value) throws(Trap) -> Bool {
        guard case .yesNo(let holds) = value else { throw misfit("yes or no") }
        return holds
    }

    private func computed(_ number: Number) throws(Trap) -> Value {
        guard !number.isNaN else { throw Trap(.badValue("a number grew out of bounds")) }
        return .number(number)
    }

    /// Below, at or above zero, as the left is before, like or after the right.
    private func order(_ left: Value, _ right: Value) throws(Trap) -> Int {
        switch (left, right) {
        case (.number(let a), .number(let b)): return a < b ? -1 : a > b ? 1 : 0
        case (.date(let a), .date(let b)): return a < b ? -1 : a > b ? 1 : 0
        case (.time(let a), .time(let b)): return a < b ? -1 : a > b ? 1 : 0
        case (.moment(let a), .moment(let b)): return a < b ? -1 : a > b ? 1 : 0
        default: throw misfit("two numbers, dates or times")
        }
    }

    /// An element of a list, or words within a text, as a person would see them: case does not matter.
    func contains(_ whole: Value, _ part: Value) -> Bool {
        switch (whole, part) {
        case (.list(let values), _): values.contains { $0.plainData.agrees(with: part) }
        case (.data, _): whole.items.contains { $0.agrees(with: part) }
        case (.text(let text), .text(let words)):
            words.isEmpty || text.lowercased().contains(words.lowercased())
        default: false
        }
    }
}
