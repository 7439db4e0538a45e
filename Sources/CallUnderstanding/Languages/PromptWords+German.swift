extension PromptWords {
    static let german = PromptWords(
        tag: "de",
        common: "der die das und ist sie ihr ihre ihren wir ein eine einen für mit nicht bitte danke guten tag auf zu "
            + "möchten oder haben wie ich wiederhören können welche von den dem es uns hallo drücken sagen "
            + "willkommen bei was wann ja nein noch auch um im vielen dank",
        asking: ["sagen", "drücken", "wählen", "nennen", "geben", "bitte"],
        courtesies: ["bitte"],
        forbidding: ["nie", "niemals", "nicht"],
        pressing: ["drücken", "wählen"],
        aims: ["für", "um"],
        beforeKeys: ["sie", "die"],
        afterCounts: ["von", "der"],
        beeps: ["nach dem ton", "nach dem signal", "nach dem signalton", "nach dem piepton", "nach dem piep"],
        recording: ["aufgezeichnet", "aufzeich", "aufgenommen"],
        secrets: SecretWords(
            names: [
                "passwort", "kennwort", "geheimzahl", "kontonummer", "bankverbindung", "reisepass", "reisepassnummer",
                "sicherheitscode", "pruefnummer",
            ],
            cardNames: ["kreditkarte", "kreditkartennummer", "kartennummer"],
            endings: ["nummer", "neu", "alt"],
            pins: ["ihre pin", "ihren pin", "pin code"],
            postal: ["postleitzahl", "plz"],
            others: [
                "drei ziffern auf", "dreistellige nummer auf", "dreistellige zahl auf",
                "passwort", "kennwort", "geheimzahl", "sicherheitscode", "prüfnummer", "prüfziffer", "kartenprüfnummer",
                "sozialversicherungsnummer", "bankverbindung", "reisepassnummer",
            ],
            cards: ["kreditkarte", "kreditkartennummer", "bankkarte", "girokarte", "debitkarte", "ec-karte"],
            cardNumbers: ["kartennummer", "nummer ihrer karte", "nummer der karte"],
            otherCards: [
                "bibliothekskarte", "büchereikarte", "bibliotheksausweis", "kundenkarte", "mitgliedskarte",
                "mitgliedsausweis", "geschenkkarte", "gesundheitskarte", "versichertenkarte", "versicherungskarte",
                "bonuskarte", "fahrkarte",
            ],
            receipts: ["letzten vier", "letzten 4"],
            onCards: ["rückseite ihrer karte", "rückseite der karte", "rückseite ihrer kreditkarte"],
            expiries: ["ablaufdatum", "gültig bis", "läuft ab"],
            card: ["karte", "kreditkarte"]))
}
