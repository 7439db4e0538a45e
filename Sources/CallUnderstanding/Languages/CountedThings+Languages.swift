extension CountedThings {
    static func phrases(in language: SpokenLanguage) -> [String] {
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

    /// What stands behind a number and is not counted: parts of a whole, other amounts, and words that only look like
    /// plurals. Without accents, as tokens are.
    static let others: Set<String> = [
        "halves", "thirds", "quarters", "fourths", "fifths", "sixths", "sevenths", "eighths", "ninths", "tenths",
        "tens", "dozens", "scores", "pairs", "couples", "hundreds", "thousands", "millions", "times", "plus", "this",
        "does", "less", "perhaps", "always", "sometimes", "hours", "minutes", "seconds", "oclocks", "yes", "tercios",
        "cuartos", "decenas", "docenas", "pares", "cientos", "miles", "millones", "veces", "menos", "pues", "antes",
        "despues", "entonces", "meses", "horas", "minutos", "segundos", "tres", "seis", "tercos", "quartos", "decimos",
        "dezenas", "duzias", "milhoes", "vezes", "mais", "depois",
    ]
}
