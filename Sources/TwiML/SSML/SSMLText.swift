/// The words that are heard of a fragment of SSML: `<prosody rate="slow">Hello &amp; welcome</prosody>`.
package enum SSMLText {
    /// Elements that stand between words; all others stand around them.
    private static let separators: Set<Substring> = ["break", "p", "s"]

    package static func words(of fragment: String) -> String {
        var words = ""
        var rest = Substring(fragment)
        while let bracket = rest.firstIndex(of: "<") {
            words += unescaped(rest[..<bracket])
            let tag = rest[bracket...].prefix { $0 != ">" }
            let name = tag.drop { $0 == "<" || $0 == "/" }.prefix { $0.isLetter || $0 == "-" }
            if separators.contains(name) { words += " " }
            rest = rest[tag.endIndex...].dropFirst()
            if name == "sub", let alias = alias(in: tag), let end = rest.firstRange(of: "</sub>") {
                words += unescaped(alias)
                rest = rest[end.upperBound...]
            }
        }
        return words + unescaped(rest)
    }

    /// `<sub alias="World Wide Web">WWW</sub>` is spoken as its alias.
    private static func alias(in tag: Substring) -> Substring? {
        guard let name = tag.firstRange(of: "alias=") else { return nil }
        let value = tag[name.upperBound...]
        guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
        return value.dropFirst().prefix { $0 != quote }
    }

    private static let entities: [(String, String)] = [
        ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&"),
    ]

    private static func unescaped(_ text: Substring) -> String {
        guard text.contains("&") else { return String(text) }
        return entities.reduce(String(text)) { $0.replacing($1.0, with: $1.1) }
    }
}
