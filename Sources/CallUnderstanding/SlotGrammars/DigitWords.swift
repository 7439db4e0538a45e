/// How a language says rows of digits.
struct DigitWords: Sendable {
    /// "double" is 2: the next digit counts twice.
    let times: [String: Int]
    /// Said between digits, without meaning: "dash".
    let separators: Set<String>
    /// What a recogniser writes for a digit it took for another word: "for", "ate".
    let soundAlikes: [String: Int]
    /// "plus" before a country's code.
    let plus: Set<String>
    /// Digits that are no number words: the letter "o".
    var extra: [String: Int] = ["o": 0]
}

extension DigitWords {
    static let english = DigitWords(
        times: ["double": 2, "triple": 3, "treble": 3, "quadruple": 4],
        separators: ["dash", "hyphen", "space", "then"],
        soundAlikes: ["for": 4, "fore": 4, "to": 2, "too": 2, "ate": 8, "won": 1, "tree": 3],
        plus: ["plus"],
        extra: ["o": 0, "nought": 0, "naught": 0, "nil": 0, "niner": 9, "ones": 1])
    static let spanish = DigitWords(
        times: ["doble": 2, "triple": 3], separators: ["guion", "raya", "espacio", "luego"], soundAlikes: [:],
        plus: ["mas"], extra: [:])
    static let french = DigitWords(
        times: ["double": 2, "triple": 3], separators: ["tiret", "espace", "puis"], soundAlikes: [:], plus: ["plus"])
    static let german = DigitWords(
        times: ["doppel": 2, "doppelte": 2, "zweimal": 2, "dreimal": 3],
        separators: ["strich", "bindestrich", "dann", "leerzeichen"], soundAlikes: [:], plus: ["plus"])
    static let portuguese = DigitWords(
        times: ["duplo": 2, "dobro": 2, "triplo": 3], separators: ["traco", "hifen", "espaco", "depois"],
        soundAlikes: [:], plus: ["mais"], extra: [:])
    static let italian = DigitWords(
        times: ["doppio": 2, "doppia": 2, "triplo": 3, "tripla": 3], separators: ["trattino", "spazio", "poi"],
        soundAlikes: [:], plus: ["piu"], extra: [:])
}

extension SpokenLanguage {
    var digits: DigitWords {
        switch self {
        case .english: .english
        case .spanish: .spanish
        case .french: .french
        case .german: .german
        case .portuguese: .portuguese
        case .italian: .italian
        }
    }
}
