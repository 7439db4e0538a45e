extension YesNoWords {
    static let english = YesNoWords(
        .english, plainYes: ["yes", "yeah", "yep", "yup"], plainNo: ["no", "nope", "nah"],
        yes: [
            "ok", "alright", "that's correct", "that is fine", "that is right", "that is true", "it is", "I am",
            "I think so",
            "perfect", "that works", "please do", "sure thing", "true",
            "you got it", "that'll work", "that's it", "that's fine", "fine", "great", "good", "it does", "I would",
            "I'd like that", "I will", "I guess so", "I believe so", "why not", "mm hmm", "uh huh", "yea", "aye",
            "that's good", "of course I do", "you bet", "for sure", "totally", "I'd love to", "yes I'm sure", "we do",
            "we are", "they are", "looks good", "looks right", "that sounds right", "that sounds good", "it's correct",
            "it's right",
        ],
        no: [
            "wrong", "not correct", "not right", "it's not", "it isn't", "it is not", "I don't", "not yet",
            "that is incorrect", "that is wrong", "I am not", "I'm not", "that's not it", "that's incorrect", "false",
            "that's not correct", "it's wrong", "it's incorrect", "I won't", "I can't", "I wouldn't", "not quite",
            "not exactly",
            "that isn't right", "that isn't correct", "that is not right", "no good", "not this time", "not for me",
            "I'm good", "I'm okay", "of course I don't", "we don't", "I'll pass", "uh uh", "nuh uh", "please don't",
            "it's not right", "it's not correct", "we aren't", "it doesn't",
        ],
        soft: [
            "I said", "the answer is", "my answer is", "please", "thank you", "thanks", "sir", "ma'am", "madam", "well",
            "so", "oh", "I mean", "just", "very much",
            "actually", "that", "now",
        ],
        neither: [
            "I don't know", "not sure", "I'm not sure", "no idea", "I have no idea", "I'm not certain", "I know",
            "right now", "I don't understand", "I don't care", "not sure yet", "no clue", "no problem", "I do not know",
            "I don't have", "I can't hear",
        ],
        doubts: ["but", "not", "dont", "or", "maybe", "except", "actually", "wait", "isnt", "didnt", "wrong", "cant"],
        sounds: ["um", "umm", "uhm", "er", "erm", "ah", "hmm", "hm"])

    static let spanish = YesNoWords(
        .spanish, plainYes: ["sí"], plainNo: ["no"],
        yes: [
            "ok", "okey", "perfecto", "creo que sí", "muy bien", "eso", "es así", "sí que", "lo es", "es cierto",
            "es verdad", "genial", "dale", "ándale", "sale", "supongo que sí", "pienso que sí", "como no",
            "está correcto",
            "sí es", "bien", "me parece", "adelante", "órale",
        ],
        no: [
            "no es", "no lo es", "no está bien", "está mal", "mal", "falso", "no es cierto", "no es así", "no es eso",
            "qué va", "de eso nada", "mejor no", "aún no", "nop", "no está correcto", "equivocado", "no es verdad",
            "no puedo",
        ],
        soft: [
            "gracias", "muchas gracias", "por favor", "señor", "señora", "señorita", "pues", "usted", "ya",
            "muy amable",
        ],
        neither: [
            "no sé", "no lo sé", "ni idea", "no estoy seguro", "no estoy segura", "no entiendo", "no le entiendo",
            "no tengo idea", "quizás", "tal vez", "bueno no sé", "no está mal", "no me acuerdo", "no entendí",
            "no le entendí",
        ],
        doubts: ["pero", "o", "aunque", "quizas", "espere", "mejor", "salvo"],
        sounds: ["eh", "ehm", "em", "um", "mmm", "ah", "este"])

    static let french = YesNoWords(
        .french, plainYes: ["oui", "ouais"], plainNo: ["non"],
        yes: [
            "ok", "parfait", "c'est ça", "c'est exact", "exact", "c'est correct", "correct", "absolument", "c'est bon",
            "très bien", "je crois que oui", "je pense que oui", "c'est bien ça", "voilà", "entendu", "volontiers",
            "c'est juste", "juste", "c'est vrai", "si", "bien entendu", "ça marche", "tout à fait", "oui oui",
        ],
        no: [
            "ce n'est pas ça", "c'est pas ça", "ce n'est pas correct", "c'est pas correct", "ce n'est pas exact",
            "pas vraiment", "c'est faux", "faux", "je ne crois pas", "je ne pense pas", "pas maintenant", "jamais",
            "pas du tout", "ce n'est pas bon", "c'est pas bon", "je ne veux pas", "pas encore", "incorrect",
            "ce n'est pas vrai", "surtout pas", "non plus", "bien sûr que non",
        ],
        soft: ["merci", "merci beaucoup", "s'il vous plaît", "madame", "monsieur", "alors", "bon"],
        neither: [
            "je ne sais pas", "je sais pas", "aucune idée", "je ne suis pas sûr", "je ne suis pas sûre", "peut être",
            "je ne comprends pas", "j'ai pas compris", "je n'ai pas compris",
        ],
        doubts: ["mais", "ou", "pas", "sauf", "attendez"], sounds: ["euh", "heu", "hum", "ah", "ben", "bah"],
        apostropheParts: true)

    static let german = YesNoWords(
        .german, plainYes: ["ja", "jawohl"], plainNo: ["nein", "nee", "nö"],
        yes: [
            "ok", "jo", "jep", "perfekt", "super", "prima", "gut", "ist richtig", "ist korrekt", "das ist korrekt",
            "das passt", "ich glaube schon", "ich denke schon", "das ist es", "so ist es", "genau so", "wunderbar",
            "das wäre gut", "unbedingt", "na klar", "sehr gerne", "das ist gut", "alles klar", "ja doch",
        ],
        no: [
            "nicht richtig", "das ist nicht korrekt", "stimmt nicht", "ist falsch", "nicht ganz", "das passt nicht",
            "noch nicht",
            "das ist es nicht", "das glaube ich nicht", "nichts davon", "auf gar keinen fall", "bitte nicht", "ne",
            "lieber nicht", "passt nicht",
        ],
        soft: ["bitte", "danke", "vielen dank", "danke schön", "also", "na", "mal", "schon", "gern"],
        neither: [
            "ich weiß nicht", "weiß nicht", "keine ahnung", "ich bin nicht sicher", "ich bin mir nicht sicher",
            "vielleicht", "das weiß ich nicht", "ich verstehe nicht", "das habe ich nicht verstanden",
        ],
        doubts: ["aber", "oder", "nicht", "kein", "keine", "moment", "doch"],
        sounds: ["ah", "ahm", "hm", "oh", "eh", "tja"])

    static let portuguese = YesNoWords(
        .portuguese, plainYes: ["sim"], plainNo: ["não"],
        yes: [
            "ok", "está correto", "está certo", "certo", "correto", "tá bom", "tá certo", "pode ser", "é sim", "é",
            "isso", "isso aí", "perfeito", "com certeza", "acho que sim", "é isso", "é isso mesmo", "beleza",
            "está bem",
            "está bom", "muito bem", "é verdade", "positivo", "quero sim", "pode sim", "exato",
        ],
        no: [
            "não está correto", "não está certo", "não é isso", "errado", "está errado", "não é", "não quero",
            "agora não", "ainda não", "de jeito nenhum", "de forma alguma", "nada disso", "melhor não", "tá errado",
            "não é verdade", "não posso", "incorreto",
        ],
        soft: ["obrigado", "obrigada", "muito obrigado", "por favor", "senhor", "senhora", "então", "bom"],
        neither: [
            "não sei", "não tenho certeza", "não faço ideia", "talvez", "não entendi", "sei lá", "não lembro",
            "não tenho ideia", "eu não sei",
        ],
        doubts: ["mas", "ou", "nao", "exceto", "espera"], sounds: ["hum", "hm", "ah", "eh", "ehm"])

    static let italian = YesNoWords(
        .italian, plainYes: ["sì"], plainNo: ["no"],
        yes: [
            "ok", "è giusto", "giusto", "è corretto", "corretto", "esatto", "perfetto", "certamente",
            "assolutamente sì",
            "credo di sì", "penso di sì", "direi di sì", "bene", "benissimo", "d'accordo", "proprio così", "è così",
            "è vero", "volentieri", "sicuro", "certo che sì", "va benissimo", "confermo", "è esatto",
        ],
        no: [
            "non è giusto", "non è corretto", "sbagliato", "è sbagliato", "assolutamente no", "per niente",
            "credo di no", "penso di no", "direi di no", "non adesso", "non ora", "mai", "non è così", "non è vero",
            "meglio di no", "non ancora", "non voglio", "non va bene", "niente affatto", "non è esatto",
        ],
        soft: ["grazie", "grazie mille", "per favore", "per piacere", "signora", "signore", "allora", "beh"],
        neither: [
            "non lo so", "non so", "non sono sicuro", "non sono sicura", "forse", "non ho capito", "boh",
            "non ne ho idea", "non capisco",
        ],
        doubts: ["ma", "pero", "non", "oppure", "o", "aspetti"], sounds: ["ehm", "eh", "uhm", "mmm", "ah", "mah"],
        apostropheParts: true)
}
