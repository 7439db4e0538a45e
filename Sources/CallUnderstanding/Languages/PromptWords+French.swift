extension PromptWords {
    static let french = PromptWords(
        tag: "fr",
        common: "le la les des et un une pour vous votre vos est que qui dans avec nous merci bonjour oui ou de du je "
            + "ne pas voulez quel quelle au revoir s'il plaît sur êtes avez bienvenue à notre souhaitez appuyez "
            + "dites non",
        asking: ["dites", "appuyez", "tapez", "choisissez", "composez", "veuillez", "donnez"],
        courtesies: ["s'il vous plaît"],
        forbidding: ["jamais"],
        pressing: ["appuyez", "tapez", "composez"],
        aims: ["pour"],
        beforeKeys: ["le", "la", "sur", "touche"],
        afterCounts: ["de", "des"],
        beeps: ["après le bip", "après le signal"],
        recording: ["enregistr"],
        secrets: SecretWords(
            names: ["mot de passe", "code secret", "passeport", "compte bancaire", "code de securite"],
            cardNames: ["carte de credit", "carte bancaire", "numero de carte", "numero carte"],
            endings: ["numero", "nouveau", "actuel"],
            pins: ["votre pin", "code pin", "code secret", "code confidentiel"],
            postal: ["postal"],
            others: [
                "trois chiffres au", "trois derniers chiffres au",
                "mot de passe", "code de sécurité", "cryptogramme", "numéro de sécurité sociale", "compte bancaire",
                "numéro de passeport", "numéro de votre passeport",
            ],
            cards: ["carte de crédit", "carte de débit", "carte bancaire", "carte bleue"],
            cardNumbers: ["numéro de carte", "numéro de votre carte", "numéro de la carte"],
            otherCards: [
                "carte de bibliothèque", "carte de fidélité", "carte de membre", "carte d'adhérent", "carte cadeau",
                "carte client", "carte de client", "carte d'étudiant", "carte vitale", "carte d'assurance",
                "carte d'identité", "carte de transport",
            ],
            receipts: ["quatre derniers", "4 derniers"],
            onCards: ["dos de votre carte", "dos de la carte", "verso de votre carte", "verso de la carte"],
            expiries: ["date d'expiration", "date de validité", "expire"],
            card: ["carte"]))
}
