package import ScriptDiagnostics
import ScriptYAML

/// An expression as written, each part with its place.
package indirect enum ExpressionSyntax: Sendable {
    case text(Located<String>)
    /// Digits as written, for example `3.5`.
    case number(Located<String>)
    case yesNo(Located<Bool>)
    /// `name` or `call.from`: the dotted path, with the place of the whole.
    case name(Located<[String]>)
    /// `movies[0]`
    case element(of: ExpressionSyntax, index: ExpressionSyntax, span: SourceSpan)
    /// `movies[0].title`, where what stands before the point is no name.
    case member(of: ExpressionSyntax, name: Located<String>)
    case unary(Located<UnaryOperator>, ExpressionSyntax)
    case binary(Located<BinaryOperator>, ExpressionSyntax, ExpressionSyntax)
    case call(Located<String>, [ExpressionSyntax], span: SourceSpan)

    package enum UnaryOperator: String, Sendable {
        case not
        case negate = "-"
    }

    package enum BinaryOperator: String, Sendable {
        case and, or
        case equal = "=="
        case notEqual = "!="
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
        case `in`, contains
        case add = "+"
        case subtract = "-"
        case multiply = "*"
        case divide = "/"
    }

    package var span: SourceSpan {
        switch self {
        case .text(let text): text.span
        case .number(let number): number.span
        case .yesNo(let value): value.span
        case .name(let path): path.span
        case .element(_, _, let span): span
        case .member(let whole, let name): SourceSpan(from: whole.span, to: name.span)
        case .unary(let op, let operand):
            SourceSpan(from: op.span, to: operand.span)
        case .binary(_, let left, let right):
            SourceSpan(from: left.span, to: right.span)
        case .call(_, _, let span): span
        }
    }
}

/// Text with `${…}` places, as written.
package struct TemplateSyntax: Sendable {
    package enum Segment: Sendable {
        case text(String)
        /// What stands between the braces.
        case expression(ExpressionSyntax)
    }
    package var segments: [Segment]
    /// The whole scalar.
    package var span: SourceSpan
    /// As YAML read it.
    var source: Node.Scalar?
    /// Something that was to be filled in could not be read, and was told.
    package var isFaulty = false

    package init(segments: [Segment], span: SourceSpan) {
        self.segments = segments
        self.span = span
    }

    /// The text, when nothing is filled in.
    package var plainText: String? {
        switch segments.count {
        case 0: return ""
        case 1: if case .text(let text) = segments[0] { return text } else { return nil }
        default: return nil
        }
    }
}

/// The static type of an expression.
package enum ValueType: Hashable, Sendable {
    case text, number, yesNo, date, time, moment
    /// From outside: of whatever type it is there, and perhaps missing.
    case data
    indirect case list(ValueType)

    /// As an author knows it: `yes or no`.
    package var name: String {
        switch self {
        case .text: "text"
        case .number: "number"
        case .yesNo: "yes or no"
        case .date: "date"
        case .time: "time"
        case .moment: "moment"
        case .data: "data"
        case .list(let element): "list of \(element.name)"
        }
    }
}
