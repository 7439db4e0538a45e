extension PromptWords {
    static let italian = PromptWords(
        tag: "it",
        common: "il lo la gli i le che di e un una per con suo sua è in lei grazie buongiorno sì no del della vuole "
            + "quale nostro nostra ciao arrivederci o al non sono prema dica prego benvenuti benvenuto ha si può "
            + "alla",
        asking: ["dica", "prema", "scelga", "digiti", "inserisca", "premere"],
        courtesies: ["per favore", "per piacere", "per cortesia"],
        forbidding: ["mai"],
        pressing: ["premere", "prema", "digiti"],
        aims: ["per"],
        beforeKeys: ["il", "la"],
        afterCounts: ["di", "delle"],
        beeps: ["dopo il segnale", "dopo il bip", "dopo il tono"],
        recording: ["registr"],
        secrets: SecretWords(
            names: ["codice segreto", "codice di sicurezza", "passaporto", "conto bancario"],
            cardNames: ["carta di credito", "carta di debito", "numero di carta", "numero carta"],
            endings: ["numero", "nuovo", "nuova"],
            pins: ["suo pin", "codice pin", "codice segreto"],
            postal: ["postale", "cap"],
            others: [
                "tre cifre sul", "tre numeri sul",
                "codice di sicurezza", "parola d'ordine", "conto corrente", "conto bancario", "numero di passaporto",
                "numero del passaporto",
            ],
            cards: ["carta di credito", "carta di debito", "carta bancomat"],
            cardNumbers: ["numero di carta", "numero della carta", "numero della sua carta"],
            otherCards: [
                "carta fedeltà", "carta d'identità", "carta regalo", "carta socio", "carta punti",
                "carta della biblioteca",
            ],
            receipts: ["ultime quattro", "ultime 4"],
            onCards: ["retro della carta", "retro della sua carta"],
            expiries: ["data di scadenza", "scade"],
            card: ["carta"]))
}
