import ScriptDiagnostics
import ScriptYAML

/// A slot while it is read: what every type has, and what only some have.
struct SlotDraft {
    var type: Located<String>?
    var defaultValue: TemplateSyntax?
    var input: Located<SlotDeclaration.Input>?
    var isSensitive: Located<Bool>?
    var text = TextSlotDraft()
    var number = NumberSlotDraft()

    /// The keys that a slot of any type has.
    static let commonKeys: [Key<SlotDraft>] = [
        Key("type", \.type, .reference(SlotKind.names.spokenList), required: true, "What the slot takes."),
        Key("default", \.defaultValue, .slotValue, "The value a call begins with."),
        Key(
            "input", \.input, .oneOf(SlotDeclaration.Input.self), "Given from outside when the call is placed."),
        Key("sensitive", \.isSensitive, .yesNo, default: "no", "Masked wherever someone else could read it."),
    ]
}

/// The types of slots, each with the table of its keys.
enum SlotKind: String, CaseIterable {
    case text, number
    case yesNo = "yes_no"

    static let names = allCases.map(\.rawValue)
    /// What other languages call the types.
    fileprivate static let elsewhere = [
        "int": "number", "integer": "number", "float": "number", "decimal": "number", "double": "number",
        "string": "text", "str": "text", "bool": "yes_no", "boolean": "yes_no",
    ]

    var reader: MappingReader<SlotDraft> {
        switch self {
        case .text: Self.textReader
        case .number: Self.numberReader
        case .yesNo: Self.yesNoReader
        }
    }

    private static let textReader = MappingReader(
        "a text slot", later: NotSupportedYet.slotKeys, SlotDraft.commonKeys + TextSlotDraft.keys)
    private static let numberReader = MappingReader(
        "a number slot", later: NotSupportedYet.slotKeys, SlotDraft.commonKeys + NumberSlotDraft.keys)
    private static let yesNoReader = MappingReader(
        "a yes_no slot", later: NotSupportedYet.slotKeys, SlotDraft.commonKeys)

    /// For a slot whose type is not known: any key may be right.
    static let unknownTypeReader = MappingReader(
        "a slot", later: NotSupportedYet.slotKeys, SlotDraft.commonKeys + TextSlotDraft.keys + NumberSlotDraft.keys)
}

extension ValueForm where Value == [SlotDeclaration] {
    static var slots: Self {
        let values = ValueShape.either(
            [.oneOf(SlotKind.names)] + SlotKind.allCases.map { .mapping($0.reader.shape) })
        return .named("a slot", "names of slots, each with its type", values: values) { name, value, reading in
            let mark = reading.mark
            var slot = SlotDeclaration(name: name.located, type: .text(minLength: nil, maxLength: nil, pattern: nil))
            read(value, into: &slot, Place(name), &reading)
            // Without its type the slot still exists: what refers to it is not at fault.
            slot.isFaulty = reading.hasErrors(since: mark)
            return slot
        }
    }

    private static func read(_ node: Node, into slot: inout SlotDeclaration, _ place: Place, _ reading: inout Reading) {
        let phrase = "a slot's type, such as {type: text}"
        if case .scalar(let scalar) = node, !scalar.isNull, !scalar.isBlank {
            if let kind = kind(scalar, place, &reading) { slot.type = SlotDraft().type(kind, &reading) }
            return
        }
        guard let mapping = reading.mapping(node, place, phrase) else { return }
        var draft = SlotDraft()
        guard let type = mapping.entries.first(where: { $0.key.text == "type" }) else {
            SlotKind.unknownTypeReader.read(mapping, into: &draft, at: place, &reading)
            return
        }
        guard case .scalar(let word) = type.value, !word.isNull, !word.isBlank else {
            reading.report(.wrongType(type.value, Place(type.key), SlotKind.names.spokenList, reading))
            return
        }
        guard let kind = kind(word, Place(type.key), &reading) else { return }
        kind.reader.read(mapping, into: &draft, at: place, &reading)
        slot.type = draft.type(kind, &reading)
        slot.defaultValue = draft.defaultValue
        slot.input = draft.input
        slot.isSensitive = draft.isSensitive?.value ?? false
    }

    private static func kind(_ scalar: Node.Scalar, _ place: Place, _ reading: inout Reading) -> SlotKind? {
        if let kind = SlotKind(rawValue: scalar.text) { return kind }
        if NotSupportedYet.slotTypes.contains(scalar.text) {
            reading.report(.notSupportedYet("the slot type \"\(scalar.text)\"", at: scalar.span))
        } else {
            reading.report(
                .notAllowed(
                    scalar, place, among: SlotKind.names, meant: SlotKind.elsewhere[scalar.text.lowercased()], reading))
        }
        return nil
    }
}

extension SlotDraft {
    fileprivate func type(_ kind: SlotKind, _ reading: inout Reading) -> SlotTypeSyntax {
        switch kind {
        case .text: text.type(&reading)
        case .number: number.type(&reading)
        case .yesNo: .yesNo
        }
    }
}
