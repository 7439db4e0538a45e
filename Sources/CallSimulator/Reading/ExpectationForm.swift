import ScriptDiagnostics
import ScriptModel
import ScriptYAML

extension ValueForm where Value == Conversation.Expectation {
    /// `hear: Hello!`, `hear: /\d+ AM/`, `hear: {contains: AM}`, `hear: {text: /not a pattern/}`
    static var expectation: Self {
        let phrase = "what is heard"
        return Self(phrase, .either([.text, .mapping(HeardKeys.reader.shape)])) { node, place, reading in
            switch node {
            case .scalar(let scalar) where scalar.isBlank || scalar.isNull:
                reading.report(
                    Diagnostic(.emptyText, .error, "\"hear\" is empty: write what is heard", at: place.span))
                return nil
            case .scalar(let scalar):
                guard let pattern = ConversationPattern.pattern(in: scalar.text) else { return .text(scalar.text) }
                if (try? Regex(pattern)) != nil { return .pattern(pattern) }
                reading.report(
                    Diagnostic(
                        .valueNotAllowed, .error, "the pattern \(scalar.text.shortened) cannot be understood",
                        at: reading.caret(node, place),
                        label: "between the slashes stands a pattern; "
                            + "for plain words write hear: {contains: …}"))
                return nil
            case .sequence:
                reading.report(.wrongType(node, place, phrase, reading))
                return nil
            case .mapping(let mapping):
                var keys = HeardKeys()
                HeardKeys.reader.read(mapping, into: &keys, at: place, &reading)
                switch (keys.contains, keys.text) {
                case (let part?, nil): return .contains(part.value)
                case (nil, let text?): return .text(text.value)
                case (_?, _?):
                    reading.report(
                        Diagnostic(
                            .valueNotAllowed, .error, "\"hear\" takes \"contains\" or \"text\", not both",
                            at: place.span))
                case (nil, nil):
                    if mapping.entries.isEmpty { reading.report(.wrongType(node, place, phrase, reading)) }
                }
                return nil
            }
        }
    }
}

private struct HeardKeys {
    var contains: Located<String>?
    var text: Located<String>?

    static let reader = MappingReader<HeardKeys>(
        "what is heard",
        [
            Key("contains", \.contains, .text, "Words that are among what is heard."),
            Key("text", \.text, .text, "All that is heard, also where it looks like a pattern."),
        ])
}
