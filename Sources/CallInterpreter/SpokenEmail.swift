import CallUnderstanding

/// An e-mail address read out: `jo@gmail.com` → `j, o, at gmail dot com`.
enum SpokenEmail {
    /// Hosts and endings that everyone knows by their sound; others are spelled.
    private static let known: Set<String> = [
        "gmail", "googlemail", "yahoo", "hotmail", "outlook", "icloud", "aol", "live", "msn", "proton", "protonmail",
        "gmx", "web", "mail", "comcast", "verizon", "com", "net", "org", "edu", "gov", "info",
    ]

    static func text(_ address: String, _ words: LanguageWords) -> String {
        let parts = address.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return address }
        let signs = words.emailSigns
        let host = parts[1].split(separator: ".", omittingEmptySubsequences: false)
            .map { known.contains($0.lowercased()) ? String($0) : spelled($0, signs) }
        return "\(spelled(parts[0], signs)), \(signs.at) " + host.joined(separator: " \(signs.dot) ")
    }

    private static func spelled(_ text: Substring, _ signs: LanguageWords.EmailSigns) -> String {
        text.map { letter in
            switch letter {
            case ".": signs.dot
            case "-": signs.dash
            case "_": signs.underscore
            case "+": signs.plus
            default: String(letter)
            }
        }.joined(separator: ", ")
    }
}
