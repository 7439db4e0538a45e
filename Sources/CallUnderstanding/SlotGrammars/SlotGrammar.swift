/// A slot type that is understood by a grammar of its own: `slots: when: {type: date}`.
package enum SlotGrammar: String, CaseIterable, Sendable {
    case number, digits
    case yesNo = "yes_no"
    case date, time, phone, money, email, spelled

    /// Whether callers may say it in a language; if not, they press keys.
    package static func isSpoken(_ type: SlotGrammar, in tag: String) -> Bool {
        guard let language = SpokenLanguage(tag: tag) else { return false }
        return switch type {
        case .number, .digits, .yesNo, .date, .time, .phone: true
        case .money, .email, .spelled: language == .english || language == .spanish
        }
    }

    /// Whether it can be given by keys: all but letters.
    package var hasKeys: Bool { self != .email && self != .spelled }
}

/// The languages that have grammars.
enum SpokenLanguage: CaseIterable, Sendable {
    case english, spanish, french, german, portuguese, italian

    init?(tag: String) {
        switch LanguageWords.words(for: tag)?.tag {
        case "en": self = .english
        case "es": self = .spanish
        case "fr": self = .french
        case "de": self = .german
        case "pt": self = .portuguese
        case "it": self = .italian
        default: return nil
        }
    }
}
