/// Shapes → schema. Every kind of mapping, and every larger form that several keys share, stands once under `$defs`.
struct SchemaWriter {
    private struct Kind {
        var name: String
        var shape: MappingShape
        /// What each key takes.
        var values: [SchemaValue]
    }
    /// In the order first met; what is inside a kind comes before it.
    private var kinds: [Kind] = []
    private var nameOfKind: [String: String] = [:]
    /// Larger forms that are the whole value of a key, by the name of the first such key.
    private var forms: [SchemaValue: String] = [:]
    private var formsInOrder: [SchemaValue] = []
    private var uses: [SchemaValue: Int] = [:]

    /// The whole schema of a file: what a mapping is, and `$defs`.
    static func schema(of shape: MappingShape) -> [SchemaValue.Entry] {
        var writer = SchemaWriter()
        let values = writer.values(of: shape)
        let shared = writer.shared
        let definitions =
            writer.kinds.map { kind in
                SchemaValue.Entry(
                    key: kind.name, value: .object(Self.object(kind.shape, kind.values, shared)))
            }
            + writer.formsInOrder.compactMap { form in
                shared[form].map { .init(key: $0, value: form.inside(sharing: shared)) }
            }
        return object(shape, values, shared)
            + [.init(key: "$defs", value: .object(definitions.sorted { $0.key < $1.key }))]
    }

    private mutating func values(of shape: MappingShape) -> [SchemaValue] {
        shape.keys.map { key in
            let value = value(key.shape)
            if case .object(let entries) = value, entries.first?.key == "anyOf" || entries.first?.key == "type",
                value.size > 12
            {
                if uses[value] == nil {
                    forms[value] = key.name
                    formsInOrder.append(value)
                }
                uses[value, default: 0] += 1
            }
            return value
        }
    }

    private var shared: [SchemaValue: String] {
        var taken = Set(kinds.map(\.name))
        var shared: [SchemaValue: String] = [:]
        for form in formsInOrder where uses[form]! > 1 {
            var name = forms[form]!
            while !taken.insert(name).inserted { name += "_form" }
            shared[form] = name
        }
        return shared
    }

    private mutating func value(_ shape: ValueShape) -> SchemaValue {
        switch shape {
        case .text, .template, .expression: return .text()
        case .pattern(let pattern): return .pattern(pattern)
        case .whole(let range): return .whole(range)
        case .decimal(let range): return .decimal(range)
        case .duration: return .duration
        case .yesNo: return .yesNo
        case .oneOf(let words): return .oneOf(words)
        case .null: return ["type": .string("null")]
        case .any: return .object([])
        case .list(let item):
            let item = value(item)
            return ["anyOf": .array([item, ["type": .string("array"), "items": item]])]
        case .named(let keys, let values):
            return [
                "type": .string("object"), "patternProperties": .object([.init(key: keys, value: value(values))]),
                "additionalProperties": .bool(false),
            ]
        case .either(let shapes): return ["anyOf": .array(shapes.map { value($0) })]
        case .mapping(let shape): return ["$ref": .string("#/$defs/\(name(of: shape))")]
        }
    }

    private mutating func name(of shape: MappingShape) -> String {
        if let name = nameOfKind[shape.subject] { return name }
        let name = shape.subject.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
            .drop { ["a", "an"].contains($0) }.joined(separator: "_")
        nameOfKind[shape.subject] = name
        let shape = shape.withOwnType
        kinds.append(Kind(name: name, shape: shape, values: values(of: shape)))
        return name
    }

    private static func object(
        _ shape: MappingShape, _ values: [SchemaValue], _ shared: [SchemaValue: String]
    ) -> [SchemaValue.Entry] {
        var properties: [SchemaValue.Entry] = []
        var patterns: [SchemaValue.Entry] = []
        for (key, value) in zip(shape.keys, values) {
            var description = key.summary
            if let defaultText = key.defaultText { description += " Default: \(defaultText)." }
            var entries: [SchemaValue.Entry] = [.init(key: "description", value: .string(description))]
            if case .object(let own) = value.outside(sharing: shared) { entries += own }
            let entry = SchemaValue.Entry(key: key.pattern ?? key.name, value: .object(entries))
            if key.pattern == nil { properties.append(entry) } else { patterns.append(entry) }
        }
        let required = shape.keys.filter(\.isRequired).map(\.name)
        let names = Set(shape.keys.map(\.name))
        let rules = KeyRule.rules(of: shape).compactMap { $0.schema(among: names) }
        var entries: [SchemaValue.Entry] = [
            .init(key: "type", value: .string("object")), .init(key: "properties", value: .object(properties)),
        ]
        if !patterns.isEmpty { entries.append(.init(key: "patternProperties", value: .object(patterns))) }
        if !required.isEmpty { entries.append(.init(key: "required", value: .words(required))) }
        entries.append(.init(key: "additionalProperties", value: .bool(false)))
        if !rules.isEmpty { entries.append(.init(key: "allOf", value: .array(rules))) }
        return entries
    }
}

extension SchemaValue {
    /// How many pieces it is made of.
    fileprivate var size: Int {
        switch self {
        case .object(let entries): entries.reduce(1) { $0 + $1.value.size }
        case .array(let items): items.reduce(1) { $0 + $1.size }
        case .string, .number, .bool, .null: 1
        }
    }

    /// With references in place of shared forms, this one too.
    fileprivate func outside(sharing shared: [SchemaValue: String]) -> SchemaValue {
        if let name = shared[self] { return ["$ref": .string("#/$defs/\(name)")] }
        return inside(sharing: shared)
    }

    /// With references in place of shared forms inside this one; alternatives of an alternative stand beside the others.
    fileprivate func inside(sharing shared: [SchemaValue: String]) -> SchemaValue {
        switch self {
        case .object(let entries):
            return .object(
                entries.map { entry in
                    let value = entry.value.outside(sharing: shared)
                    guard entry.key == "anyOf", case .array(let items) = value else {
                        return Entry(key: entry.key, value: value)
                    }
                    return Entry(key: entry.key, value: .array(items.flattened))
                })
        case .array(let items): return .array(items.map { $0.outside(sharing: shared) })
        case .string, .number, .bool, .null: return self
        }
    }
}

extension MappingShape {
    /// The readers look at a slot's type first, and then take the table of that type.
    fileprivate var withOwnType: MappingShape {
        guard let kind = SlotKind.allCases.first(where: { $0.reader.subject == subject }),
            let type = keys.firstIndex(where: { $0.name == "type" })
        else { return self }
        var keys = keys
        keys[type].shape = .oneOf([kind.rawValue])
        return MappingShape(subject: subject, keys: keys)
    }
}

extension [SchemaValue] {
    /// Each once, and what is only a choice taken apart.
    fileprivate var flattened: [SchemaValue] {
        var seen: Set<SchemaValue> = []
        return flatMap { item -> [SchemaValue] in
            if case .object(let entries) = item, entries.count == 1, entries[0].key == "anyOf",
                case .array(let inner) = entries[0].value
            {
                return inner
            }
            return [item]
        }.filter { seen.insert($0).inserted }
    }
}
