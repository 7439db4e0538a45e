import ScriptDiagnostics
import ScriptYAML

extension ValueForm where Value == Phrases {
    /// A list of sentences, or such a list per language.
    static var phrases: Self {
        let list = ValueForm<[Located<String>]>.list(of: .text, "a list of sentences")
        let shape = ValueShape.either([list.shape, .named(keys: LanguageTag.pattern, values: list.shape)])
        return Self("a list of sentences", shape) { node, place, reading in
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
            // Without its sentences the intent still exists: what refers to it is not at fault.
            IntentDeclaration(
                name: name.located, phrases: phrases.read(value, Place(name), &reading) ?? .plain([]))
        }
    }
}
