import Foundation

/// Reads one decimal number from the first token to the last.
struct NumberParser {
    let reader: NumberReader
    let decimalComma: Bool

    private var words: NumberWords { reader.words }

    func reading(_ tokens: ArraySlice<SpokenToken>) -> Reading<Decimal>? {
        guard !tokens.isEmpty else { return nil }
        if let prefix = amount(tokens, at: tokens.startIndex), prefix.next == tokens.endIndex {
            return Reading(prefix.value)
        }
        return ones(tokens) ?? pair(tokens)
    }

    /// The decimal number that begins at a token: "two and a half thousand", "3,000.25", "three point one four".
    func amount(_ tokens: ArraySlice<SpokenToken>, at place: Int) -> (value: Decimal, next: Int)? {
        guard tokens.indices.contains(place) else { return nil }
        var value: Decimal
        var next: Int
        if let first = word(tokens, place), words.half.contains(first) {
            // "meia dúzia", "half a dozen"
            let at = place + (word(tokens, place + 1).map(words.one.contains) == true ? 2 : 1)
            if let other = word(tokens, at).flatMap({ words.others[$0] }) { return (Decimal(other) / 2, at + 1) }
        }
        if let figure = FigureReader.figure(tokens, at: place, decimalComma: decimalComma) {
            (value, next) = scaled(figure.value, tokens, figure.next)
            value += rest(below: value, tokens, &next)
        } else if let whole = reader.whole(tokens, at: place) {
            value = Decimal(whole.value)
            next = whole.next
            if whole.hasHalf { value += .half }
        } else if word(tokens, place).map(words.point.contains) == true, place == tokens.startIndex {
            value = 0
            next = place
        } else if let other = word(tokens, place).flatMap({ words.others[$0] }) {
            return (Decimal(other), place + 1)
        } else if word(tokens, place).map(words.one.contains) == true,
            let other = word(tokens, place + 1).flatMap({ words.others[$0] })
        {
            return (Decimal(other), place + 2)
        } else {
            return nil
        }
        if let other = word(tokens, next).flatMap({ words.others[$0] }), value > 0 {
            return (value * Decimal(other), next + 1)
        }
        if let after = half(tokens, at: next) {
            // "a million and a half"
            let scale = word(tokens, next - 1).flatMap { words.scales[$0] } ?? 1
            let (total, end) = scaled(value + .half * Decimal(scale), tokens, after)
            return (total, end)
        }
        guard word(tokens, next).map(words.point.contains) == true else { return (value, next) }
        guard let decimals = decimals(tokens, from: next + 1) else { return next == place ? nil : (value, next) }
        return scaled(value + decimals.value, tokens, decimals.next)
    }

    private func word(_ tokens: ArraySlice<SpokenToken>, _ place: Int) -> String? {
        tokens.indices.contains(place) && tokens[place].kind == .word ? tokens[place].text : nil
    }

    /// "3 hundred", "1.5 million"
    private func scaled(_ value: Decimal, _ tokens: ArraySlice<SpokenToken>, _ place: Int) -> (Decimal, Int) {
        guard let word = word(tokens, place), value > 0 else { return (value, place) }
        if words.hundred.contains(word), value < 100 { return (value * 100, place + 1) }
        if let scale = words.scales[word] { return (value * Decimal(scale), place + 1) }
        return (value, place)
    }

    /// "2 million *300 thousand*"
    private func rest(below whole: Decimal, _ tokens: ArraySlice<SpokenToken>, _ next: inout Int) -> Decimal {
        guard next > tokens.startIndex, word(tokens, next - 1) != nil else { return 0 }
        var ahead = next
        if let and = word(tokens, ahead), words.and.contains(and) { ahead += 1 }
        var value: Decimal
        if let figure = FigureReader.figure(tokens, at: ahead, decimalComma: decimalComma) {
            (value, ahead) = scaled(figure.value, tokens, figure.next)
        } else if let more = reader.whole(tokens, at: ahead) {
            (value, ahead) = (Decimal(more.value), more.next)
        } else {
            return 0
        }
        guard value > 0, value < whole else { return 0 }
        next = ahead
        return value
    }

    /// "and a half", "y medio"; the token after it.
    private func half(_ tokens: ArraySlice<SpokenToken>, at place: Int) -> Int? {
        guard let and = word(tokens, place), words.and.contains(and) else { return nil }
        var at = place + 1
        if let one = word(tokens, at), words.one.contains(one) { at += 1 }
        guard let half = word(tokens, at), words.half.contains(half) else { return nil }
        return at + 1
    }

    /// "one four" after "three point", "twenty five" after "three point".
    private func decimals(_ tokens: ArraySlice<SpokenToken>, from place: Int) -> (value: Decimal, next: Int)? {
        var figures = ""
        var at = place
        // "three point five *million*"
        let scales = Set(words.scales.keys)
        while tokens.indices.contains(at), figures.utf8.count < 12 {
            if tokens[at].kind == .figures {
                figures += tokens[at].text
                at += 1
            } else if let whole = reader.whole(tokens, at: at, excluded: scales), whole.value < 1000, !whole.hasHalf {
                figures += String(whole.value)
                at = whole.next
            } else {
                break
            }
        }
        return figures.isEmpty ? nil : Decimal(string: "0." + figures).map { ($0, at) }
    }

    /// "one oh five"
    private func ones(_ tokens: ArraySlice<SpokenToken>) -> Reading<Decimal>? {
        var value = 0
        guard tokens.count > 1, tokens.count < 16 else { return nil }
        for token in tokens {
            guard token.kind == .word, let one = words.small[token.text], one < 10 else { return nil }
            value = value * 10 + one
        }
        // "dos tres" is two or three as often as 23.
        let isRange = tokens.count == 2 && value % 10 > 0 && value > 10
        return Reading(Decimal(value), isCertain: !isRange)
    }

    /// "two thirty five": 235, or two things.
    private func pair(_ tokens: ArraySlice<SpokenToken>) -> Reading<Decimal>? {
        guard reader.language == .english, let first = reader.whole(tokens, at: tokens.startIndex),
            (1...99).contains(first.value), let second = reader.whole(tokens, at: first.next),
            (10...99).contains(second.value), second.next == tokens.endIndex
        else { return nil }
        return Reading(Decimal(first.value * 100 + second.value), isCertain: false)
    }
}

extension Decimal {
    static let half = Decimal(sign: .plus, exponent: -1, significand: 5)
}
