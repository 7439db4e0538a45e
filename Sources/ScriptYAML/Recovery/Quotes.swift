/// Quotes that YAML reads back as the same text.
enum Quotes {
    /// What to write instead, for a label: `write "Press 1: sales"`.
    static func advice(_ text: String) -> String {
        "write \(around(shortened(text)))"
    }

    /// The beginning of a text, on one line.
    static func shortened(_ text: String) -> String {
        let line = text.split { $0.isWhitespace && $0 != " " }.map { $0.drop { $0 == " " } }.joined(separator: " ")
        return line.count > 40 ? String(line.prefix(39)) + "…" : line
    }

    /// The inside of a text in double quotes, with a backslash before every quote that has none.
    static func escaped(_ inside: String) -> String {
        var result: [UInt8] = []
        var isEscaped = false
        for byte in inside.utf8 {
            if byte == ByteClass.doubleQuote, !isEscaped { result.append(ByteClass.backslash) }
            isEscaped = byte == ByteClass.backslash && !isEscaped
            result.append(byte)
        }
        return String(decoding: result, as: UTF8.self)
    }

    static func around(_ text: String) -> String {
        let hasDouble = text.utf8.contains(ByteClass.doubleQuote) || text.utf8.contains(ByteClass.backslash)
        guard hasDouble else { return "\"\(text)\"" }
        var result = "'"
        for character in text.unicodeScalars {
            if character == "'" { result += "'" }
            result.unicodeScalars.append(character)
        }
        return result + "'"
    }
}
