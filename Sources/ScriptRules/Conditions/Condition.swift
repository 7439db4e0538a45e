import ScriptDiagnostics
import ScriptModel

/// A condition taken apart into what it asks of single values: `age >= 18 and not member`.
indirect enum Condition: Hashable, Sendable {
    /// What a value is asked for.
    enum Test: Hashable, Sendable {
        case holds(Bool)
        case atLeast(Double)
        case above(Double)
        case atMost(Double)
        case below(Double)
        case number(Double, isEqual: Bool)
        case text(String, isEqual: Bool)
    }
    case all([Condition])
    case any([Condition])
    /// A value, as it is written: `age`, `hour(now)`.
    case value(String, Test)

    /// What must be so for an expression to hold, or not to hold.
    init(_ expression: ExpressionSyntax, holds: Bool = true) {
        switch expression {
        case .yesNo(let value): self = value.value == holds ? .all([]) : .any([])
        case .unary(let op, let operand) where op.value == .not: self = Condition(operand, holds: !holds)
        case .binary(let op, let left, let right):
            switch op.value {
            case .and: self = Self.join(expression, .and, holds: holds)
            case .or: self = Self.join(expression, .or, holds: holds)
            default:
                self =
                    Self.comparison(op.value, left, right, holds)
                    ?? .value(expression.canonical, .holds(holds))
            }
        default: self = .value(expression.canonical, .holds(holds))
        }
    }

    var negated: Condition {
        switch self {
        case .all(let parts): .any(parts.map(\.negated))
        case .any(let parts): .all(parts.map(\.negated))
        case .value(let name, let test): .value(name, test.negated)
        }
    }

    /// A long chain leans to the left as deep as it is long.
    private static func join(
        _ expression: ExpressionSyntax, _ op: ExpressionSyntax.BinaryOperator, holds: Bool
    ) -> Condition {
        var parts: [Condition] = []
        var rest = expression
        while case .binary(let found, let left, let right) = rest, found.value == op {
            parts.append(Condition(right, holds: holds))
            rest = left
        }
        parts.append(Condition(rest, holds: holds))
        return (op == .and) == holds ? .all(parts) : .any(parts)
    }

    private static func comparison(
        _ op: ExpressionSyntax.BinaryOperator, _ left: ExpressionSyntax, _ right: ExpressionSyntax, _ holds: Bool
    ) -> Condition? {
        if let test = test(op, right), left.isNamed { return .value(left.canonical, holds ? test : test.negated) }
        if let turned = op.turned, let test = test(turned, left), right.isNamed {
            return .value(right.canonical, holds ? test : test.negated)
        }
        if op == .equal || op == .notEqual {
            for (value, other) in [(left, right), (right, left)] {
                guard case .yesNo(let wanted) = value else { continue }
                return Condition(other, holds: (wanted.value == (op == .equal)) == holds)
            }
        }
        // Of two values, one way round is enough.
        let (a, b) = (left.canonical, right.canonical)
        return switch op {
        case .less: .value("\(a)<\(b)", .holds(holds))
        case .greater: .value("\(b)<\(a)", .holds(holds))
        case .lessOrEqual: .value("\(b)<\(a)", .holds(!holds))
        case .greaterOrEqual: .value("\(a)<\(b)", .holds(!holds))
        case .equal: .value([a, b].sorted().joined(separator: "="), .holds(holds))
        case .notEqual: .value([a, b].sorted().joined(separator: "="), .holds(!holds))
        default: nil
        }
    }

    private static func test(_ op: ExpressionSyntax.BinaryOperator, _ value: ExpressionSyntax) -> Test? {
        if case .text(let text) = value {
            return switch op {
            case .equal: .text(text.value, isEqual: true)
            case .notEqual: .text(text.value, isEqual: false)
            default: nil
            }
        }
        guard let number = value.plainNumber else { return nil }
        return switch op {
        case .equal: .number(number, isEqual: true)
        case .notEqual: .number(number, isEqual: false)
        case .less: .below(number)
        case .lessOrEqual: .atMost(number)
        case .greater: .above(number)
        case .greaterOrEqual: .atLeast(number)
        default: nil
        }
    }
}

extension Condition.Test {
    var negated: Self {
        switch self {
        case .holds(let holds): .holds(!holds)
        case .atLeast(let number): .below(number)
        case .above(let number): .atMost(number)
        case .atMost(let number): .above(number)
        case .below(let number): .atLeast(number)
        case .number(let number, let isEqual): .number(number, isEqual: !isEqual)
        case .text(let text, let isEqual): .text(text, isEqual: !isEqual)
        }
    }
}

extension ExpressionSyntax.BinaryOperator {
    /// `18 <= age` is `age >= 18`.
    fileprivate var turned: Self? {
        switch self {
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        case .equal, .notEqual: self
        default: nil
        }
    }
}

extension ExpressionSyntax {
    /// Whether it looks at anything that can differ from call to call.
    var isNamed: Bool {
        var found = false
        forEachPart { if case .name = $0 { found = true } }
        return found
    }

    fileprivate var plainNumber: Double? {
        switch self {
        case .number(let digits): Double(digits.value)
        case .unary(let op, let operand) where op.value == .negate: operand.plainNumber.map { -$0 }
        default: nil
        }
    }

    /// As it would be written without a choice.
    var canonical: String {
        switch self {
        case .text(let text): "\"\(text.value)\""
        case .number(let digits): Double(digits.value).map { "\($0)" } ?? digits.value
        case .yesNo(let value): value.value ? "yes" : "no"
        case .name(let path): path.value.joined(separator: ".")
        case .element(let list, let index, _): "\(list.canonical)[\(index.canonical)]"
        case .member(let whole, let name): "\(whole.canonical).\(name.value)"
        case .unary(let op, let operand): "\(op.value.rawValue) (\(operand.canonical))"
        case .binary(let op, let left, let right): "(\(left.canonical)) \(op.value.rawValue) (\(right.canonical))"
        case .call(let name, let arguments, _):
            "\(name.value)(\(arguments.map(\.canonical).joined(separator: ", ")))"
        }
    }
}
