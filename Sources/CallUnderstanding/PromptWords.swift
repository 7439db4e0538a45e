/// What scripts say in one language, as far as it shows what their prompts do: "after the beep", "enter your PIN".
///
/// All in small letters. A phrase is looked for word for word.
package struct PromptWords: Sendable {
    /// Primary subtag, for example `es`.
    package let tag: String
    /// Words that hardly a sentence does without.
    package let common: String
    /// What tells a caller to answer: "say", "please".
    package let asking: [String]
    /// What may stand behind it: "your PIN, *please*".
    package let courtesies: [String]
    /// What forbids it: "never say your PIN to anyone".
    package let forbidding: [String]
    /// "press 2"
    package let pressing: [String]
    /// Before what a key is for: "*for* billing, press 2".
    package let aims: [String]
    /// Between the two: "press *the* 2".
    package let beforeKeys: [String]
    /// Behind a number that is no key: "press one *of* the keys".
    package let afterCounts: [String]
    /// A tone to come.
    package let beeps: [String]
    /// How words begin that tell of a recording.
    package let recording: [String]
    package let secrets: SecretWords

    package static let all = SpokenLanguage.allCases.map(words(of:))

    private static func words(of language: SpokenLanguage) -> PromptWords {
        switch language {
        case .english: english
        case .spanish: spanish
        case .french: french
        case .german: german
        case .portuguese: portuguese
        case .italian: italian
        }
    }
}

/// What is nobody's business but the caller's, in one language, and what only sounds like it.
package struct SecretWords: Sendable {
    /// Within the name of a slot, whatever stands before: `account_pin`.
    package let names: [String]
    /// The same of a card that pays, where nothing stands before: a `member_card_number` is none.
    package let cardNames: [String]
    /// Behind it: `pin_code`, `card_number`. Behind other words it is about the secret: `pin_tries`.
    package let endings: [String]
    /// "your PIN"
    package let pins: [String]
    /// A PIN of another kind, which is a postal code in India.
    package let postal: [String]
    /// What is never anything else: "password", "passport number".
    package let others: [String]
    /// A card that pays: "credit card".
    package let cards: [String]
    /// The number of a card that may pay: "card number".
    package let cardNumbers: [String]
    /// A card that does not: "library card".
    package let otherCards: [String]
    /// Of a card, these are printed on every receipt: "last four".
    package let receipts: [String]
    /// Three digits on a card: "on the back of your card".
    package let onCards: [String]
    /// "expiration date", of a card.
    package let expiries: [String]
    /// "card"
    package let card: [String]
}
