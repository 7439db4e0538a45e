extension LanguageWords {
    static let spanish = LanguageWords(
        tag: "es",
        noInputRungs: ["¿Sigue usted ahí?", "Lo siento, no le oigo. Diga algo, por favor, o cuelgue."],
        noMatchRungs: [
            "Disculpe, no le he entendido.", "Lo siento, sigo sin entenderle. Dígalo de otra manera, por favor.",
        ],
        apology: "Lo sentimos, se ha producido un error. Por favor, llame más tarde. Adiós.",
        goodbye: "Adiós.",
        unavailable: "Lo sentimos, en este momento no podemos atenderle. Por favor, llame más tarde. Adiós.",
        limitReached: "Lo siento, tengo que terminar la llamada. Adiós.",
        filler: "Un momento, por favor.",
        recordingNotice: "Esta llamada será grabada.",
        didYouSay: ("¿Ha dicho ", "?"),
        didYouMean: ("¿Quiere decir ", " o ", "?"),
        readBack: ("Tengo ", ". ¿Es correcto?"),
        readBackByKeys: ("Tengo ", ". Si es correcto, pulse 1. Si no, pulse 2."),
        limits: LimitWords(
            more: ("Eso es más de ", "."), less: ("Eso es menos de ", "."), earliest: ("Como muy pronto, ", "."),
            latest: ("Como muy tarde, ", "."), notWhole: "Eso no es un número entero.", need: ("Necesito ", " a "),
            from: "de ",
            digits: ("cifra", "cifras"), signs: ("letra o cifra", "letras o cifras")),
        corrections: Corrections(
            refusals: ["no", "incorrecto", "mal"],
            leads: ["es", "dije", "he dicho", "quise decir", "quiero decir", "sino", "perdón", "disculpe", "mejor"]),
        emailSigns: EmailSigns(
            at: "arroba", dot: "punto", dash: "guion", underscore: "guion bajo", plus: "más"),
        phrases: [
            .yes: [
                "sí", "sí por favor", "claro", "claro que sí", "por supuesto", "correcto", "exacto", "de acuerdo",
                "vale", "está bien", "así es", "eso es", "desde luego", "bueno", "es correcto", "afirmativo", "cierto",
                "me parece bien", "sí señor",
            ],
            .no: [
                "no", "no gracias", "para nada", "en absoluto", "de ninguna manera", "claro que no",
                "por supuesto que no",
                "incorrecto", "no es correcto", "eso no", "nunca", "negativo", "no quiero", "ahora no", "creo que no",
                "todavía no", "tampoco", "qué va",
            ],
            .goodbye: [
                "adiós", "hasta luego", "hasta pronto", "eso es todo", "nada más", "no eso es todo", "chao",
                "hasta mañana", "nos vemos", "que tenga un buen día", "colgar", "terminar la llamada", "ya está",
                "gracias eso es todo", "no gracias eso es todo", "gracias adiós", "gracias hasta luego",
            ],
            .help: [
                "ayuda", "ayúdeme", "necesito ayuda", "puede ayudarme", "qué puedo decir", "qué opciones hay",
                "qué opciones tengo", "cómo funciona esto", "no sé qué decir", "qué puede hacer", "me puede ayudar",
            ],
            .repeat: [
                "repetir", "repita", "puede repetir", "repetirlo", "puede repetírmelo", "otra vez", "cómo dice",
                "cómo ha dicho", "no le he oído",
                "no he entendido", "repítalo por favor", "una vez más", "qué ha dicho", "perdón", "dígalo otra vez",
                "de nuevo por favor", "no le oí", "no entendí",
            ],
            .operator: [
                "operador", "operadora", "agente", "hablar con una persona", "hablar con alguien", "un representante",
                "atención al cliente", "una persona real", "hablar con un agente", "un humano", "recepción",
            ],
            .thanks: [
                "gracias", "muchas gracias", "muchísimas gracias", "mil gracias", "se lo agradezco", "le agradezco",
                "gracias por su ayuda", "muy amable",
            ],
            .startOver: [
                "empezar de nuevo", "volver a empezar", "menú principal", "desde el principio", "comenzar de nuevo",
                "volver al inicio", "empezar otra vez", "reiniciar",
            ],
            .more: [
                "más", "dígame más", "más opciones", "siguiente", "continuar", "qué más", "siga", "hay más", "continúe",
                "algo más",
            ],
            .back: [
                "atrás", "volver", "volver atrás", "anterior", "regresar", "el anterior", "vuelva atrás", "ir atrás",
            ],
        ],
        wording: Wording(
            fillers: [
                "eh", "ehm", "em", "um", "este", "pues", "a ver", "mire", "oiga", "por favor", "bueno", "o sea",
                "quisiera", "me gustaría", "quiero", "querría", "deseo", "necesito", "podría", "puede", "puedo",
                "es que", "verá",
            ],
            contractions: ["ok": "vale", "okey": "vale", "sip": "si", "nop": "no", "chau": "chao", "ciao": "chao"],
            weak: [
                "a", "al", "algo", "aqui", "como", "con", "cual", "cuando", "de", "del", "donde", "el", "ella", "en",
                "es", "esa", "ese", "eso", "esta", "este", "esto", "estoy", "hay", "ha", "he", "la", "las", "le",
                "lo", "los", "me", "mi", "mis", "muy", "nos", "o", "para", "pero", "por", "que", "quien", "se",
                "ser", "si", "sobre", "son", "soy", "su", "sus", "tan", "te", "tengo", "tiene", "todo", "tu", "un",
                "una", "uno", "usted", "y", "ya", "yo", "hacer", "saber", "hablar", "decir",
            ]
        ),
        numbers: .spanish
    )
}
