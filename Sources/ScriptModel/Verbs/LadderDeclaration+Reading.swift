import ScriptDiagnostics
import ScriptYAML

/// A rung written as a mapping: `{say: Hello?, repeat_question: no}`.
private struct RungDraft {
    var say: PromptSyntax?
    var repeatsQuestion: Located<Bool>?

    static let reader = MappingReader<RungDraft>(
        "a rung", meant: ["text": "say", "prompt": "say", "message": "say", "repeat": "repeat_question"],
        parts: ["play": "play", "pause": "pause", "ssml": "ssml", "prompt": "prompt"],
        onTheCall: "the rung is spoken as if it were not there",
        [
            Key("say", \.say, .prompt, required: true, "What is said."),
            Key(
                "repeat_question", \.repeatsQuestion, .yesNo, default: "yes",
                "Whether the question is spoken again after it."),
        ])
}

extension ValueForm where Value == LadderDeclaration {
    /// A list of rungs, or such a list per language.
    static var ladder: Self {
        let rungs = ValueForm<[LadderDeclaration.Rung]>.list(of: .rung, "what is said the first time, the second, …")
        let shape = ValueShape.either([rungs.shape, .named(keys: LanguageTag.pattern, values: rungs.shape)])
        return Self(rungs.phrase, shape) { node, place, reading in
            if case .sequence(let list) = node, list.items.isEmpty {
                reading.report(.emptyLadder(place, at: list.span))
                return nil
            }
            guard case .mapping(let mapping) = node, mapping.isPerLanguage(ratherThan: isRungKey) else {
                return rungs.read(node, place, &reading).map { LadderDeclaration(span: place.span, rungs: $0) }
            }
            var versions: [(tag: Located<String>, rungs: [LadderDeclaration.Rung])] = []
            reading.forEachLanguage(mapping) { tag, value, reading in
                if let rungs = rungs.read(value, Place(tag.value, at: tag.span), &reading) {
                    versions.append((tag, rungs))
                }
            }
            return LadderDeclaration(span: place.span, rungs: transposed(versions))
        }
    }

    /// A ladder per language as one ladder whose every rung has its languages.
    private static func transposed(
        _ versions: [(tag: Located<String>, rungs: [LadderDeclaration.Rung])]
    ) -> [LadderDeclaration.Rung] {
        (0..<(versions.map(\.rungs.count).max() ?? 0)).map { position in
            let present = versions.filter { $0.rungs.count > position }
            let texts: [(tag: Located<String>, parts: [PromptPartSyntax])] = present.map { version in
                switch version.rungs[position].say {
                case .parts(let parts): (version.tag, parts)
                // Languages within a language: its own version is the one that counts.
                case .perLanguage(let inner):
                    (version.tag, (inner.first { $0.tag.value == version.tag.value } ?? inner.first)?.parts ?? [])
                }
            }
            return LadderDeclaration.Rung(
                say: .perLanguage(texts), repeatsQuestion: present[0].rungs[position].repeatsQuestion)
        }
    }
}

private func isRungKey(_ name: String) -> Bool { RungDraft.reader.has(name) || PromptPartDraft.reader.has(name) }

extension ValueForm where Value == LadderDeclaration.Rung {
    fileprivate static var rung: Self {
        let prompt = ValueForm<PromptSyntax>.prompt
        let shape = ValueShape.either([prompt.shape, .mapping(RungDraft.reader.shape)])
        return Self("what is said", shape) { node, place, reading in
            guard case .mapping(let mapping) = node, RungDraft.isMeant(by: mapping) else {
                return prompt.read(node, place, &reading)
                    .map { LadderDeclaration.Rung(say: $0, repeatsQuestion: true) }
            }
            var draft = RungDraft()
            RungDraft.reader.read(mapping, into: &draft, at: place, &reading)
            return draft.say.map {
                LadderDeclaration.Rung(say: $0, repeatsQuestion: draft.repeatsQuestion?.value ?? true)
            }
        }
    }
}

extension RungDraft {
    /// A part of a prompt has `say` as well; what only a part has makes it one.
    fileprivate static func isMeant(by mapping: Node.Mapping) -> Bool {
        let names = mapping.entries.map(\.key.text)
        if names.contains("repeat_question") { return true }
        return names.contains("say") && !names.contains { $0 != "say" && PromptPartDraft.reader.has($0) }
    }
}

extension Diagnostic {
    fileprivate static func emptyLadder(_ place: Place, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .emptyText, .error, "\"\(place.name)\" has nothing in it", at: span,
            label: "write what is said, or take the key away and the built-in words are said",
            onTheCall: "the built-in words are said")
    }
}
