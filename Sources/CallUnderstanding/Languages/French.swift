extension LanguageWords {
    static let french = LanguageWords(
        tag: "fr",
        noInputRungs: [
            "Êtes-vous toujours là ?", "Je suis désolé, je ne vous entends pas. Dites quelque chose, ou raccrochez.",
        ],
        noMatchRungs: [
            "Pardon, je n'ai pas compris.", "Je suis désolé, je ne comprends toujours pas. Veuillez le dire autrement.",
        ],
        apology: "Désolé, une erreur s'est produite. Veuillez rappeler plus tard. Au revoir.",
        goodbye: "Au revoir.",
        unavailable:
            "Désolé, nous ne pouvons pas prendre votre appel pour le moment. Veuillez rappeler plus tard. Au revoir.",
        limitReached: "Je suis désolé, je dois mettre fin à cet appel. Au revoir.",
        filler: "Un instant, s'il vous plaît.",
        recordingNotice: "Cet appel sera enregistré.",
        didYouSay: ("Avez-vous dit ", " ?"),
        didYouMean: ("Vouliez-vous dire ", " ou ", " ?"),
        readBack: ("J'ai noté ", ". C'est bien ça ?"),
        readBackByKeys: ("J'ai noté ", ". Si c'est exact, tapez 1. Sinon, tapez 2."),
        limits: LimitWords(
            more: ("C'est plus de ", "."), less: ("C'est moins de ", "."), earliest: ("Au plus tôt, ", "."),
            latest: ("Au plus tard, ", "."), notWhole: "Ce n'est pas un nombre entier.", need: ("Il me faut ", " à "),
            from: "de ",
            digits: ("chiffre", "chiffres"), signs: ("lettre ou chiffre", "lettres ou chiffres")),
        corrections: Corrections(
            refusals: ["non", "faux"],
            leads: ["c'est", "j'ai dit", "je voulais dire", "plutôt", "pardon", "désolé"]),
        emailSigns: EmailSigns(
            at: "arobase", dot: "point", dash: "tiret", underscore: "tiret bas", plus: "plus"),
        phrases: [
            .yes: [
                "oui", "ouais", "oui s'il vous plaît", "bien sûr", "tout à fait", "d'accord", "exactement", "c'est ça",
                "c'est exact", "c'est correct", "absolument", "entendu", "volontiers", "certainement", "je veux bien",
                "correct", "exact", "très bien", "pourquoi pas", "si",
            ],
            .no: [
                "non", "non merci", "pas du tout", "jamais", "c'est faux", "ce n'est pas ça", "bien sûr que non",
                "pas vraiment", "absolument pas", "certainement pas", "ce n'est pas correct", "incorrect",
                "pas maintenant",
                "je ne crois pas", "je ne veux pas", "négatif", "surtout pas",
            ],
            .goodbye: [
                "au revoir", "c'est tout", "ce sera tout", "non c'est tout", "à bientôt", "bonne journée",
                "bonne soirée", "rien d'autre", "salut", "raccrocher", "terminer l'appel", "à plus tard",
                "j'ai terminé", "merci c'est tout", "non merci c'est tout", "merci au revoir",
                "j'ai fini",
            ],
            .help: [
                "aide", "aidez-moi", "j'ai besoin d'aide", "pouvez-vous m'aider", "que puis-je dire",
                "quelles sont les options",
                "quels sont les choix", "comment ça marche", "je ne sais pas quoi dire", "de l'aide",
            ],
            .repeat: [
                "répéter", "répétez", "pouvez-vous répéter", "encore une fois", "pardon", "comment", "qu'avez-vous dit",
                "je n'ai pas entendu", "je n'ai pas compris", "redites", "vous pouvez répéter", "plaît-il",
                "qu'est-ce que vous avez dit",
            ],
            .operator: [
                "opérateur", "opératrice", "un conseiller", "une conseillère", "parler à quelqu'un",
                "parler à une personne",
                "un agent", "service client", "un humain", "une vraie personne", "la réception", "le standard",
                "parler à un conseiller",
            ],
            .thanks: [
                "merci", "merci beaucoup", "merci bien", "mille mercis", "je vous remercie", "merci pour votre aide",
                "c'est gentil", "merci infiniment",
            ],
            .startOver: [
                "recommencer", "menu principal", "depuis le début", "reprendre au début", "retour au début",
                "retour au menu", "recommencer à zéro", "tout recommencer",
            ],
            .more: [
                "plus", "dites-m'en plus", "plus d'options", "suivant", "continuer", "la suite", "quoi d'autre",
                "continuez",
                "encore", "davantage",
            ],
            .back: [
                "retour", "revenir", "revenir en arrière", "précédent", "en arrière", "le précédent",
                "revenez en arrière",
            ],
        ],
        wording: Wording(
            fillers: [
                "euh", "heu", "ben", "bah", "hein", "alors", "eh bien", "donc", "s'il vous plaît", "s'il te plaît",
                "je voudrais", "j'aimerais", "je veux", "je souhaite", "je souhaiterais", "pourriez-vous",
                "pouvez-vous",
                "est-ce que je peux", "est-ce que vous pouvez", "puis-je", "voilà", "en fait", "j'aurais voulu",
            ],
            contractions: ["ok": "d accord", "okay": "d accord", "aujourd'hui": "aujourdhui", "ouaip": "ouais"],
            weak: [
                "a", "ai", "au", "aux", "avec", "avez", "c", "ca", "ce", "ces", "cette", "comme", "d", "dans", "de",
                "des", "du", "elle", "en", "est", "et", "etre", "eu", "il", "ils", "j", "je", "l", "la", "le", "les",
                "leur", "lui", "ma", "mais", "me", "mes", "moi", "mon", "n", "ne", "nous", "on", "ou", "ont", "par",
                "pas", "pour", "qu", "que", "quel", "quelle", "quelles", "quels", "qui", "s", "sa", "se", "ses",
                "si", "son", "sont", "suis", "sur", "un", "une", "vos", "votre", "vous", "y", "faire", "avoir",
                "savoir", "dire", "parler",
            ]
        ),
        numbers: .french
    )
}
