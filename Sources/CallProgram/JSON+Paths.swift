extension JSON {
    /// `name` of `{name: …}`; nil for what is not there.
    package func member(_ name: String) -> JSON? {
        if case .object(let members) = self { members[name] } else { nil }
    }

    /// What a path of names and positions leads to: `items.0.name`.
    package func value(at path: some Sequence<String>) -> JSON? {
        var found = self
        for step in path {
            if case .array(let items) = found {
                guard let index = Int(step), items.indices.contains(index) else { return nil }
                found = items[index]
            } else {
                guard let next = found.member(step) else { return nil }
                found = next
            }
        }
        return found
    }
}

extension Value {
    /// What stands in JSON: a text, a number, yes or no as the value it is; the rest, and nothing, as data.
    package init(_ json: JSON) {
        switch json {
        case .string(let text): self = .text(text)
        case .number(let number): self = .number(number)
        case .bool(let yes): self = .yesNo(yes)
        case .null, .array, .object: self = .data(json)
        }
    }

    /// Nothing at all: a member or an item that is not there.
    package static let missing = Value.data(.null)

    /// The items of a list, or of data that holds one; data that holds a single thing is that thing.
    package var items: [Value] {
        switch self {
        case .list(let values): values
        case .data(.array(let items)): items.map { Value($0) }
        case .data(.null): []
        default: [self]
        }
    }

    /// A part by its name; missing where there is none.
    package func member(_ name: String) -> Value {
        guard case .data(let json) = self else { return .missing }
        return json.member(name).map { Value($0) } ?? .missing
    }
}
