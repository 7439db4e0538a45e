package import Foundation

/// What a caller says for a slot of type `money`: "twelve dollars and fifty cents", "$12.50", "doce con cincuenta".
///
/// Another currency than the slot's is refused. "Twelve fifty" may be 12.50 or 1250, and is asked back.
package enum MoneyGrammar {
    package static func reading(of text: String, language tag: String, currency: String) -> Reading<Decimal>? {
        guard let language = SpokenLanguage(tag: tag), SlotGrammar.isSpoken(.money, in: tag) else { return nil }
        let tokens = SpokenToken.all(in: text, language.wrapping.habits)
        let answer = language.wrapping.unwrap(tokens, extra: language == .spanish ? spanish : english)
        var parser = MoneyParser(
            tokens: answer.tokens, words: MoneyWords.words(currency: currency, language: language), language: language,
            decimalComma: NumberGrammar.decimalComma(tag: tag))
        return parser.reading()?.unsure(if: answer.isHedged)
    }

    /// Pressed keys: `12*50` is 12.50.
    package static func reading(ofKeys keys: String) -> Reading<Decimal>? {
        guard let value = FigureReader.number(ofKeys: keys) else { return nil }
        let decimals = keys.utf8.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false).dropFirst().first
        return (decimals?.count ?? 0) <= 2 ? Reading(value) : nil
    }

    private static let english = PhraseTable<Wrapping.Weight>([
        (.plain, ["pay", "i want to pay", "send", "transfer", "for", "the"])
    ])
    private static let spanish = PhraseTable<Wrapping.Weight>([(.plain, ["pagar", "enviar", "transferir", "la", "de"])])
}

/// Reads one amount from the first token to the last.
private struct MoneyParser {
    let tokens: ArraySlice<SpokenToken>
    let words: MoneyWords
    let language: SpokenLanguage
    let decimalComma: Bool
    var at = 0
    var hasUnit = false

    init(tokens: ArraySlice<SpokenToken>, words: MoneyWords, language: SpokenLanguage, decimalComma: Bool) {
        self.tokens = tokens.last?.text == "even" || tokens.last?.text == "flat" ? tokens.dropLast() : tokens
        self.words = words
        self.language = language
        self.decimalComma = decimalComma
        at = tokens.startIndex
    }

    mutating func reading() -> Reading<Decimal>? {
        takeUnit()
        guard let amount = amount() else { return nil }
        at = amount.next
        takeGrand()
        var value = isGrand ? amount.value * 1000 : amount.value
        let isBare = !hasUnit && isBareRow(amount)
        if !hasUnit, takeMinor() {
            guard at == tokens.endIndex, value < 100, value >= 0 else { return nil }
            return Reading(value / 100)
        }
        if word == "de" { at += 1 }
        takeUnit()
        guard at < tokens.endIndex else {
            return isMoney(value) ? Reading(value, isCertain: hasUnit || !isBare) : nil
        }
        guard let rest = rest(after: value) else { return nil }
        value += rest.value
        return at == tokens.endIndex && isMoney(value) ? Reading(value, isCertain: rest.isCertain) : nil
    }

    private var isGrand = false
    private var word: String? { tokens.indices.contains(at) ? tokens[at].text : nil }

    /// No more than two decimals.
    private func isMoney(_ value: Decimal) -> Bool {
        var (value, rounded) = (value, Decimal())
        NSDecimalRound(&rounded, &value, 2, .plain)
        return rounded == value && value >= 0
    }

    private mutating func takeUnit() {
        guard !hasUnit, let word, words.major.contains(word) else { return }
        hasUnit = true
        at += 1
    }

    private mutating func takeMinor() -> Bool {
        guard let word, words.minor.contains(word) else { return false }
        at += 1
        return true
    }

    private mutating func takeGrand() {
        guard language == .english, word == "grand" || word == "k" else { return }
        isGrand = true
        at += 1
    }

    /// "1250" may have been said as "twelve fifty".
    private func isBareRow(_ amount: (value: Decimal, next: Int)) -> Bool {
        guard amount.next == tokens.startIndex + 1, let token = tokens.first, let value = token.figures else {
            return false
        }
        return (100...9999).contains(value) && value % 100 != 0
    }

    private func amount() -> (value: Decimal, next: Int)? {
        let parser = NumberParser(reader: language.reader, decimalComma: decimalComma)
        if let word, language.numbers.one.contains(word), tokens.indices.contains(at + 1),
            words.major.contains(tokens[at + 1].text)
        {
            return (1, at + 1)
        }
        // "A couple" and "none" are no sums, and "con" comes before cents.
        guard tokens.indices.contains(at), !tokens.contains(where: { language.numbers.others[$0.text] != nil }) else {
            return nil
        }
        if language == .spanish, let whole = language.reader.whole(tokens, at: at), !whole.hasHalf,
            whole.next < tokens.endIndex, tokens[whole.next].text == "con"
        {
            return (Decimal(whole.value), whole.next)
        }
        return grouped() ?? parser.amount(tokens, at: at)
    }

    /// "3,000" and "3.000": nobody names thousandths of money.
    private func grouped() -> (value: Decimal, next: Int)? {
        guard at + 2 < tokens.endIndex, tokens[at + 2].text.utf8.count == 3, tokens[at].kind == .figures else {
            return nil
        }
        let isPoint = tokens[at + 1].isMark(".")
        guard isPoint || tokens[at + 1].isMark(",") else { return nil }
        let figure = FigureReader.figure(tokens, at: at, decimalComma: isPoint)
        return figure.flatMap { $0.next == at + 3 && !hasScale(at + 3) ? $0 : nil }
    }

    private func hasScale(_ place: Int) -> Bool {
        tokens.indices.contains(place) && language.numbers.scales[tokens[place].text] != nil
    }

    /// What follows the whole units: cents, or a half.
    private mutating func rest(after value: Decimal) -> Reading<Decimal>? {
        var isJoined = false
        if let word, word == "con" || word == "and" || word == "y" || word == "with" {
            isJoined = true
            at += 1
            let isOne = self.word.map { language.numbers.one.contains($0) } ?? false
            let half = at + (isOne ? 1 : 0)
            if tokens.indices.contains(half), language.numbers.half.contains(tokens[half].text) {
                at = half + 1
                takeUnit()
                return Reading(.half)
            }
        }
        let start = at
        guard let cents = cents() else { return nil }
        // "con cinco" is 5 or 50; "con cero cinco" is 5.
        let isShort = cents < .ten && tokens[start].kind == .word && language.numbers.small[tokens[start].text] != 0
        let isNamed = takeMinor()
        if !hasUnit, !isNamed { takeUnit() } else if hasUnit, isNamed { return Reading(cents) }
        guard !isNamed else { return nil }
        // "twelve fifty": nothing says where the cents begin.
        let isWhole = Decimal(string: "\(value)").map { $0 < 1000 } ?? false
        let isPaused = hasUnit && tokensBefore(cents: at)
        guard isPaused || isJoined && language == .spanish || isWhole && !isJoined && cents >= .ten else { return nil }
        let isLoose = isShort || language == .english && isJoined
        return Reading(cents, isCertain: (isPaused || isJoined) && !isLoose)
    }

    /// Whether the unit was said before the cents: "twelve dollars fifty".
    private func tokensBefore(cents end: Int) -> Bool {
        guard let unit = tokens.firstIndex(where: { words.major.contains($0.text) }) else { return false }
        return unit < end - 1
    }

    /// 1 to 99 hundredths: "fifty", "oh five", "05".
    private mutating func cents() -> Decimal? {
        guard tokens.indices.contains(at) else { return nil }
        if let figures = tokens[at].figures, tokens[at].text.utf8.count <= 2 {
            at += 1
            return Decimal(figures) / 100
        }
        guard var whole = language.reader.whole(tokens, at: at) else { return nil }
        let hasZero = whole.value == 0
        if hasZero {
            guard let one = language.reader.whole(tokens, at: whole.next), one.value < 10 else { return nil }
            whole = one
        }
        guard (1...99).contains(whole.value) else { return nil }
        at = whole.next
        // "twelve oh five" counts as two figures.
        return Decimal(whole.value) / 100
    }
}

extension Decimal {
    fileprivate static let ten = Decimal(sign: .plus, exponent: -1, significand: 1)
}
