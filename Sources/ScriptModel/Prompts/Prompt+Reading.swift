import ScriptDiagnostics
import ScriptYAML

/// A part of a prompt written as a mapping, while it is read.
struct PromptPartDraft {
    var content: PromptPartSyntax.Content?
    var voice: Located<String>?
    var language: Located<String>?
    var each: EachHead?
    var atMost: Located<Int>?
    var more: TemplateSyntax?

    static let contentKeys = ["say", "play", "pause", "ssml", "keys", "prompt", "each"]
    /// Keys that mean nothing without `each`.
    static let eachKeys = ["at_most", "more"]

    static let reader = MappingReader<PromptPartDraft>(
        "a part of a prompt",
        meant: [
            "text": "say", "speak": "say", "speech": "say", "message": "say", "audio": "play", "file": "play",
            "sound": "play", "wait": "pause", "break": "pause", "silence": "pause", "digits": "keys", "dtmf": "keys",
            "for": "each", "limit": "at_most",
        ],
        [
            content("say", .template, "A text, where it has a voice or a language of its own.") { .text($0) },
            content("play", .template, "An audio file beside the script, or its address.") { .play($0) },
            content("pause", .milliseconds(100...180_000), "Silence.") { .pause($0) },
            content("ssml", .template, "A text with the marks of a speech synthesiser.") { .ssml($0) },
            content("keys", .tones, "Touch tones; w waits half a second.") { .keys($0) },
            content("prompt", .reference("the name of a prompt"), "A prompt of this script.") { .prompt($0) },
            Key("each", \.each, .each, "A list to read out, an item at a time; say is said for each."),
            Key("at_most", \.atMost, .whole(1...EachSyntax.most), default: "9", "How many items a page has."),
            Key("more", \.more, .template, "Said after a page that others follow."),
            Key("voice", \.voice, .text, "In place of the call's own voice."),
            Key("language", \.language, .languageTag, "In place of the call's own language."),
        ])

    /// Whether this is one of its keys, or one of them misspelt: `sya` is no language here.
    static func hasOrMeans(_ name: String) -> Bool {
        reader.has(name) || !name.contains("-") && NearestName.nearest(to: name, among: contentKeys) != nil
    }

    private static func content<Value>(
        _ name: String, _ form: ValueForm<Value>, _ summary: String,
        _ make: @escaping @Sendable (Value) -> PromptPartSyntax.Content
    ) -> Key<PromptPartDraft> {
        Key(name, form, summary) { draft, value, _ in
            if draft.content == nil { draft.content = make(value) }
        }
    }
}

extension ValueForm where Value == [PromptPartSyntax] {
    /// A text, a part, or a list of both.
    static var promptParts: Self {
        .list(of: ValueForm<PromptPartSyntax>.promptPart, "a text, or a list of parts")
    }
}

extension ValueForm where Value == PromptPartSyntax {
    fileprivate static var promptPart: Self {
        let text = ValueForm<TemplateSyntax>.template
        let shape = ValueShape.either([.template, .mapping(PromptPartDraft.reader.shape)])
        return Self("a text, or a part such as {pause: 1s}", shape) { node, place, reading in
            guard case .mapping(let mapping) = node else {
                return text.read(node, place, &reading).map { PromptPartSyntax(span: node.span, content: .text($0)) }
            }
            if mapping.isPerLanguage(ratherThan: PromptPartDraft.hasOrMeans) {
                reading.report(.languagesInPart(mapping, place))
                return nil
            }
            return part(mapping, place, &reading)
        }
    }

    private static func part(
        _ mapping: Node.Mapping, _ place: Place, _ reading: inout Reading
    ) -> PromptPartSyntax? {
        var draft = PromptPartDraft()
        let here = Place(place.name, at: reading.caret(.mapping(mapping), place))
        let faulty = PromptPartDraft.reader.read(mapping, into: &draft, at: here, &reading)
        if mapping.entries.contains(where: { $0.key.text == "each" }) {
            return list(mapping, draft, faulty, here, &reading)
        }
        if let stray = mapping.entries.first(where: { PromptPartDraft.eachKeys.contains($0.key.text) })?.key {
            reading.report(
                Diagnostic(
                    .valueNotAllowed, .error,
                    "\"\(stray.text)\" belongs to a list that is read out, and there is none here",
                    at: stray.span, label: "add \"each\", or remove it"))
        }
        let written = mapping.entries.map(\.key).filter { PromptPartDraft.contentKeys.contains($0.text) }
        if let second = written.dropFirst().first(where: { $0.text != written[0].text }) {
            reading.report(
                .twoVerbs(
                    "a part of a prompt does one thing: \"\(written[0].text)\" or \"\(second.text)\"",
                    at: second.span, first: written[0].span))
        }
        guard let content = draft.content else {
            if faulty.isEmpty {
                reading.report(
                    Diagnostic(
                        .missingKey, .error,
                        "a part of a prompt needs one of the keys \(PromptPartDraft.contentKeys.spokenList())",
                        at: here.span, onTheCall: "the caller hears nothing here"))
            }
            return nil
        }
        // What is filled in may be of the list that a key which could not be read goes through.
        if case .text(let text) = content, !faulty.isEmpty, !text.expressions.isEmpty { return nil }
        return PromptPartSyntax(span: mapping.span, content: content, voice: draft.voice, language: draft.language)
    }
}

extension ValueForm where Value == PromptPartSyntax {
    /// `{each: movie in movies, say: …}`
    private static func list(
        _ mapping: Node.Mapping, _ draft: PromptPartDraft, _ faulty: Set<String>, _ here: Place,
        _ reading: inout Reading
    ) -> PromptPartSyntax? {
        let keys = mapping.entries.map(\.key)
        if let other = keys.first(where: {
            PromptPartDraft.contentKeys.contains($0.text) && $0.text != "each" && $0.text != "say"
        }), let each = keys.first(where: { $0.text == "each" }) {
            reading.report(
                .twoVerbs(
                    "a list is read out by \"say\", and \"\(other.text)\" has no place beside it", at: other.span,
                    first: each.span))
        }
        guard let head = draft.each else { return nil }
        guard case .text(let say)? = draft.content else {
            if !faulty.contains("say") {
                reading.report(
                    Diagnostic(
                        .missingKey, .error, "a list that is read out needs the key \"say\"", at: here.span,
                        label: "what is said for every item", onTheCall: "the caller hears nothing here"))
            }
            return nil
        }
        var each = EachSyntax(item: head.item, list: head.list, say: say)
        each.atMost = draft.atMost
        each.more = draft.more
        return PromptPartSyntax(span: mapping.span, content: .each(each), voice: draft.voice, language: draft.language)
    }
}

extension ValueForm where Value == PromptSyntax {
    /// A text, a list of parts, or either per language.
    static var prompt: Self {
        let parts = ValueForm<[PromptPartSyntax]>.promptParts
        let shape = ValueShape.either([parts.shape, .named(keys: LanguageTag.pattern, values: parts.shape)])
        return Self("what is said", shape) { node, place, reading in
            guard case .mapping(let mapping) = node,
                mapping.isPerLanguage(ratherThan: PromptPartDraft.hasOrMeans)
            else { return reading.parts(node, place, parts).map { .parts($0) } }
            var versions: [(tag: Located<String>, parts: [PromptPartSyntax])] = []
            reading.forEachLanguage(mapping) { tag, value, reading in
                let place = Place(tag.value, at: tag.span)
                if let version = reading.parts(value, place, parts) { versions.append((tag, version)) }
            }
            return .perLanguage(versions)
        }
    }
}

extension Diagnostic {
    fileprivate static func languagesInPart(_ mapping: Node.Mapping, _ place: Place) -> Diagnostic {
        let tags = mapping.entries.map(\.key.text)
        return Diagnostic(
            .wrongType, .error, "a part of a prompt is in one language, and the languages stand around the parts",
            at: mapping.entries[0].key.span,
            label: "write \(place.name): {\(tags.prefix(2).map { "\($0): […]" }.joined(separator: ", "))}",
            onTheCall: "the caller hears nothing here")
    }
}

extension Reading {
    /// Parts of which there is at least one.
    fileprivate mutating func parts(
        _ node: Node, _ place: Place, _ form: ValueForm<[PromptPartSyntax]>
    ) -> [PromptPartSyntax]? {
        if case .scalar(let scalar) = node, scalar.isNull {
            report(.emptySpeech(place, at: place.span))
            return nil
        }
        if case .sequence(let sequence) = node, sequence.items.isEmpty {
            report(.emptySpeech(place, at: sequence.span))
            return nil
        }
        guard let parts = form.read(node, place, &self), !parts.isEmpty else { return nil }
        return parts
    }
}

extension ValueForm where Value == [PromptDeclaration] {
    static var prompts: Self {
        let prompt = ValueForm<PromptSyntax>.prompt
        return .named("a prompt", "names of prompts, each with what is said", values: prompt.shape) {
            name, value, reading in
            // Without its text the prompt still exists: what refers to it is not at fault.
            PromptDeclaration(
                name: name.located, prompt: prompt.read(value, Place(name), &reading) ?? .parts([]))
        }
    }
}
