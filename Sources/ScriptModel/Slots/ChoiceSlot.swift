package import ScriptDiagnostics
import ScriptYAML

/// What only a choice slot has: `{type: choice, options: {small: [a small one], large: {key: 2, phrases: [a big one]}}}`.
struct ChoiceSlotDraft {
    var options: [SlotOption]?
    var from: Located<String>?
    var label: Located<String>?
    var value: Located<String>?

    static let keys: [Key<SlotDraft>] = [
        Key("options", \.choice.options, .options, "What the caller can choose from, each with its sentences."),
        Key("from", \.choice.from, .reference("the name of a list"), "A list whose items the caller can choose from."),
        Key("label", \.choice.label, .path, "The part of an item that it is called by."),
        Key("value", \.choice.value, .path, "The part of an item that the slot takes; else the whole item."),
    ]

    func type(_ reading: inout Reading) -> SlotTypeSyntax {
        guard let from else {
            if let stray = label ?? value {
                reading.report(
                    Diagnostic(
                        .valueNotAllowed, .error,
                        "\"label\" and \"value\" are parts of the items of a list, and there is none",
                        at: stray.span, label: "name the list with \"from\""))
            }
            return .choice(options ?? [])
        }
        if options != nil {
            reading.report(
                Diagnostic(
                    .valueNotAllowed, .error, "a choice has \"options\", or a list that they come \"from\", not both",
                    at: from.span))
        }
        return .item(ListMenuSyntax(from: from, label: label, value: value))
    }
}

/// `large: [a big one]`, or `large: {key: 2, phrases: [a big one]}`: its name is the value that the slot takes.
package struct SlotOption: Sendable {
    /// Also an intent.
    package var name: Located<String>
    package var key: Located<String>?
    package var phrases: Phrases?

    package init(name: Located<String>) { self.name = name }

    static let reader = MappingReader<SlotOption>(
        "an option", onTheCall: "the option is offered as if it were not there",
        [
            Key("key", \.key, .keys, "What the caller may press for it: 1, \"*\", \"#\", 12."),
            Key("phrases", \.phrases, .phrases, "Sentences that mean it."),
        ])

    /// Whether a map has an option's keys, and not languages.
    fileprivate static func isOwn(_ mapping: Node.Mapping) -> Bool {
        mapping.entries.contains { reader.has($0.key.text) }
            || !mapping.entries.allSatisfy { LanguageTag.looksLikeOne($0.key.text) }
    }

    /// The option as a question offers it.
    package func choice(to target: Located<String>?) -> ChoiceDeclaration {
        var choice = ChoiceDeclaration(name: name, target: target)
        choice.key = key
        choice.phrases = phrases
        return choice
    }
}

extension ValueForm where Value == [SlotOption] {
    fileprivate static var options: Self {
        let phrases = ValueForm<Phrases>.phrases
        let shape = ValueShape.either([.null, phrases.shape, .mapping(SlotOption.reader.shape)])
        let list = ValueForm<[SlotOption]>.named(
            "an option", "options, each with its sentences", values: shape
        ) { name, node, reading in
            var option = SlotOption(name: name.located)
            switch node {
            // Its own name is sentence enough.
            case .scalar(let scalar) where scalar.isNull: break
            case .mapping(let mapping) where SlotOption.isOwn(mapping):
                SlotOption.reader.read(mapping, into: &option, at: Place(name), &reading)
            default: option.phrases = phrases.read(node, Place(name), &reading)
            }
            return option
        }
        return Self(list.phrase, list.shape) { node, place, reading in
            if case .sequence(let words) = node, let options = words.asOptions {
                reading.report(
                    Diagnostic(
                        .wrongType, .error, "\"\(place.name)\" takes \(list.phrase), not a list", at: place.span,
                        label: "write \(place.name): \(options)"))
                return nil
            }
            guard let options = list.read(node, place, &reading) else { return nil }
            if options.isEmpty {
                reading.report(
                    Diagnostic(
                        .wrongType, .error, "\"options\" has no option in it", at: reading.caret(node, place),
                        label: "write what a caller may choose, each with what callers say for it"))
                return nil
            }
            return options
        }
    }
}

extension Node.Sequence {
    /// `[small, medium, large]` as the options of a choice would be written; nil where the items are no words.
    var asOptions: String? {
        let words = items.compactMap { item in if case .scalar(let scalar) = item { scalar.text } else { nil } }
        guard !words.isEmpty, words.count == items.count else { return nil }
        let options = words.prefix(2).map { word in
            if word.allSatisfy(\.isNumber) { return "option_\(word): {key: \(word), phrases: [\(word)]}" }
            return "\(Name.suggestion(for: word) ?? word.lowercased()): [\(word)]"
        }
        return "{\(options.joined(separator: ", "))\(words.count > 2 ? ", …" : "")}"
    }
}
