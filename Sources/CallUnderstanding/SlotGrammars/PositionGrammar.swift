/// Which of several things that were just read out a caller means by its place: "the second one", "number three",
/// "the last".
package enum PositionGrammar {
    /// The position from 1, when the whole answer is one; `count` is how many things there are.
    ///
    /// A language without words of its own takes figures.
    package static func value(of text: String, count: Int, language tag: String) -> Int? {
        let words = PositionWords.words(for: tag)
        var said = Self.words(of: text)[...]
        if let number = words.place(said) { return number <= count ? number : nil }
        while let first = said.first, said.count > 1, words.before.contains(first) { said.removeFirst() }
        while let last = said.last, said.count > 1, words.after.contains(last) { said.removeLast() }
        if said.count == 1, words.last.contains(said[said.startIndex]) { return count }
        let found =
            words.place(said)
            ?? NumberGrammar.value(of: said.joined(separator: " "), language: tag).flatMap { Int("\($0)") }
        return found.flatMap { $0 >= 1 && $0 <= count ? $0 : nil }
    }

    private static func words(of text: String) -> [String] {
        var words: [String] = []
        var folding = TextFolding()
        folding.forEachWord(of: text) { word in
            words.append(String(decoding: word.filter { $0 != UInt8(ascii: "'") }, as: UTF8.self))
            return words.count < 12
        }
        return words
    }
}

/// What a language calls places in a row.
private struct PositionWords {
    /// From the first on, each with its forms.
    let places: [[String]]
    let last: Set<String>
    /// What may stand around: "the … one please".
    let before: Set<String>
    let after: Set<String>

    func place(_ said: ArraySlice<String>) -> Int? {
        guard said.count == 1, let word = said.first else { return nil }
        return places.firstIndex { $0.contains(word) }.map { $0 + 1 }
    }

    static func words(for tag: String) -> PositionWords {
        switch tag.lowercased().prefix(2) {
        case "en": english
        case "es": spanish
        case "fr": french
        case "de": german
        case "pt": portuguese
        case "it": italian
        default: none
        }
    }

    private static let none = PositionWords(places: [], last: [], before: [], after: [])

    private static let english = PositionWords(
        places: [
            ["first", "1st"], ["second", "2nd"], ["third", "3rd"], ["fourth", "4th"], ["fifth", "5th"],
            ["sixth", "6th"], ["seventh", "7th"], ["eighth", "8th"], ["ninth", "9th"], ["tenth", "10th"],
        ],
        last: ["last", "final"],
        before: [
            "the", "number", "option", "choice", "item", "position", "um", "uh", "i", "want", "would", "like", "take",
            "id", "ill", "please", "give", "me", "its", "that", "very",
        ],
        after: ["one", "please", "option", "choice", "item", "thanks", "then"])

    private static let spanish = PositionWords(
        places: [
            ["primero", "primera", "primer"], ["segundo", "segunda"], ["tercero", "tercera", "tercer"],
            ["cuarto", "cuarta"], ["quinto", "quinta"], ["sexto", "sexta"], ["septimo", "septima"],
            ["octavo", "octava"], ["noveno", "novena"], ["decimo", "decima"],
        ],
        last: ["ultimo", "ultima"],
        before: ["el", "la", "lo", "numero", "opcion", "quiero", "quisiera", "por", "favor", "deme", "eh"],
        after: ["opcion", "por", "favor", "gracias"])

    private static let french = PositionWords(
        places: [
            ["premier", "premiere"], ["deuxieme", "second", "seconde"], ["troisieme"], ["quatrieme"], ["cinquieme"],
            ["sixieme"], ["septieme"], ["huitieme"], ["neuvieme"], ["dixieme"],
        ],
        last: ["dernier", "derniere"],
        before: ["le", "la", "les", "numero", "option", "choix", "je", "voudrais", "prends", "veux", "euh"],
        after: ["option", "choix", "merci", "sil", "vous", "plait"])

    private static let german: PositionWords = {
        let stems = ["erst", "zweit", "dritt", "viert", "funft", "sechst", "siebt", "acht", "neunt", "zehnt"]
        return PositionWords(
            places: stems.map { stem in ["e", "er", "en", "es"].map { stem + $0 } },
            last: ["letzte", "letzter", "letzten", "letztes"],
            before: ["der", "die", "das", "den", "nummer", "option", "ich", "nehme", "mochte", "will", "bitte", "ahm"],
            after: ["bitte", "option", "danke"])
    }()

    private static let portuguese = PositionWords(
        places: [
            ["primeiro", "primeira"], ["segundo", "segunda"], ["terceiro", "terceira"], ["quarto", "quarta"],
            ["quinto", "quinta"], ["sexto", "sexta"], ["setimo", "setima"], ["oitavo", "oitava"], ["nono", "nona"],
            ["decimo", "decima"],
        ],
        last: ["ultimo", "ultima"],
        before: ["o", "a", "numero", "opcao", "quero", "queria", "eu"],
        after: ["opcao", "por", "favor", "obrigado", "obrigada"])

    private static let italian = PositionWords(
        places: [
            ["primo", "prima"], ["secondo", "seconda"], ["terzo", "terza"], ["quarto", "quarta"],
            ["quinto", "quinta"], ["sesto", "sesta"], ["settimo", "settima"], ["ottavo", "ottava"],
            ["nono", "nona"], ["decimo", "decima"],
        ],
        last: ["ultimo", "ultima"],
        before: ["il", "lo", "la", "numero", "opzione", "vorrei", "voglio", "prendo"],
        after: ["opzione", "per", "favore", "grazie"])
}
