/// How a language spells: names of letters, and the words around them.
struct LetterWords: Sendable {
    enum Sound: Sendable {
        case letter(String)
        /// Also an everyday word: "see", "why", "te".
        case weakLetter(String)
        /// Between groups, and part of the code: "dash".
        case dash
        /// Nothing: "capital".
        case nothing
    }

    let names: PhraseTable<Sound>
    /// Between a letter and its example: "as in", "de".
    let asIn: PhraseTable<Bool>
    /// Whole answers that are words after all, written in capitals: "NO".
    let notSpelled: Set<String>
    let openers: PhraseTable<Wrapping.Weight>

    /// The radio alphabet, the same in every language.
    fileprivate static let radio: [(Sound, [String])] = [
        ("A", ["alpha", "alfa"]), ("B", ["bravo"]), ("C", ["charlie"]), ("D", ["delta"]), ("E", ["echo"]),
        ("F", ["foxtrot", "fox trot"]), ("G", ["golf"]), ("H", ["hotel"]), ("I", ["india"]),
        ("J", ["juliet", "juliett"]), ("K", ["kilo"]), ("L", ["lima"]), ("M", ["mike"]), ("N", ["november"]),
        ("O", ["oscar"]), ("P", ["papa"]), ("Q", ["quebec"]), ("R", ["romeo"]), ("S", ["sierra"]), ("T", ["tango"]),
        ("U", ["uniform"]), ("V", ["victor"]), ("W", ["whiskey", "whisky"]), ("X", ["x ray", "xray"]),
        ("Y", ["yankee"]), ("Z", ["zulu"]),
    ].map { (.letter($0), $1) }

    static func radioLetter(_ word: String) -> String? { radioLetters[word] }

    private static let radioLetters: [String: String] = {
        var letters: [String: String] = [:]
        for case (.letter(let letter), let words) in radio { for word in words { letters[word] = letter.lowercased() } }
        return letters
    }()
}

extension LetterWords {
    static let english = LetterWords(
        names: PhraseTable(
            radio
                + [
                    ("W", ["double u", "double you", "doubleyou"]), ("Z", ["zee", "zed"]), ("Q", ["queue", "cue"]),
                    ("H", ["aitch", "haitch"]),
                ].map { (.letter($0), $1) }
                + [
                    ("A", ["ay"]), ("B", ["bee", "be"]), ("C", ["see", "sea", "cee"]), ("D", ["dee"]),
                    ("F", ["eff", "ef"]),
                    ("G", ["gee"]), ("I", ["eye"]), ("J", ["jay"]), ("K", ["kay"]), ("L", ["el", "ell"]), ("M", ["em"]),
                    ("N", ["en"]), ("P", ["pee", "pea"]), ("R", ["are", "ar"]), ("S", ["ess", "es"]),
                    ("T", ["tee", "tea"]), ("U", ["you"]), ("V", ["vee"]), ("X", ["ex"]), ("Y", ["why"]),
                ].map { (.weakLetter($0), $1) } + [
                    (.dash, ["dash", "hyphen"]), (.nothing, ["capital", "uppercase", "letter", "then", "lowercase"]),
                ]),
        asIn: PhraseTable([(true, ["as in", "for", "like", "like in", "as", "is for", "is in"])]),
        notSpelled: [
            "no", "ok", "yes", "help", "yeah", "hi", "hello", "i", "what", "why", "stop", "bye", "you", "me", "none",
            "nope",
        ],
        openers: PhraseTable([
            (
                .plain,
                [
                    "spelled", "it's spelled", "that's spelled", "order number", "order", "number", "code", "the code",
                    "reference", "reference number", "confirmation", "confirmation code", "the letters", "you spell it",
                ]
            )
        ]))

    static let spanish = LetterWords(
        names: PhraseTable(
            radio
                + [
                    ("B", ["be", "be grande", "be alta", "be larga", "b grande", "b larga"]), ("C", ["ce"]),
                    ("F", ["efe"]), ("G", ["ge"]), ("H", ["hache"]), ("I", ["i latina"]), ("J", ["jota"]),
                    ("K", ["ka"]), ("L", ["ele"]), ("M", ["eme"]), ("N", ["ene"]), ("P", ["pe"]), ("Q", ["cu"]),
                    ("R", ["erre", "ere"]), ("S", ["ese"]), ("V", ["uve", "ve chica", "ve corta", "ve baja"]),
                    ("W", ["uve doble", "doble uve", "doble ve", "doble u", "ve doble"]), ("X", ["equis"]),
                    ("Y", ["y griega", "i griega", "ye"]), ("Z", ["zeta", "ceta"]),
                ].map { (.letter($0), $1) } + [
                    (.weakLetter("D"), ["de"]), (.weakLetter("T"), ["te"]), (.weakLetter("V"), ["ve"]),
                    (.dash, ["guion"]), (.nothing, ["mayúscula", "minúscula", "letra", "luego"]),
                ]),
        asIn: PhraseTable([(true, ["de", "como", "como en", "como de"])]),
        notSpelled: ["no", "si", "ok", "ya", "hola", "que", "y", "o", "a"],
        openers: PhraseTable([
            (
                .plain,
                [
                    "se escribe", "se deletrea", "número", "código", "el código", "mi nombre se escribe",
                    "mi apellido se escribe", "pedido", "referencia",
                ]
            )
        ]))
}

extension SpokenLanguage {
    /// Nil where nothing can be spelled yet.
    var letters: LetterWords? {
        switch self {
        case .english: .english
        case .spanish: .spanish
        default: nil
        }
    }
}
