import CallUnderstanding

/// Which of six languages a text is written in, by its small words: `¿Quiere un té o un café?` is Spanish.
enum LanguageGuess {
    enum Language: String, CaseIterable {
        case english = "en"
        case spanish = "es"
        case french = "fr"
        case german = "de"
        case portuguese = "pt"
        case italian = "it"

        /// As it is called in English.
        var name: String {
            switch self {
            case .english: "English"
            case .spanish: "Spanish"
            case .french: "French"
            case .german: "German"
            case .portuguese: "Portuguese"
            case .italian: "Italian"
            }
        }

        /// Where it is spoken most, on the continent of another tag if it can be.
        func tag(near other: String) -> String {
            switch self {
            case .english: "en-US"
            case .spanish: other.hasSuffix("-US") ? "es-US" : "es-ES"
            case .french: "fr-FR"
            case .german: "de-DE"
            case .portuguese: "pt-BR"
            case .italian: "it-IT"
            }
        }
    }

    /// How many of a text's words each language has.
    static func hits(in text: String) -> [Language: Int] {
        var hits: [Language: Int] = [:]
        for word in AnnouncedKey.words(of: text) {
            for language in byWord[word] ?? [] { hits[language, default: 0] += 1 }
        }
        for sign in text.lowercased().unicodeScalars {
            switch sign {
            case "¿", "¡", "ñ": hits[.spanish, default: 0] += 2
            case "ß": hits[.german, default: 0] += 2
            case "ã", "õ": hits[.portuguese, default: 0] += 2
            default: continue
            }
        }
        return hits
    }

    /// The language that a text is surely in, if it is surely not in its own.
    static func other(than own: Language, _ hits: [Language: Int]) -> (language: Language, hits: Int)? {
        let ofOwn = hits[own] ?? 0
        // In the order of their cases, so that a tie is always decided alike.
        let best = Language.allCases.filter { $0 != own }.map { ($0, hits[$0] ?? 0) }.max { $0.1 < $1.1 }
        guard let (language, count) = best, count >= 2, count >= ofOwn * 3 else { return nil }
        return (language, count)
    }

    private static let byWord: [String: [Language]] = {
        var byWord: [String: [Language]] = [:]
        for words in PromptWords.all {
            guard let language = Language(rawValue: words.tag) else { continue }
            for word in words.common.split(separator: " ") { byWord[String(word), default: []].append(language) }
        }
        return byWord
    }()
}
