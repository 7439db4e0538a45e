import ScriptDiagnostics
import ScriptYAML

extension ValueForm where Value == Phrases {
    /// A list of sentences, or such a list per language.
    static var phrases: Self {
        let list = ValueForm<[Located<String>]>.list(of: .phrase, "a list of sentences")
        let shape = ValueShape.either([list.shape, .named(keys: LanguageTag.pattern, values: list.shape)])
        return Self("a list of sentences", shape) { node, place, reading in
            if case .sequence(let sequence) = node, sequence.items.isEmpty {
                reading.report(.noPhrases(place, at: sequence.span))
                return nil
            }
            guard case .mapping(let mapping) = node else {
                return list.read(node, place, &reading).map { .plain($0) }
            }
            var versions: [(tag: Located<String>, phrases: [Located<String>])] = []
            reading.forEachLanguage(mapping) { tag, value, reading in
                if let phrases = list.read(value, Place(tag.value, at: tag.span), &reading) {
                    versions.append((tag, phrases))
                }
            }
            return .perLanguage(versions)
        }
    }
}

extension ValueForm where Value == [IntentDeclaration] {
    static var intents: Self {
        let phrases = ValueForm<Phrases>.phrases
        return .named("an intent", "names of intents, each with its sentences", values: phrases.shape) {
            name, value, reading in
            if name.text == "else" { reading.report(.reservedIntent(name)) }
            // Without its sentences the intent still exists: what refers to it is not at fault.
            return IntentDeclaration(
                name: name.located, phrases: phrases.read(value, Place(name), &reading) ?? .plain([]))
        }
    }
}

extension ValueForm where Value == Located<String> {
    /// Words that a caller may say: at least one letter or digit.
    fileprivate static var phrase: Self {
        let text = Self.text
        return Self(text.phrase, text.shape) { node, place, reading in
            guard let phrase = text.read(node, place, &reading) else { return nil }
            guard
                phrase.value.unicodeScalars.contains(where: {
                    $0.properties.isAlphabetic || $0.properties.numericType != nil
                })
            else {
                reading.report(.soundlessPhrase(phrase))
                return nil
            }
            return phrase
        }
    }
}

extension Diagnostic {
    fileprivate static func reservedIntent(_ name: Node.Scalar) -> Diagnostic {
        Diagnostic(
            .reservedName, .error, "an intent cannot be called \"else\": in choices it is whatever is not understood",
            at: name.span, label: "choose another name, such as \"other\"")
    }

    fileprivate static func noPhrases(_ place: Place, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .emptyText, .error, "\"\(place.name)\" has no sentences", at: span,
            label: "write what callers say, for example [what time is it, tell me the time]",
            onTheCall: "only a caller who says exactly \"\(place.name.replacing("_", with: " "))\" is understood")
    }

    fileprivate static func soundlessPhrase(_ phrase: Located<String>) -> Diagnostic {
        Diagnostic(
            .emptyText, .error, "\"\(phrase.value.shortened)\" has no letter and no digit in it", at: phrase.span,
            label: "write what callers say, or take it away", onTheCall: "nobody can say it")
    }
}
