import TwiML

/// A fragment of SSML, as words alone.
enum Markup {
    /// What is heard of it, without its marks.
    static func words(of fragment: String) -> String {
        SpeechText.clean(SSMLText.words(of: fragment)).split(separator: " ").joined(separator: " ")
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
