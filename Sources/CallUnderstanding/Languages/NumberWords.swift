/// How a language says numbers. All words are folded: small plain letters.
struct NumberWords: Sendable {
    /// 0 to 99 as far as one word says them, and the multiples of a hundred that have a word of their own.
    let small: [String: Int]
    /// The word for a hundred, in all its forms.
    let hundred: Set<String>
    /// Thousand and above.
    let scales: [String: Int]
    /// Between the parts of a number: "one hundred and five".
    let and: Set<String>
    /// Before the decimals.
    let point: Set<String>
    let minus: Set<String>
    /// Added to what came before: "two and a half".
    let half: Set<String>
    /// Articles that count as one before a hundred or a thousand.
    let one: Set<String>
    /// Around a number, without meaning: "about", currencies, what is commonly counted ("two nights").
    let around: Set<String>
    /// Whole words that mean a number of their own: "a dozen".
    let others: [String: Int]
    /// Whether parts are written together: "dreiundzwanzig", "ventitré".
    let writesTogether: Bool
    /// Whether a comma, not a point, comes before the decimals.
    let decimalComma: Bool
}
