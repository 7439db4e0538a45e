/// What a number is told with beside it: "a *party of* four", "*table for* six", "two *pizzas*".
enum CountedThings {
    /// What stands before the number in a language.
    static func openers(in language: SpokenLanguage) -> PhraseTable<Wrapping.Weight> { tables[language]! }

    private static let tables = Dictionary(
        uniqueKeysWithValues: SpokenLanguage.allCases.map { language in
            (language, PhraseTable([(Wrapping.Weight.plain, phrases(in: language))], habits: language.wrapping.habits))
        })

    /// Whether a word behind a number may be what is counted: a plural that is nothing else the grammar knows.
    ///
    /// Only where plurals have a sign of their own that other words seldom have.
    static func isThings(_ token: SpokenToken, in language: SpokenLanguage) -> Bool {
        guard token.kind == .word, token.text.utf8.count > 3, token.text.hasSuffix("s"), !token.text.hasSuffix("ss")
        else { return false }
        return switch language {
        case .english, .spanish, .portuguese: !others.contains(token.text)
        case .french, .german, .italian: false
        }
    }
}
