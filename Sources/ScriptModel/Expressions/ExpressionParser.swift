import ScriptDiagnostics
import ScriptYAML

/// Words and signs → ``ExpressionSyntax``. From loosest to tightest: `or`, `and`, `not`, comparisons with `in` and
/// `contains`, `+ -`, `* /`, `-` before a value, calls and `[index]`.
struct ExpressionParser {
    private var lexer: ExpressionLexer
    private var token: ExpressionToken
    private let range: Range<Int>
    private let places: ScalarAlignment
    private var depth = 0
    private var parts = 0
    /// The first fault; nothing is read after it.
    private var found: TemplateFault?

    /// Brackets, `not` and `-` inside each other.
    private static let maxDepth = 40
    /// A chain `a + a + …` is as deep a tree as it is long.
    private static let maxParts = 300

    init(_ bytes: [UInt8], _ range: Range<Int>, places: ScalarAlignment) {
        lexer = ExpressionLexer(bytes, range)
        token = lexer.next()
        self.range = range
        self.places = places
    }

    var fault: TemplateFault? { lexer.fault ?? found }

    /// The whole range as one expression; nil after a fault.
    mutating func parse() -> ExpressionSyntax? {
        guard let expression = expression(.or) else { return nil }
        guard token.kind == .end else { return unexpectedRest() }
        return fault == nil ? expression : nil
    }

    private enum Strength: Int, Comparable {
        case or, and, comparison, sum, product
        static func < (a: Strength, b: Strength) -> Bool { a.rawValue < b.rawValue }
    }

    private mutating func expression(_ weakest: Strength) -> ExpressionSyntax? {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maxDepth else { return stop(.tooLong(token.range)) }
        guard var left = operand(weakest) else { return nil }
        while let (op, strength) = binaryOperator(), strength >= weakest {
            parts += 1
            guard parts <= Self.maxParts else { return stop(.tooLong(token.range)) }
            let sign = Located(op, at: places.span(of: token.range))
            advance()
            // Operators of one strength join from the left, so the right side takes only stronger ones.
            guard let right = expression(Strength(rawValue: strength.rawValue + 1) ?? .product, after: op, strength)
            else { return nil }
            left = .binary(sign, left, right)
            if strength == .comparison, let (_, next) = binaryOperator(), next == .comparison {
                return stop(.chainedComparison(token.range))
            }
        }
        return left
    }

    private mutating func expression(
        _ weakest: Strength, after op: ExpressionSyntax.BinaryOperator, _ strength: Strength
    ) -> ExpressionSyntax? {
        if token.kind == .end, fault == nil { return stop(.valueExpected(missingPlace, after: op.rawValue)) }
        return strength == .product ? operand(.product, isFactor: true) : expression(weakest)
    }

    private func binaryOperator() -> (ExpressionSyntax.BinaryOperator, Strength)? {
        let word: String
        switch token.kind {
        case .sign(let sign): word = sign
        case .word(let name): word = name
        default: return nil
        }
        guard let op = ExpressionSyntax.BinaryOperator(rawValue: word) else { return nil }
        return switch op {
        case .or: (op, .or)
        case .and: (op, .and)
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .in, .contains: (op, .comparison)
        case .add, .subtract: (op, .sum)
        case .multiply, .divide: (op, .product)
        }
    }

    /// `not …`, `-…`, or a value with its `[index]`es.
    private mutating func operand(_ weakest: Strength, isFactor: Bool = false) -> ExpressionSyntax? {
        let start = token
        switch token.kind {
        case .word("not"):
            guard weakest <= .comparison, !isFactor else { return stop(.lateNot(token.range)) }
            advance()
            guard let operand = expression(.comparison) else { return nil }
            return .unary(Located(.not, at: places.span(of: start.range)), operand)
        case .sign("-"):
            advance()
            depth += 1
            defer { depth -= 1 }
            guard depth <= Self.maxDepth else { return stop(.tooLong(token.range)) }
            guard let operand = operand(.product, isFactor: true) else { return nil }
            return .unary(Located(.negate, at: places.span(of: start.range)), operand)
        default:
            return elements()
        }
    }

    private mutating func elements() -> ExpressionSyntax? {
        let start = token
        guard var value = value() else { return nil }
        while true {
            if case .sign(".") = token.kind {
                guard let member = member(of: value) else { return nil }
                value = member
                continue
            }
            guard case .sign("[") = token.kind else { break }
            let open = token
            parts += 1
            guard parts <= Self.maxParts else { return stop(.tooLong(token.range)) }
            advance()
            guard let index = expression(.or) else { return nil }
            guard let close = closing("]", of: open) else { return nil }
            value = .element(
                of: value, index: index, span: places.span(of: start.range.lowerBound..<close.range.upperBound))
        }
        return value
    }

    /// What stands behind `[0].`; the parts of a name belong to the name.
    private mutating func member(of whole: ExpressionSyntax) -> ExpressionSyntax? {
        switch whole {
        case .element, .member: break
        default: return stop(.unexpected(token.range, token.written))
        }
        advance()
        guard case .word(let name) = token.kind else { return stop(.partExpected(token.range)) }
        parts += 1
        guard parts <= Self.maxParts else { return stop(.tooLong(token.range)) }
        let member = ExpressionSyntax.member(of: whole, name: Located(name, at: places.span(of: token.range)))
        advance()
        return member
    }

    private mutating func value() -> ExpressionSyntax? {
        let start = token
        let span = places.span(of: start.range)
        switch token.kind {
        case .text(let text):
            advance()
            return .text(Located(text, at: span))
        case .number(let digits):
            advance()
            return .number(Located(digits, at: span))
        case .word("yes"), .word("true"):
            advance()
            return .yesNo(Located(true, at: span))
        case .word("no"), .word("false"):
            advance()
            return .yesNo(Located(false, at: span))
        case .word("and"), .word("or"), .word("in"):
            return stop(.valueExpected(start.range, after: nil))
        case .word:
            return nameOrCall()
        case .sign("("):
            advance()
            guard let inner = expression(.or) else { return nil }
            guard closing(")", of: start) != nil else { return nil }
            return inner
        case .sign(")"), .sign("]"):
            return stop(.valueExpected(start.range, after: nil))
        case .sign:
            return stop(.unexpected(start.range, start.written))
        case .end:
            return stop(.valueExpected(missingPlace, after: nil))
        }
    }

    private mutating func nameOrCall() -> ExpressionSyntax? {
        let start = token
        var path: [String] = []
        var end = token.range.upperBound
        while case .word(let part) = token.kind {
            path.append(part)
            end = token.range.upperBound
            advance()
            guard case .sign(".") = token.kind else { break }
            advance()
            guard case .word = token.kind else { return stop(.partExpected(token.range)) }
        }
        let range = start.range.lowerBound..<end
        guard case .sign("(") = token.kind else { return .name(Located(path, at: places.span(of: range))) }
        guard path.count == 1 else { return stop(.callOfPath(range, path.joined(separator: "."))) }
        return call(Located(path[0], at: places.span(of: range)), from: start)
    }

    private mutating func call(_ name: Located<String>, from start: ExpressionToken) -> ExpressionSyntax? {
        let open = token
        advance()
        var arguments: [ExpressionSyntax] = []
        if token.kind != .sign(")") {
            while true {
                parts += 1
                guard parts <= Self.maxParts else { return stop(.tooLong(token.range)) }
                guard let argument = expression(.or) else { return nil }
                arguments.append(argument)
                guard token.kind == .sign(",") else { break }
                advance()
            }
        }
        guard let close = closing(")", of: open) else { return nil }
        return .call(
            name, arguments, span: places.span(of: start.range.lowerBound..<close.range.upperBound))
    }

    private mutating func closing(_ sign: String, of open: ExpressionToken) -> ExpressionToken? {
        let close = token
        guard close.kind == .sign(sign) else {
            if fault == nil {
                found =
                    close.kind == .end
                    ? .unclosed(open.range, open: open.written, close: sign) : .unexpected(close.range, close.written)
            }
            return nil
        }
        advance()
        return close
    }

    private mutating func unexpectedRest() -> ExpressionSyntax? {
        switch token.kind {
        case .sign(")"), .sign("]"): stop(.neverOpened(token.range, token.written))
        case .sign(","): stop(.thousandsComma(token.range))
        case .word("not"): stop(.notIn(token.range))
        case .word("is"): comparedInWords()
        default: stop(.unexpected(token.range, token.written))
        }
    }

    /// `is`, `is not`, `is greater than`
    private mutating func comparedInWords() -> ExpressionSyntax? {
        var range = token.range
        var words = ["is"]
        advance()
        while words.count < 3, case .word(let word) = token.kind,
            Self.comparisons.keys.contains(where: {
                $0.starts(with: words + [word])
            })
        {
            words.append(word)
            range = range.lowerBound..<token.range.upperBound
            advance()
        }
        guard let sign = Self.comparisons[words] else { return stop(.unexpected(range, "is")) }
        return stop(
            .otherSpelling(range, written: words.joined(separator: " "), meant: sign, to: "to compare"))
    }

    private static let comparisons: [[String]: String] = [
        ["is"]: "==", ["is", "not"]: "!=", ["is", "greater", "than"]: ">", ["is", "more", "than"]: ">",
        ["is", "less", "than"]: "<", ["is", "at", "least"]: ">=", ["is", "at", "most"]: "<=",
    ]

    private mutating func advance() { token = lexer.next() }

    /// The whole range, for what should have stood at its end.
    private var missingPlace: Range<Int> { range }

    private mutating func stop(_ fault: TemplateFault) -> ExpressionSyntax? {
        if self.fault == nil { found = fault }
        return nil
    }
}
