import ScriptDiagnostics
import ScriptYAML

extension ChoiceDeclaration {
    static let reader = MappingReader<ChoiceDeclaration>(
        "a choice",
        elsewhere: Dictionary(
            uniqueKeysWithValues: ["say", "text", "speak", "play"].map { ($0, "in the state that the choice leads to") }
        ),
        meant: [
            "next": "goto", "then": "goto", "go_to": "goto", "target": "goto", "state": "goto",
            "dtmf": "key", "digit": "key", "press": "key", "button": "key",
            "utterances": "phrases", "examples": "phrases", "synonyms": "phrases", "words": "phrases",
        ], onTheCall: "the choice is made as if it were not there",
        [
            Key("key", \.key, .keys, "What the caller may press for it: 1, \"*\", \"#\", 12."),
            Key("phrases", \.phrases, .phrases, "Sentences that mean it, here only."),
            Key("set", \.set, .assignments, "Slots that it sets."),
            Key("language", \.language, .languageTag, "Switches the call to another language."),
            Key("goto", \.target, .target, "The state that it leads to."),
        ])

    static let shape = ValueShape.either([.text, .mapping(reader.shape)])

    /// A choice, and what to say of its target when that is neither written nor faulty.
    static func read(
        _ name: Node.Scalar, _ node: Node, _ reading: inout Reading
    ) -> (choice: ChoiceDeclaration, needsTarget: Diagnostic?) {
        var choice = ChoiceDeclaration(name: name.located)
        guard case .mapping(let mapping) = node else {
            let target = ValueForm<Located<String>>.target("the name of a state, or a choice's own keys")
            choice.target = target.read(node, Place(name), &reading)
            return (choice, nil)
        }
        let place = Place(name)
        let mark = reading.mark
        let faulty = reader.read(mapping, into: &choice, at: place, &reading)
        choice.isFaulty = reading.hasErrors(since: mark)
        let mayBeMisspelt = faulty.contains { $0 == "goto" || !reader.has($0) }
        guard choice.target == nil, !mayBeMisspelt else { return (choice, nil) }
        return (choice, .missingKey("goto", of: "the choice \"\(name.text)\"", in: mapping, at: place, reading))
    }
}

extension ValueForm where Value == [ChoiceDeclaration] {
    /// Choices that no state stands around.
    static var globals: Self {
        .named("a choice", "choices, each with its state", values: ChoiceDeclaration.shape, areChoices: true) {
            name, node, reading in
            let (choice, needsTarget) = ChoiceDeclaration.read(name, node, &reading)
            if name.text == "else" {
                reading.report(
                    Diagnostic(
                        .reservedName, .error, "\"else\" belongs to the choices of one state and cannot be global",
                        at: name.span, label: "put it under the \"choices\" of a state"))
                return nil
            }
            if let needsTarget {
                reading.lacksTarget = true
                reading.report(needsTarget)
            }
            return choice
        }
    }
}

extension ValueForm where Value == [State.Assignment] {
    /// `{answer: confirmed, attempts: ${attempts + 1}}`
    static var assignments: Self {
        let value = ValueForm<TemplateSyntax>.slotValue
        return .named("a slot", "slots, each with its value", values: value.shape) { name, node, reading in
            value.read(node, Place(name), &reading).map { State.Assignment(slot: name.located, value: $0) }
        }
    }
}

/// `choices` of a state, while the state is read.
struct ChoicesDraft {
    var choices: [ChoiceDeclaration] = []
    var otherwise: Located<String>?
    /// Positions of choices that go where their state goes, and what to say when it goes nowhere.
    var open: [(position: Int, needsTarget: Diagnostic)] = []
}

extension ValueForm where Value == ChoicesDraft {
    static var choices: Self {
        let phrase = "choices, each with its state"
        return Self(phrase, .named(keys: Name.pattern, values: ChoiceDeclaration.shape)) { node, place, reading in
            if case .scalar(let word) = node, Name.isValid(word.text), !word.isNull {
                reading.report(.wrongValue(word, place, phrase, label: "write choices: {yes: \(word.text)}"))
                return nil
            }
            guard var mapping = reading.named(node, place, phrase) else { return nil }
            mapping = reading.settledChoices(mapping)
            if mapping.entries.isEmpty {
                reading.report(
                    Diagnostic(
                        .wrongType, .error, "\"choices\" has no choice in it", at: reading.caret(node, place),
                        label: "write what a caller may choose, each with its state"))
                return nil
            }
            var draft = ChoicesDraft()
            draft.choices.reserveCapacity(mapping.entries.count)
            reading.forEachNamed(mapping, "a choice", areChoices: true) { name, node, reading in
                if name.text == "else" {
                    draft.otherwise = ValueForm<Located<String>>.target.read(node, Place(name), &reading)
                    return
                }
                let (choice, needsTarget) = ChoiceDeclaration.read(name, node, &reading)
                if let needsTarget { draft.open.append((draft.choices.count, needsTarget)) }
                draft.choices.append(choice)
            }
            return draft
        }
    }
}
