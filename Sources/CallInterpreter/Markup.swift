import TwiML

/// A fragment of SSML, as words alone.
enum Markup {
    /// The text between the tags, with entities resolved.
    static func words(of fragment: String) -> String {
        var words = ""
        var rest = fragment.utf8[...]
        while let byte = rest.first {
            if byte == UInt8(ascii: "<") {
                // A tag parts words, as a pause or a paragraph does.
                words += " "
                rest = rest.firstIndex(of: UInt8(ascii: ">")).map { rest[rest.index(after: $0)...] } ?? rest.suffix(0)
            } else {
                let run = rest.prefix { $0 != UInt8(ascii: "<") }
                words += resolved(String(Substring(run)))
                rest = rest[run.endIndex...]
            }
        }
        return SpeechText.clean(words).split(separator: " ").joined(separator: " ")
    }

    private static func resolved(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")]
            .reduce(text) { $0.replacing($1.0, with: $1.1) }
    }

    /// Drops what XML cannot hold and leaves the markup.
    static func clean(_ fragment: String) -> String {
        guard fragment.utf8.contains(where: { $0 < 0x20 || $0 == 0xEF || $0 == 0x7F || $0 == 0xC2 }) else {
            return fragment
        }
        var result = String.UnicodeScalarView()
        for scalar in fragment.unicodeScalars {
            switch scalar.value {
            case 0x09, 0x0A, 0x0D: result.append(" ")
            case ..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: continue
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
