/// How a language says the marks of an e-mail address.
struct EmailWords: Sendable {
    enum Mark: Sendable, Hashable {
        case at, dot, dash, underscore, plus
        /// "all one word"
        case together
        /// "my e-mail is"
        case nothing

        var sign: Character? {
            switch self {
            case .at: "@"
            case .dot: "."
            case .dash: "-"
            case .underscore: "_"
            case .plus: "+"
            case .together, .nothing: nil
            }
        }
    }

    let marks: PhraseTable<Mark>
    let openers: PhraseTable<Wrapping.Weight>

    private static let written: [(Mark, [String])] = [
        (.at, ["@"]), (.dot, ["."]), (.dash, ["-"]), (.underscore, ["_"]), (.plus, ["+"]),
    ]

    static let english = EmailWords(
        marks: PhraseTable(
            written + [
                (.at, ["at", "at sign", "at symbol"]), (.dot, ["dot", "period", "point"]),
                (.dash, ["dash", "hyphen", "minus"]), (.underscore, ["underscore", "under score"]),
                (.plus, ["plus", "plus sign"]),
                (.together, ["all one word", "one word", "all lowercase", "lowercase", "all together", "no spaces"]),
            ]),
        openers: PhraseTable([(.plain, ["email", "email address", "it's email", "address"])]))

    static let spanish = EmailWords(
        marks: PhraseTable(
            written + [
                (.at, ["arroba"]), (.dot, ["punto"]), (.dash, ["guion", "guion medio", "menos"]),
                (.underscore, ["guion bajo", "barra baja", "subguion", "subrayado"]), (.plus, ["más", "signo más"]),
                (.together, ["todo junto", "todo en minúsculas", "en minúsculas", "minúsculas"]),
            ]),
        openers: PhraseTable([(.plain, ["correo", "correo electrónico", "el correo", "la dirección"])]))
}

extension SpokenLanguage {
    /// Nil where no address can be said yet.
    var emails: EmailWords? {
        switch self {
        case .english: .english
        case .spanish: .spanish
        default: nil
        }
    }
}
