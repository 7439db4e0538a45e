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
        for (language, words) in words {
            for word in words.split(separator: " ") { byWord[String(word), default: []].append(language) }
        }
        return byWord
    }()

    /// Words that hardly a sentence does without.
    private static let words: [(Language, String)] = [
        (
            .english,
            "the a an you your and is are for to please we of this that with have what would like say our will can do i "
                + "it thank thanks hello goodbye how or not be on at call press in if my me so but by as was has hi bye "
                + "welcome sorry which yes no help here there say when who us one number again us later number"
        ),
        (
            .spanish,
            "el la los las que de y un una por para con su es en está usted quiere quieres gracias hola sí favor del al "
                + "le lo se nuestro nuestra qué cómo puede puedo desea marque diga dígame adiós buenos días buenas tardes "
                + "o si no cuál cuándo más bienvenido bienvenidos bienvenida ha han hasta luego oprima te tu"
        ),
        (
            .french,
            "le la les des et un une pour vous votre vos est que qui dans avec nous merci bonjour oui ou de du je ne pas "
                + "voulez quel quelle au revoir s'il plaît sur êtes avez bienvenue à notre souhaitez appuyez dites non"
        ),
        (
            .german,
            "der die das und ist sie ihr ihre ihren wir ein eine einen für mit nicht bitte danke guten tag auf zu möchten "
                + "oder haben wie ich wiederhören können welche von den dem es uns hallo drücken sagen willkommen bei "
                + "was wann ja nein noch auch um im vielen dank"
        ),
        (
            .portuguese,
            "o a os as que de e um uma para com seu sua é em está você obrigado obrigada olá sim não por do da no na ao "
                + "quer deseja qual nosso nossa bom dia tchau até mais ou digite bem-vindo pode favor se"
        ),
        (
            .italian,
            "il lo la gli i le che di e un una per con suo sua è in lei grazie buongiorno sì no del della vuole quale "
                + "nostro nostra ciao arrivederci o al non sono prema dica prego benvenuti benvenuto ha si può alla"
        ),
    ]
}
