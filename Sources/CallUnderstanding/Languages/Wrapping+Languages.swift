extension Wrapping {
    static let english = Wrapping(
        sounds: ["um", "umm", "uh", "uhm", "er", "erm", "ah", "hmm", "hm", "mm"],
        openers: [
            "it's", "it is", "that's", "that is", "that would be", "that'll be", "it would be", "it'll be", "i think",
            "i believe", "i'd say", "i would say", "i'm going to say", "let's say", "let's do", "let's make it", "say",
            "make it", "how about", "what about", "well", "so", "okay", "ok", "yes", "yeah", "yep", "sure",
            "sure thing",
            "all right", "alright", "of course", "please", "just", "like", "actually", "i want", "i want to",
            "i'd like", "i'd like to", "i would like", "i would like to", "i need", "we need", "we'd like", "we want",
            "i'll take", "i'll say", "i'll go with", "give me", "can i have", "can we do", "could we do", "can you do",
            "put", "put me down for", "try", "use", "hi", "hello", "sorry", "let me see", "let's see", "you know",
            "i mean", "there are", "there's", "there is", "there will be", "there'll be", "we are", "i am", "i'm",
            "we have", "i have", "i've got", "exactly", "only", "here it is", "here you go", "thank you", "thanks",
        ],
        hedges: ["maybe", "probably", "perhaps", "i guess", "possibly", "about", "around", "roughly", "approximately"],
        closers: [
            "please", "thanks", "thank you", "thank you very much", "would be great", "would be good",
            "would be fine", "is fine", "is good", "is great", "works", "works for me", "works best", "for me",
            "if possible", "if that's okay", "sir", "ma'am", "i think", "i believe", "exactly", "would work", "then",
        ],
        titleStarts: ["my", "the", "our"], titleEnds: ["is", "are"])

    static let spanish = Wrapping(
        sounds: ["eh", "ehm", "em", "um", "mmm", "ah", "este"],
        openers: [
            "es", "es el", "es la", "son", "somos", "seremos", "sería", "serían", "sería el", "creo que", "creo que es",
            "creo que es el", "creo que son", "creo", "pues", "bueno", "a ver", "mire", "sí", "vale", "claro", "ok",
            "está bien", "por favor", "quiero", "quisiera", "quería", "querría", "me gustaría", "necesito",
            "necesitamos", "digamos", "póngame", "ponga", "deme", "solo", "sólo", "solamente", "hola", "o sea",
            "yo diría", "hay",
            "para", "exactamente", "que sea", "que sean", "tengo", "gracias", "desde luego", "por supuesto",
        ],
        hedges: [
            "quizás", "quizá", "tal vez", "unos", "unas", "alrededor de", "más o menos", "aproximadamente", "como",
        ],
        closers: [
            "por favor", "gracias", "muchas gracias", "está bien", "si puede ser", "si es posible", "creo", "vale",
            "me viene bien", "me va bien", "señor", "señora", "exactamente", "justo",
        ],
        titleStarts: ["mi", "el", "la", "nuestro"], titleEnds: ["es", "son"])

    static let french = Wrapping(
        sounds: ["euh", "heu", "hum", "ah", "ben", "bah"],
        openers: [
            "c'est", "c'est le", "c'est la", "ce serait", "ce sera", "je crois", "je crois que c'est", "je pense",
            "je pense que c'est", "je dirais", "disons", "alors", "bon", "oui", "ouais", "d'accord", "ok", "bien sûr",
            "s'il vous plaît", "je voudrais", "j'aimerais", "je veux", "il me faut", "nous sommes", "on est", "on sera",
            "nous serons", "il y en a", "mettez", "donnez moi", "pour", "exactement", "bonjour", "venir", "voilà",
            "seulement", "juste", "j'ai", "merci",
        ],
        hedges: ["peut être", "environ", "à peu près", "vers", "plus ou moins"],
        closers: [
            "s'il vous plaît", "merci", "merci beaucoup", "si possible", "je crois", "je pense", "ça me va", "ça irait",
            "madame", "monsieur", "exactement",
        ],
        titleStarts: ["mon", "ma", "le", "la", "notre"], titleEnds: ["est", "sont"], apostropheParts: true)

    static let german = Wrapping(
        sounds: ["äh", "ähm", "hm", "öh", "eh", "ehm", "ah", "also", "mal", "tja", "ah", "ahm", "oh"].map(folded),
        openers: [
            "es ist", "es ist die", "es ist der", "es sind", "es wäre", "das ist", "das ist der", "das ist die",
            "das wäre", "das wären", "ich glaube", "ich glaube es ist", "ich glaube es sind", "ich denke", "ich sage",
            "sagen wir", "ja", "gut", "okay", "ok", "klar", "gerne", "bitte", "ich möchte", "ich möchte gerne",
            "ich hätte gerne", "ich würde gerne", "ich will", "ich brauche", "wir brauchen", "wir sind", "nehmen wir",
            "na ja", "für", "genau", "nur", "hallo", "moment", "danke", "wir sind zu", "ich bin", "ich habe",
        ],
        hedges: ["vielleicht", "etwa", "ungefähr", "circa", "ca", "so gegen", "rund", "wahrscheinlich"],
        closers: [
            "bitte", "danke", "vielen dank", "danke schön", "wenn möglich", "wäre gut", "passt", "passt mir", "geht",
            "wäre schön", "glaube ich", "denke ich", "genau", "gerne", "kommen",
        ],
        titleStarts: ["mein", "meine", "der", "die", "das", "unsere"], titleEnds: ["ist", "lautet", "sind"])

    static let portuguese = Wrapping(
        sounds: ["hum", "hm", "ah", "eh", "ehm", "né"].map(folded),
        openers: [
            "é", "é o", "é a", "são", "são as", "somos", "seria", "seriam", "será", "acho que é", "acho que",
            "acho que são",
            "acho", "creio que", "bom", "bem", "então", "sim", "claro", "ok", "tá bom", "certo", "por favor", "quero",
            "queria", "gostaria", "gostaria de", "eu quero", "eu queria", "eu gostaria", "preciso", "precisamos",
            "digamos", "pode ser", "só", "somente", "apenas", "olá", "oi", "para", "pra", "exatamente", "tenho",
            "obrigado", "obrigada",
        ],
        hedges: ["talvez", "uns", "umas", "cerca de", "mais ou menos", "aproximadamente", "por volta de", "lá por"],
        closers: [
            "por favor", "obrigado", "obrigada", "muito obrigado", "se possível", "se der", "está bom", "tá bom",
            "seria bom", "acho", "acho eu", "exatamente", "para mim",
        ],
        titleStarts: ["meu", "minha", "o", "a", "nosso"], titleEnds: ["é", "são"].map(folded))

    static let italian = Wrapping(
        sounds: ["ehm", "eh", "uhm", "mmm", "ah", "beh", "mah"],
        openers: [
            "è", "è il", "è la", "sono", "sono le", "siamo", "siamo in", "saremo", "saremo in", "sarebbe", "sarebbero",
            "sarà", "credo", "credo sia", "credo che sia", "credo che siano", "penso", "penso sia", "direi", "diciamo",
            "allora", "bene", "sì", "certo", "ok", "va bene", "per favore", "vorrei", "voglio", "mi serve",
            "mi servono",
            "ho bisogno di", "facciamo", "metta", "per", "esattamente", "solo", "soltanto", "buongiorno", "ciao",
            "pronto", "ho", "ci sono", "grazie",
        ],
        hedges: ["forse", "circa", "più o meno", "all'incirca", "probabilmente"],
        closers: [
            "per favore", "per piacere", "grazie", "grazie mille", "se possibile", "va bene", "andrebbe bene", "credo",
            "penso", "esattamente", "per me",
        ],
        titleStarts: ["mio", "mia", "il", "la", "nostro", "l"], titleEnds: ["è", "sono"].map(folded),
        apostropheParts: true)

    private static func folded(_ text: String) -> String { SpokenToken.all(in: text).first?.text ?? text }
}
