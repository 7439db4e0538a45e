extension LanguageWords {
    var negation: NegationWords {
        switch tag {
        case "es": .spanish
        case "fr": .french
        case "de": .german
        case "pt": .portuguese
        case "it": .italian
        default: .english
        }
    }
}

extension NegationWords {
    static let english = NegationWords(
        negations: ["not", "no", "never", "without", "neither", "nor", "refrain"],
        answers: ["no", "nope", "nah"],
        affirmations: ["yes", "yeah", "yep", "yup"],
        clauses: [
            "but", "and", "because", "since", "so", "if", "what", "which", "who", "when", "where", "why", "how",
            "please", "instead", "thank", "thanks",
        ],
        holding: [
            "have", "give", "know", "understand", "understood", "remember", "recall", "hear", "see", "find", "get",
            "got", "receive",
            "received", "recognize", "forget", "mind", "say", "saying", "said", "mean", "meant",
        ],
        asking: ["you"], answersBeforeWeakWords: true)

    static let spanish = NegationWords(
        negations: ["no", "nunca", "jamás", "tampoco", "ni", "sin", "ningún", "ninguno", "ninguna"],
        answers: ["no", "nop"], affirmations: ["sí"],
        clauses: ["pero", "sino", "y", "porque", "si", "qué", "cuál", "quién", "cuándo", "dónde", "cómo", "favor"],
        holding: [
            "sé", "entiendo", "entendí", "entendido", "recuerdo", "acuerdo", "oigo", "oí", "oído", "veo", "encuentro",
            "recibí", "recibido", "olvide",
        ])

    static let french = NegationWords(
        negations: ["ne", "n", "pas", "jamais", "aucun", "aucune", "sans", "ni"],
        answers: ["non"], affirmations: ["oui", "ouais"],
        clauses: [
            "mais", "et", "parce", "car", "si", "quoi", "quel", "quelle", "qui", "quand", "où", "comment", "pourquoi",
            "plaît",
        ],
        holding: [
            "sais", "comprends", "compris", "souviens", "entends", "entendu", "vois", "trouve", "retrouve", "reçu",
            "oubliez",
        ],
        reachesBack: true)

    static let german = NegationWords(
        negations: [
            "nicht", "nie", "niemals", "kein", "keine", "keinen", "keinem", "keiner", "keines", "ohne", "weder",
        ],
        answers: ["nein", "nee", "nö"], affirmations: ["ja", "jawohl"],
        clauses: [
            "aber", "sondern", "und", "weil", "denn", "wenn", "ob", "was", "welche", "welcher", "wer", "wann", "wo",
            "wie", "warum", "bitte",
        ],
        holding: [
            "weiß", "verstehe", "verstanden", "erinnere", "höre", "gehört", "sehe", "finde", "gefunden", "bekommen",
            "erhalten", "vergessen",
        ],
        reachesBack: true)

    static let portuguese = NegationWords(
        negations: ["não", "nunca", "jamais", "sem", "nem", "nenhum", "nenhuma", "tampouco"],
        answers: ["não"], affirmations: ["sim"],
        clauses: ["mas", "e", "porque", "se", "que", "qual", "quem", "quando", "onde", "como", "favor"],
        holding: [
            "sei", "entendo", "entendi", "lembro", "ouço", "ouvi", "vejo", "encontro", "achei", "recebi", "esqueça",
        ])

    static let italian = NegationWords(
        negations: ["non", "mai", "senza", "nessun", "nessuno", "nessuna", "neanche", "nemmeno", "mica"],
        answers: ["no"], affirmations: ["sì"],
        clauses: [
            "ma", "e", "perché", "se", "che", "cosa", "quale", "chi", "quando", "dove", "come", "favore", "piacere",
        ],
        holding: [
            "so", "capisco", "capito", "ricordo", "sento", "sentito", "vedo", "trovo", "ricevuto", "dimentichi",
        ])
}
