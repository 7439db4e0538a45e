import ScriptDiagnostics
import ScriptYAML

/// A slot while it is read: what every type has, and what only some have.
struct SlotDraft {
    var type: Located<String>?
    var defaultValue: TemplateSyntax?
    var input: Located<SlotDeclaration.Input>?
    var isSensitive: Located<Bool>?
    var confirm: Located<SlotDeclaration.Confirm>?
    var text = TextSlotDraft()
    var number = NumberSlotDraft()
    var digits = DigitsSlotDraft()
    var date = DateSlotDraft()
    var time = TimeSlotDraft()
    var phone = PhoneSlotDraft()
    var money = MoneySlotDraft()
    var spelled = SpelledSlotDraft()
    var choice = ChoiceSlotDraft()
    var list = ListSlotDraft()
    var constant: ConstantSyntax?

    /// The keys that a slot of any type has.
    static let commonKeys: [Key<SlotDraft>] = [
        Key("type", \.type, .reference(SlotKind.names.spokenList()), required: true, "What the slot takes."),
        Key("default", \.defaultValue, .slotValue, "The value a call begins with."),
        Key(
            "input", \.input, .oneOf(SlotDeclaration.Input.self, elsewhere: ["yes": .required, "true": .required]),
            "Given from outside when the call is placed."),
        Key("sensitive", \.isSensitive, .yesNo, default: "no", "Masked wherever someone else could read it."),
        Key(
            "confirm", \.confirm,
            .oneOf(
                SlotDeclaration.Confirm.self,
                elsewhere: [
                    "yes": .always, "true": .always, "on": .always, "no": .never, "false": .never, "off": .never,
                    "sometimes": .lowConfidence, "if unsure": .lowConfidence, "auto": .lowConfidence,
                ]), default: "low_confidence",
            "When an answer is read back before it counts."),
    ]
}

/// The types of slots, each with the table of its keys.
enum SlotKind: String, CaseIterable {
    case text, number, digits
    case yesNo = "yes_no"
    case date, time, phone, money, email, spelled, choice, list, data

    static let names = allCases.map(\.rawValue)
    /// What other languages call the types.
    fileprivate static let elsewhere = [
        "int": "number", "integer": "number", "float": "number", "decimal": "number", "double": "number",
        "string": "text", "str": "text", "bool": "yes_no", "boolean": "yes_no", "yes/no": "yes_no",
        "phone number": "phone", "telephone": "phone", "tel": "phone", "currency": "money", "amount": "money",
        "price": "money", "email address": "email", "e-mail": "email", "mail": "email", "name": "text",
        "address": "text", "sentence": "text", "array": "list", "object": "data", "json": "data", "map": "data",
        "enum": "choice", "select": "choice", "option": "choice", "options": "choice", "menu": "choice",
        "pin": "digits", "zip": "digits", "code": "digits", "letters": "spelled", "day": "date", "hour": "time",
    ]

    var reader: MappingReader<SlotDraft> { Self.readers[self]! }

    /// What only this type has.
    private var keys: [Key<SlotDraft>] {
        switch self {
        case .text: TextSlotDraft.keys
        case .number: NumberSlotDraft.keys
        case .digits: DigitsSlotDraft.keys
        case .yesNo, .email: []
        case .date: DateSlotDraft.keys
        case .time: TimeSlotDraft.keys
        case .phone: PhoneSlotDraft.keys
        case .money: MoneySlotDraft.keys
        case .spelled: SpelledSlotDraft.keys
        case .choice: ChoiceSlotDraft.keys
        case .list: ListSlotDraft.keys
        case .data: ConstantSyntax.dataKeys
        }
    }

    /// What nobody is asked for is not read back, and its value is more than a text.
    private var commonKeys: [Key<SlotDraft>] {
        switch self {
        case .list, .data: SlotDraft.commonKeys.filter { $0.name != "default" && $0.name != "confirm" }
        default: SlotDraft.commonKeys
        }
    }

    private static let readers = Dictionary(
        uniqueKeysWithValues: allCases.map { kind in
            let article = kind == .email ? "an" : "a"
            return (
                kind,
                MappingReader(
                    "\(article) \(kind.rawValue) slot", kind.commonKeys + kind.keys)
            )
        })

    /// For a slot whose type is not known: any key may be right.
    static let unknownTypeReader: MappingReader<SlotDraft> = {
        var seen: Set<String> = []
        let keys = (SlotDraft.commonKeys + allCases.flatMap(\.keys)).filter { seen.insert($0.name).inserted }
        // What one type needs is not missed in another.
        return MappingReader(
            "a slot", keys.map { $0.name == "type" ? $0 : $0.optional })
    }()
}

extension ValueForm where Value == [SlotDeclaration] {
    static var slots: Self {
        let values = ValueShape.either(
            [.oneOf(SlotKind.names)] + SlotKind.allCases.map { .mapping($0.reader.shape) })
        return .named("a slot", "names of slots, each with its type", values: values) { name, value, reading in
            let mark = reading.mark
            if NameTable.isTaken(name.text) { reading.report(.reservedSlot(name, reading)) }
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
            guard let kind = kind(scalar, place, &reading) else { return }
            slot.type = SlotDraft().type(kind, &reading)
            slot.typeSpan = scalar.span
            if kind == .choice { reading.report(.optionsMissing(scalar, place)) }
            return
        }
        if case .sequence(let list) = node, let options = list.asOptions {
            reading.report(
                Diagnostic(
                    .wrongType, .error, "\"\(place.name)\" takes \(phrase), not a list",
                    at: reading.caret(node, place), label: "write {type: choice, options: \(options)}"))
            return
        }
        guard let mapping = reading.mapping(node, place, phrase) else { return }
        var draft = SlotDraft()
        guard let type = mapping.entries.first(where: { $0.key.text == "type" }) else {
            SlotKind.unknownTypeReader.read(mapping, into: &draft, at: place, &reading)
            return
        }
        guard case .scalar(let word) = type.value, !word.isNull, !word.isBlank else {
            reading.report(.wrongType(type.value, Place(type.key), SlotKind.names.spokenList(), reading))
            return
        }
        guard let kind = kind(word, Place(type.key), &reading) else { return }
        kind.reader.read(mapping, into: &draft, at: place, &reading)
        slot.type = draft.type(kind, &reading)
        slot.typeSpan = word.span
        slot.defaultValue = draft.defaultValue
        slot.constant = draft.constant
        if kind == .choice, !mapping.entries.contains(where: { ["options", "from"].contains($0.key.text) }) {
            reading.report(.missingKey("options", of: "a choice slot", in: mapping, at: place, reading))
        }
        slot.input = draft.input
        slot.isSensitive = draft.isSensitive?.value ?? false
        slot.tellsSensitive = draft.isSensitive != nil
        slot.confirm = draft.confirm
    }

    private static func kind(_ scalar: Node.Scalar, _ place: Place, _ reading: inout Reading) -> SlotKind? {
        if let kind = SlotKind(rawValue: scalar.text) { return kind }
        reading.report(
            .notAllowed(
                scalar, place, among: SlotKind.names, meant: SlotKind.elsewhere[scalar.text.lowercased()], reading))
        return nil
    }
}

extension SlotDraft {
    fileprivate func type(_ kind: SlotKind, _ reading: inout Reading) -> SlotTypeSyntax {
        switch kind {
        case .text: text.type(&reading)
        case .number: number.type(&reading)
        case .yesNo: .yesNo
        case .digits: digits.type()
        case .date: date.type(&reading)
        case .time: time.type(&reading)
        case .phone: phone.type()
        case .money: money.type(number, &reading)
        case .email: .email
        case .spelled: spelled.type()
        case .choice: choice.type(&reading)
        case .list: .list(of: list.items(constant))
        case .data: .data
        }
    }
}

extension Diagnostic {
    fileprivate static func reservedSlot(_ name: Node.Scalar, _ reading: Reading) -> Diagnostic {
        Diagnostic(
            .reservedName, .error, "a slot cannot be called \"\(name.text)\": the name has a meaning of its own",
            at: name.span, label: "choose another name, such as \"\(name.text)_value\"",
            onTheCall: "${\(name.text)} is what this slot holds, and never what the call itself knows by that name",
            fixes: reading.replacement(of: name, with: name.text + "_value"))
    }

    fileprivate static func optionsMissing(_ scalar: Node.Scalar, _ place: Place) -> Diagnostic {
        Diagnostic(
            .missingKey, .error, "a choice slot needs the key \"options\"", at: scalar.span,
            label: "write {type: choice, options: {small: [a small one], large: [a big one]}}")
    }
}
