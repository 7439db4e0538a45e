extension LanguageWords {
    static let italian = LanguageWords(
        tag: "it",
        noInputRungs: [
            "È ancora in linea?", "Mi dispiace, non La sento. Dica qualcosa, per favore, oppure riagganci.",
        ],
        noMatchRungs: [
            "Mi scusi, non ho capito.", "Mi dispiace, non ho ancora capito. Lo dica in un altro modo, per favore.",
        ],
        apology: "Spiacenti, si è verificato un errore. La preghiamo di richiamare più tardi. Arrivederci.",
        goodbye: "Arrivederci.",
        unavailable:
            "Spiacenti, in questo momento non possiamo rispondere. La preghiamo di richiamare più tardi. Arrivederci.",
        limitReached: "Mi dispiace, ora devo terminare la chiamata. Arrivederci.",
        filler: "Un momento, per favore.",
        recordingNotice: "Questa chiamata sarà registrata.",
        didYouSay: ("Ha detto ", "?"),
        didYouMean: ("Intendeva ", " o ", "?"),
        readBack: ("Ho capito ", ". È corretto?"),
        readBackByKeys: ("Ho capito ", ". Se è corretto, prema 1. Altrimenti prema 2."),
        limits: LimitWords(
            more: ("È più di ", "."), less: ("È meno di ", "."), earliest: ("Al più presto ", "."),
            latest: ("Al più tardi ", "."), notWhole: "Non è un numero intero.",
            need: ("Ho bisogno di ", " e massimo "), from: "minimo ",
            digits: ("cifra", "cifre"), signs: ("lettera o cifra", "lettere o cifre")),
        corrections: Corrections(
            refusals: ["no", "sbagliato"],
            leads: ["è", "ho detto", "volevo dire", "intendevo", "scusi", "anzi"]),
        emailSigns: EmailSigns(
            at: "chiocciola", dot: "punto", dash: "trattino", underscore: "trattino basso", plus: "più"),
        phrases: [
            .yes: [
                "sì", "sì grazie", "sì per favore", "certo", "certamente", "va bene", "d'accordo", "esatto", "giusto",
                "corretto", "è corretto", "è vero", "assolutamente sì", "senz'altro", "volentieri", "esattamente",
                "certo che sì", "come no", "ok",
            ],
            .no: [
                "no", "no grazie", "per niente", "affatto", "assolutamente no", "mai", "certo che no", "non è corretto",
                "sbagliato", "è sbagliato", "non credo", "non voglio", "non ora", "neanche per sogno", "non è vero",
                "direi di no", "non è giusto",
            ],
            .goodbye: [
                "arrivederci", "è tutto", "no è tutto", "ciao", "a presto", "buona giornata", "buona serata",
                "nient'altro", "riagganciare", "chiudere la chiamata", "a dopo", "basta così", "ho finito", "addio",
                "grazie è tutto", "no grazie è tutto", "grazie arrivederci",
            ],
            .help: [
                "aiuto", "mi aiuti", "ho bisogno di aiuto", "può aiutarmi", "cosa posso dire", "quali sono le opzioni",
                "come funziona", "non so cosa dire", "mi può aiutare", "quali scelte ho",
            ],
            .repeat: [
                "ripetere", "ripeta", "può ripetere", "ancora una volta", "come ha detto", "cosa ha detto",
                "non ho sentito", "non ho capito", "ripeta per favore", "come scusi", "un'altra volta", "prego",
                "di nuovo per favore", "come dice",
            ],
            .operator: [
                "operatore", "operatrice", "parlare con una persona", "parlare con qualcuno", "un addetto",
                "servizio clienti", "una persona vera", "parlare con un operatore", "un umano", "centralino",
                "un agente",
            ],
            .thanks: [
                "grazie", "grazie mille", "molte grazie", "tante grazie", "La ringrazio", "grazie per l'aiuto",
                "ringrazio", "è stato gentile",
            ],
            .startOver: [
                "ricominciare", "ricominciamo", "menu principale", "dall'inizio", "da capo", "tornare all'inizio",
                "torna all'inizio", "riparti da capo",
            ],
            .more: [
                "di più", "altre opzioni", "avanti", "continua", "cos'altro", "mi dica di più", "ancora", "altro",
                "prossimo", "continui",
            ],
            .back: ["indietro", "torna indietro", "tornare indietro", "precedente", "torni indietro", "il precedente"],
        ],
        wording: Wording(
            fillers: [
                "ehm", "eh", "uhm", "mah", "allora", "dunque", "cioè", "ecco", "senta", "per favore", "per piacere",
                "per cortesia", "vorrei", "mi piacerebbe", "voglio", "potrei", "posso", "potrebbe", "può",
                "avrei bisogno di",
                "diciamo", "insomma",
            ],
            contractions: ["okay": "ok", "pò": "poco"],
            weak: [
                "a", "ad", "al", "alla", "alle", "che", "chi", "ci", "come", "con", "cosa", "cui", "da", "dal",
                "dalla", "dei", "del", "della", "delle", "di", "dove", "e", "ed", "era", "essere", "gli", "ha", "ho",
                "i", "il", "in", "io", "l", "la", "le", "lei", "lo", "loro", "ma", "me", "mi", "mia", "mio", "ne",
                "nel", "nella", "o", "per", "perche", "piu", "quale", "quali", "quando", "questo", "questa", "se",
                "sei", "si", "sia", "sono", "su", "sua", "suo", "sul", "sulla", "tra", "tutto", "un", "una", "uno",
                "vi", "fare", "sapere", "parlare", "dire",
            ]
        ),
        numbers: .italian
    )
}
