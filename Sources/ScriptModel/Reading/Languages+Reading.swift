import ScriptDiagnostics
import ScriptYAML

extension LanguageDeclaration {
    static let reader = MappingReader<LanguageDeclaration>(
        "a language", onTheCall: "the language is spoken by the account's own voice",
        [
            Key("voice", \.voice, .text, "The carrier's name of the voice, such as Polly.Joanna."),
            Key("listen", \.listen, .languageTag, "The recogniser's tag, where it differs from the voice's."),
            Key("tts", \.tts, .speechEngine, "A voice of your own; the carrier's speaks where it fails or is late."),
        ])
}

extension ValueForm where Value == [LanguageDeclaration] {
    static var languages: Self {
        let phrase = "language tags, each with its voice"
        let shape = ValueShape.named(
            keys: LanguageTag.pattern, values: .either([.mapping(LanguageDeclaration.reader.shape), .null]))
        return Self(phrase, shape) { node, place, reading in
            if let tag = node.firstWord, LanguageTag.canonical(tag) != nil {
                reading.report(.languagesWithoutColon(tag, place, at: reading.caret(node, place)))
                return nil
            }
            guard var mapping = reading.mapping(node, place, phrase) else { return nil }
            if mapping.entries.contains(where: \.endsInNothing) {
                mapping = reading.gathered(mapping, home: shape.keyTree)
            }
            var languages: [LanguageDeclaration] = []
            let mark = reading.mark
            reading.forEachLanguage(mapping) { tag, value, reading in
                var language = LanguageDeclaration(tag: tag)
                read(value, into: &language, &reading)
                languages.append(language)
            }
            // A tag that is none may be the one that others mean.
            if reading.bag.diagnostics[mark...].contains(where: { $0.id == .badLanguageTag }) { return nil }
            return languages
        }
    }

    private static func read(_ node: Node, into language: inout LanguageDeclaration, _ reading: inout Reading) {
        let place = Place(language.tag.value, at: language.tag.span)
        switch node {
        case .scalar(let scalar) where scalar.isNull: return
        case .scalar(let scalar):
            reading.report(
                .wrongValue(
                    scalar, place, "the keys of a language", label: "write {voice: \(scalar.text.shortened)}",
                    fixes: scalar.style == .plain
                        ? reading.replacement(of: scalar, with: "{voice: \(scalar.text)}") : []))
        case .sequence, .mapping:
            guard let mapping = reading.mapping(node, place, "the keys of a language") else { return }
            LanguageDeclaration.reader.read(mapping, into: &language, at: place, &reading)
        }
    }
}

extension Node {
    /// Of `en-US` and of `[en-US, es-ES]`.
    fileprivate var firstWord: String? {
        switch self {
        case .scalar(let scalar): scalar.text
        case .sequence(let list): if case .scalar(let scalar)? = list.items.first { scalar.text } else { nil }
        case .mapping: nil
        }
    }
}

extension Diagnostic {
    fileprivate static func languagesWithoutColon(_ tag: String, _ place: Place, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .wrongType, .error, "\"\(place.name)\" takes language tags, each on a line of its own with a colon",
            at: span,
            label: "write \(tag): {voice: …}, or \(tag): alone")
    }
}
