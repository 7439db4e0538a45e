extension MenuNumberWords {
    static func words(for tag: String) -> MenuNumberWords {
        switch LanguageWords.words(for: tag)?.tag {
        case "en": english
        case "es": spanish
        case "fr": french
        case "de": german
        case "pt": portuguese
        case "it": italian
        default: MenuNumberWords()
        }
    }

    private static let english = MenuNumberWords(
        before: [
            "um", "uh", "okay", "ok", "yes", "please", "i", "d", "ll", "want", "would", "like", "to", "take", "press",
            "push", "hit", "dial", "enter", "type", "key", "in", "the", "number", "digit", "button", "option", "choice",
            "it", "that", "s",
        ],
        after: ["one", "please", "option", "choice", "button", "key", "thanks", "thank", "you"],
        numbers: [
            "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "fifth": 5,
            "5th": 5, "sixth": 6, "6th": 6, "seventh": 7, "7th": 7, "eighth": 8, "8th": 8, "ninth": 9, "9th": 9,
            "tenth": 10, "10th": 10,
        ],
        signs: ["star": "*", "asterisk": "*", "pound": "#", "hash": "#"])

    private static let spanish = MenuNumberWords(
        before: [
            "eh", "sí", "por", "favor", "quiero", "quisiera", "oprima", "oprimir", "oprimo", "pulse", "pulsar", "pulso",
            "presione", "presionar", "presiono", "marque", "marcar", "marco", "tecla", "el", "la", "lo", "número",
            "opción", "botón",
        ],
        after: ["opción", "por", "favor", "gracias"],
        numbers: [
            "primero": 1, "primera": 1, "primer": 1, "segundo": 2, "segunda": 2, "tercero": 3, "tercera": 3,
            "tercer": 3, "cuarto": 4, "cuarta": 4, "quinto": 5, "quinta": 5, "sexto": 6, "sexta": 6, "séptimo": 7,
            "séptima": 7, "octavo": 8, "octava": 8, "noveno": 9, "novena": 9, "décimo": 10, "décima": 10,
        ],
        articles: ["un", "una"],
        signs: ["asterisco": "*", "estrella": "*", "almohadilla": "#", "numeral": "#", "gato": "#"])

    private static let french = MenuNumberWords(
        before: [
            "euh", "oui", "je", "voudrais", "veux", "prends", "choisis", "tapez", "taper", "tape", "appuyez", "appuyer",
            "appuie", "composez", "composer", "sur", "la", "le", "l", "touche", "numéro", "chiffre", "option", "choix",
        ],
        after: ["option", "choix", "s", "il", "sil", "vous", "plaît", "merci"],
        numbers: [
            "premier": 1, "première": 1, "1er": 1, "1ère": 1, "deuxième": 2, "second": 2, "seconde": 2, "troisième": 3,
            "quatrième": 4, "cinquième": 5, "sixième": 6, "septième": 7, "huitième": 8, "neuvième": 9, "dixième": 10,
        ],
        articles: ["une"],
        signs: ["étoile": "*", "astérisque": "*", "dièse": "#"])

    private static let german: MenuNumberWords = {
        let stems = ["erst", "zweit", "dritt", "viert", "fünft", "sechst", "siebt", "acht", "neunt", "zehnt"]
        var numbers: [String: Int] = [:]
        for (place, stem) in stems.enumerated() {
            for ending in ["e", "er", "en", "es"] { numbers[stem + ending] = place + 1 }
        }
        return MenuNumberWords(
            before: [
                "äh", "ähm", "ja", "bitte", "ich", "nehme", "möchte", "will", "wähle", "drücke", "drücken", "wählen",
                "sie", "taste", "die", "der", "das", "den", "nummer", "ziffer", "zahl", "option",
            ],
            after: ["bitte", "option", "taste", "drücken", "wählen", "danke"],
            numbers: numbers, articles: ["ein", "eine", "einen"],
            signs: ["stern": "*", "sternchen": "*", "raute": "#"])
    }()

    private static let portuguese = MenuNumberWords(
        before: [
            "sim", "por", "favor", "eu", "quero", "queria", "aperte", "apertar", "digite", "digitar", "pressione",
            "pressionar", "tecle", "teclar", "disque", "marque", "tecla", "o", "a", "número", "opção", "botão",
        ],
        after: ["opção", "por", "favor", "obrigado", "obrigada"],
        numbers: [
            "primeiro": 1, "primeira": 1, "segundo": 2, "segunda": 2, "terceiro": 3, "terceira": 3, "quarto": 4,
            "quarta": 4, "quinto": 5, "quinta": 5, "sexto": 6, "sexta": 6, "sétimo": 7, "sétima": 7, "oitavo": 8,
            "oitava": 8, "nono": 9, "nona": 9, "décimo": 10, "décima": 10,
        ],
        articles: ["uma"],
        signs: ["asterisco": "*", "estrela": "*", "sustenido": "#", "cerquilha": "#"])

    private static let italian = MenuNumberWords(
        before: [
            "ehm", "sì", "vorrei", "voglio", "prendo", "prema", "premere", "premo", "premi", "digiti", "digitare",
            "digito", "tasto", "il", "lo", "la", "l", "numero", "opzione", "scelta",
        ],
        after: ["opzione", "scelta", "per", "favore", "piacere", "grazie"],
        numbers: [
            "primo": 1, "prima": 1, "secondo": 2, "seconda": 2, "terzo": 3, "terza": 3, "quarto": 4, "quarta": 4,
            "quinto": 5, "quinta": 5, "sesto": 6, "sesta": 6, "settimo": 7, "settima": 7, "ottavo": 8, "ottava": 8,
            "nono": 9, "nona": 9, "decimo": 10, "decima": 10,
        ],
        articles: ["un", "una"],
        signs: ["asterisco": "*", "stella": "*", "cancelletto": "#"])
}
