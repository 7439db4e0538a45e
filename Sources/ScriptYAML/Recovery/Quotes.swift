/// Quotes that YAML reads back as the same text.
enum Quotes {
    /// What to write instead, for a label: `write "Press 1: sales"`.
    static func advice(_ text: String) -> String {
        let line = text.split(separator: "\n").first.map(String.init) ?? ""
        let short = line.count > 40 || line.utf8.count < text.utf8.count ? String(line.prefix(39)) + "…" : line
        return "write \(around(short))"
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
