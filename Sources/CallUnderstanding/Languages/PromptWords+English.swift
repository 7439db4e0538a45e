extension PromptWords {
    static let english = PromptWords(
        tag: "en",
        common: "the a an you your and is are for to please we of this that with have what would like say our will "
            + "can do i it thank thanks hello goodbye how or not be on at call press in if my me so but by as was "
            + "has hi bye welcome sorry which yes no help here there say when who us one number again us later "
            + "number",
        asking: [
            "say", "press", "tell", "choose", "enter", "give", "name", "speak", "pick", "type", "key", "dial", "answer",
            "spell", "please",
        ],
        courtesies: ["please"],
        forbidding: ["never", "not", "don't"],
        pressing: ["press"],
        aims: ["for", "to"],
        beforeKeys: ["the", "key"],
        afterCounts: ["of", "keys", "key's", "buttons", "digits", "times"],
        beeps: [
            "after the beep", "after the tone", "after the signal", "at the beep", "at the tone", "hear the beep",
            "hear the tone", "wait for the beep", "wait for the tone",
        ],
        recording: ["record"],
        secrets: SecretWords(
            names: [
                "pin", "password", "passcode", "cvv", "cvc", "ssn", "iban", "passport", "security code",
                "social security", "bank account", "card expiry", "card expiration",
            ],
            cardNames: ["credit card", "debit card", "bank card", "card number", "card no"],
            endings: ["number", "no", "code", "digits", "date", "entered", "given", "again", "new", "old", "value"],
            pins: ["your pin", "pin code", "pin number", "digit pin", "current pin", "new pin", "old pin"],
            postal: ["zip", "postal", "postcode", "post", "area", "pincode"],
            others: [
                "three digits on", "3 digits on",
                "password", "passcode", "security code", "cvv", "cvc", "card verification", "social security number",
                "national insurance number", "bank account number", "number of your bank account", "routing number",
                "sort code", "iban", "passport number", "number of your passport", "number on your passport",
            ],
            cards: ["credit card", "debit card", "bank card", "payment card"],
            cardNumbers: [
                "card number", "number of your card", "number of the card", "number on your card", "number on the card",
            ],
            otherCards: [
                "library card", "member card", "member's card", "membership card", "loyalty card", "gift card",
                "bonus card", "student card", "insurance card", "health card", "medical card", "id card",
                "identity card", "customer card", "reward card", "rewards card", "club card", "transit card",
                "travel card", "fuel card", "staff card", "employee card", "phone card", "calling card", "sim card",
                "business card", "access card", "key card", "punch card", "store card",
            ],
            receipts: ["last four", "last 4"],
            onCards: [
                "back of your card", "back of the card", "front of your card", "front of the card",
                "back of your credit card", "back of your debit card",
            ],
            expiries: [
                "expiry date", "expiration date", "expires", "expire", "valid until", "valid thru", "good through",
            ],
            card: ["card"]))
}
