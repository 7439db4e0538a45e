/// What a caller says for a slot of type `digits`: "four oh double seven", "twenty two 33", "555-0123".
package enum DigitsGrammar {
    /// The digits, in figures. `length` is what the slot takes: it decides between readings, and refuses others.
    package static func reading(
        of text: String, language tag: String, length: ClosedRange<Int>? = nil
    ) -> Reading<String>? {
        let language = SpokenLanguage(tag: tag)
        var tokens = SpokenToken.all(in: text, language?.wrapping.habits ?? .init())[...]
        if let language { tokens = language.wrapping.unwrap(Array(tokens), extra: openers(language)).tokens }
        guard isPlain(tokens), let row = DigitRow(tokens, language: language, marks: "-,."), !row.hasPlus else {
            return nil
        }
        let fits = { (digits: String) in length?.contains(digits.utf8.count) ?? true }
        guard row.startsWithSoundAlike else {
            return fits(row.digits) ? Reading(row.digits, isCertain: !row.isDoubtful) : nil
        }
        // "for 22" is 422, or 22 for something.
        let without = String(row.digits.dropFirst())
        switch (fits(row.digits), fits(without)) {
        case (true, let other): return Reading(row.digits, isCertain: length != nil && !other && !row.isDoubtful)
        case (false, true): return Reading(without, isCertain: false)
        default: return nil
        }
    }

    /// Pressed keys are the digits.
    package static func reading(ofKeys keys: String, length: ClosedRange<Int>? = nil) -> Reading<String>? {
        guard !keys.isEmpty, keys.utf8.allSatisfy(\.isFigure), length?.contains(keys.utf8.count) ?? true else {
            return nil
        }
        return Reading(keys)
    }

    /// A stop between figures groups them only before three figures: "12.5" is no row of digits.
    private static func isPlain(_ tokens: ArraySlice<SpokenToken>) -> Bool {
        for (token, next) in zip(tokens, tokens.dropFirst())
        where token.isMark(".") || token.isMark(",") {
            guard next.text.utf8.count >= 3 else { return false }
        }
        return true
    }

    static func openers(_ language: SpokenLanguage) -> PhraseTable<Wrapping.Weight>? {
        switch language {
        case .english: english
        case .spanish: spanish
        case .french: french
        case .german: german
        case .portuguese: portuguese
        case .italian: italian
        }
    }

    private static let english = PhraseTable<Wrapping.Weight>([
        (
            .plain,
            [
                "number", "the number", "code", "area code", "you can reach me at", "reach me at", "call me at",
                "call me on", "you can call me at", "you can call me on", "order number", "account number", "reference",
                "reference number", "the",
            ]
        )
    ])
    private static let spanish = PhraseTable<Wrapping.Weight>([
        (
            .plain,
            [
                "número", "el número", "código", "el código", "el", "puede llamarme al", "llámeme al",
                "me puede llamar al",
            ]
        )
    ])
    private static let french = PhraseTable<Wrapping.Weight>(
        [(.plain, ["numéro", "le numéro", "code", "le code", "le", "vous pouvez m'appeler au", "appelez moi au"])],
        habits: .init(apostropheParts: true))
    private static let german = PhraseTable<Wrapping.Weight>([(.plain, ["nummer", "die nummer", "die", "der code"])])
    private static let portuguese = PhraseTable<Wrapping.Weight>([(.plain, ["número", "o número", "código", "o"])])
    private static let italian = PhraseTable<Wrapping.Weight>(
        [(.plain, ["numero", "il numero", "codice", "il codice", "il", "lo"])], habits: .init(apostropheParts: true))
}
