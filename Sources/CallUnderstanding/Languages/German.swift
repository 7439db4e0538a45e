extension LanguageWords {
    static let german = LanguageWords(
        tag: "de",
        noInputRungs: [
            "Sind Sie noch da?", "Es tut mir leid, ich kann Sie nicht hören. Bitte sagen Sie etwas oder legen Sie auf.",
        ],
        noMatchRungs: [
            "Entschuldigung, das habe ich nicht verstanden.",
            "Es tut mir leid, ich habe Sie immer noch nicht verstanden. Bitte sagen Sie es anders.",
        ],
        apology: "Leider ist ein Fehler aufgetreten. Bitte rufen Sie später noch einmal an. Auf Wiederhören.",
        goodbye: "Auf Wiederhören.",
        unavailable:

            "Leider können wir Ihren Anruf gerade nicht annehmen. Bitte rufen Sie später noch einmal an. Auf Wiederhören.",
        limitReached: "Es tut mir leid, ich muss das Gespräch jetzt beenden. Auf Wiederhören.",
        filler: "Einen Moment, bitte.",
        recordingNotice: "Dieser Anruf wird aufgezeichnet.",
        didYouSay: ("Haben Sie ", " gesagt?"),
        didYouMean: ("Meinen Sie ", " oder ", "?"),
        readBack: ("Ich habe ", " notiert. Stimmt das?"),
        readBackByKeys: ("Ich habe ", " notiert. Wenn das stimmt, drücken Sie die 1, sonst die 2."),
        limits: LimitWords(
            more: ("Das ist mehr als ", "."), less: ("Das ist weniger als ", "."), earliest: ("Frühestens ", "."),
            latest: ("Spätestens ", "."), notWhole: "Das ist keine ganze Zahl.", need: ("Ich brauche ", " bis "),
            from: "",
            digits: ("Ziffer", "Ziffern"), signs: ("Buchstaben oder eine Ziffer", "Buchstaben oder Ziffern")),
        corrections: Corrections(
            refusals: ["nein", "nee", "falsch"],
            leads: ["es ist", "das ist", "ich sagte", "ich habe gesagt", "ich meinte", "sondern", "entschuldigung"]),
        emailSigns: EmailSigns(
            at: "at", dot: "Punkt", dash: "Minus", underscore: "Unterstrich", plus: "Plus"),
        phrases: [
            .yes: [
                "ja", "ja bitte", "jawohl", "genau", "richtig", "natürlich", "klar", "sicher", "gerne", "einverstanden",
                "stimmt", "das stimmt", "das ist richtig", "in Ordnung", "auf jeden Fall", "selbstverständlich", "jo",
                "ja gerne", "korrekt", "passt", "okay",
            ],
            .no: [
                "nein", "nein danke", "nee", "nö", "auf keinen Fall", "gar nicht", "überhaupt nicht", "niemals",
                "falsch",
                "das stimmt nicht", "das ist falsch", "nicht wirklich", "eher nicht", "lieber nicht", "natürlich nicht",
                "das ist nicht richtig", "ich glaube nicht", "jetzt nicht", "das möchte ich nicht", "keinesfalls",
            ],
            .goodbye: [
                "auf Wiederhören", "auf Wiedersehen", "tschüss", "das war alles", "das ist alles", "nein das war alles",
                "das wäre alles", "bis bald", "schönen Tag noch", "schönen Tag", "bis später", "auflegen",
                "Gespräch beenden", "ich bin fertig", "sonst nichts", "ciao",
                "danke das war alles", "nein danke das war alles", "danke tschüss", "danke auf Wiederhören",
            ],
            .help: [
                "Hilfe", "helfen Sie mir", "ich brauche Hilfe", "können Sie mir helfen", "was kann ich sagen",
                "welche Möglichkeiten habe ich", "wie funktioniert das", "welche Optionen gibt es",
                "ich weiß nicht was ich sagen soll", "was können Sie für mich tun",
            ],
            .repeat: [
                "wiederholen", "wiederholen Sie bitte", "noch einmal", "noch mal bitte", "wie bitte",
                "bitte wiederholen",
                "was haben Sie gesagt", "ich habe Sie nicht verstanden", "das habe ich nicht verstanden",
                "können Sie das wiederholen", "sagen Sie das noch einmal", "nochmal",
            ],
            .operator: [
                "Mitarbeiter", "Mitarbeiterin", "mit jemandem sprechen", "mit einem Menschen sprechen", "Kundendienst",
                "Kundenservice", "echter Mensch", "Vermittlung", "Zentrale", "mit einem Mitarbeiter sprechen", "Agent",
                "Berater",
            ],
            .thanks: [
                "danke", "danke schön", "vielen Dank", "herzlichen Dank", "danke sehr", "besten Dank",
                "ich danke Ihnen",
                "vielen Dank für Ihre Hilfe", "tausend Dank", "dankeschön",
            ],
            .startOver: [
                "von vorn", "von vorne", "noch mal von vorn", "Hauptmenü", "neu anfangen", "zurück zum Anfang",
                "von Anfang an", "neu starten", "zum Hauptmenü",
            ],
            .more: [
                "mehr", "weiter", "mehr Optionen", "was noch", "nächste", "fortfahren", "weitere",
                "erzählen Sie mir mehr",
                "die nächsten",
            ],
            .back: [
                "zurück", "einen Schritt zurück", "vorherige", "gehen Sie zurück", "das vorherige", "bitte zurück",
            ],
        ],
        wording: Wording(
            fillers: [
                "äh", "ähm", "hm", "öh", "also", "na ja", "naja", "bitte", "mal", "ich möchte gerne", "ich möchte",
                "ich würde gerne", "ich hätte gerne", "ich will", "ich brauche", "kann ich", "könnte ich", "können Sie",
                "könnten Sie", "eigentlich", "sozusagen", "halt", "gerne",
            ],
            contractions: [
                "ok": "okay", "gibts": "gibt es", "gehts": "geht es", "hab": "habe", "nich": "nicht", "nix": "nichts",
            ],
            weak: [
                "aber", "als", "am", "an", "auch", "auf", "aus", "bei", "bin", "bis", "da", "das", "dass", "dem",
                "den", "der", "des", "die", "dies", "diese", "dieser", "doch", "du", "ein", "eine", "einem", "einen",
                "einer", "eines", "er", "es", "etwas", "fur", "habe", "haben", "hat", "hier", "ich", "ihr", "ihre",
                "ihnen", "im", "in", "ist", "ja", "kann", "man", "mein", "meine", "mich", "mir", "mit", "nach",
                "noch", "nur", "oder", "sehr", "sein", "sich", "sie", "sind", "so", "uber", "um", "und", "uns",
                "unser", "von", "vor", "war", "was", "welche", "wenn", "wer", "werden", "wie", "wir", "wo", "zu",
                "zum", "zur", "gibt", "sagen", "sprechen", "machen", "wissen",
            ]
        ),
        numbers: .german
    )
}
