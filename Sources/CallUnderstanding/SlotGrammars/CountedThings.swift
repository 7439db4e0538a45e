/// What a number is told with beside it: "a *party of* four", "*table for* six", "two *pizzas*".
enum CountedThings {
    /// What stands before the number in a language.
    static func openers(in language: SpokenLanguage) -> PhraseTable<Wrapping.Weight> { tables[language]! }

    private static let tables = Dictionary(
        uniqueKeysWithValues: SpokenLanguage.allCases.map { language in
            (language, PhraseTable([(Wrapping.Weight.plain, phrases(in: language))], habits: language.wrapping.habits))
        })

    private static func phrases(in language: SpokenLanguage) -> [String] {
        switch language {
        case .english:
            [
                "a party of", "party of", "for a party of", "a group of", "group of", "a family of", "family of",
                "a table for", "table for", "a room for", "room for", "tickets for", "seats for",
            ]
        case .spanish: ["una mesa para", "mesa para", "un grupo de", "grupo de", "una reserva para", "reserva para"]
        case .french: ["une table pour", "table pour", "un groupe de", "groupe de", "une réservation pour"]
        case .german:
            [
                "einen tisch für", "ein tisch für", "tisch für", "eine gruppe von", "gruppe von", "einen tisch zu",
                "tisch zu",
            ]
        case .portuguese: ["uma mesa para", "mesa para", "um grupo de", "grupo de", "uma reserva para"]
        case .italian: ["un tavolo per", "tavolo per", "un gruppo di", "gruppo di", "una prenotazione per"]
        }
    }

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

    /// Parts of a whole, and words that only look like plurals.
    private static let others: Set<String> = [
        "halves", "thirds", "quarters", "fourths", "fifths", "sixths", "sevenths", "eighths", "ninths", "tenths",
        "tens", "hundreds", "thousands", "millions", "this", "does", "less", "menos", "mas", "pues", "antes", "despues",
        "tercios", "cuartos", "tercos", "quartos", "decimos", "depois", "perhaps", "always", "sometimes", "entonces",
        "cientos", "miles", "millones", "milhoes", "meses", "horas", "hours", "minutes", "seconds", "oclocks",
        "minutos", "segundos", "yes", "tres", "seis",
    ]
}
