import ScriptDiagnostics
import ScriptYAML

/// What only a text slot has: `{type: text, min_length: 2, max_length: 60, pattern: "[A-Z]+"}`.
struct TextSlotDraft {
    var minLength: Located<Int>?
    var maxLength: Located<Int>?
    var pattern: Located<String>?

    static let keys: [Key<SlotDraft>] = [
        Key("min_length", \.text.minLength, .whole(0...10_000), "The fewest characters."),
        Key("max_length", \.text.maxLength, .whole(1...10_000), "The most characters."),
        Key("pattern", \.text.pattern, .text, "A regular expression that the whole text must match."),
    ]

    func type(_ reading: inout Reading) -> SlotTypeSyntax {
        if let min = minLength, let max = maxLength, min.value > max.value {
            reading.report(.minAboveMax("min_length", "max_length", at: min.span, other: max.span))
        }
        return .text(minLength: minLength, maxLength: maxLength, pattern: pattern)
    }
}

extension Diagnostic {
    static func minAboveMax(
        _ min: String, _ max: String, at span: SourceSpan, other: SourceSpan, _ relation: String = "greater than"
    ) -> Diagnostic {
        Diagnostic(
            .valueOutOfRange, .error, "\"\(min)\" is \(relation) \"\(max)\": no value fits", at: span,
            related: [.init("\"\(max)\" is here", at: other)], onTheCall: "every answer is refused")
    }
}
