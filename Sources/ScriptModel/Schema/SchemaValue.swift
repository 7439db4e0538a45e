/// A piece of a JSON Schema: JSON whose keys keep their order, so that people can read what is printed.
indirect enum SchemaValue: Hashable, Sendable {
    struct Entry: Hashable, Sendable {
        var key: String
        var value: SchemaValue
    }
    case object([Entry])
    case array([SchemaValue])
    case string(String)
    /// As JSON writes it.
    case number(String)
    case bool(Bool)
    case null

    static func words(_ words: [String]) -> SchemaValue { .array(words.map { .string($0) }) }
}

extension SchemaValue: ExpressibleByDictionaryLiteral {
    init(dictionaryLiteral elements: (String, SchemaValue)...) {
        self = .object(elements.map { Entry(key: $0, value: $1) })
    }
}

extension SchemaValue {
    /// The text, over several lines; what is short stays on one.
    func write(into text: inout String, indent: String = "") {
        let line = oneLine
        if line.utf8.count + indent.utf8.count <= 100 {
            text += line
            return
        }
        let inner = indent + "  "
        switch self {
        case .object(let entries):
            text += "{"
            for (position, entry) in entries.enumerated() {
                text += (position == 0 ? "\n" : ",\n") + inner + Self.quoted(entry.key) + ": "
                entry.value.write(into: &text, indent: inner)
            }
            text += "\n" + indent + "}"
        case .array(let items):
            text += "["
            for (position, item) in items.enumerated() {
                text += (position == 0 ? "\n" : ",\n") + inner
                item.write(into: &text, indent: inner)
            }
            text += "\n" + indent + "]"
        case .string, .number, .bool, .null: text += line
        }
    }

    private var oneLine: String {
        switch self {
        case .object(let entries):
            "{" + entries.map { "\(Self.quoted($0.key)): \($0.value.oneLine)" }.joined(separator: ", ") + "}"
        case .array(let items): "[" + items.map(\.oneLine).joined(separator: ", ") + "]"
        case .string(let text): Self.quoted(text)
        case .number(let text): text
        case .bool(let value): value ? "true" : "false"
        case .null: "null"
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
