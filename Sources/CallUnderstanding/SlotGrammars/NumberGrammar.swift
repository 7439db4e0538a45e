package import Foundation

/// What a caller says for a slot of type `number`: "twenty three point five", "3,000", "minus four".
///
/// Ones said in a row are digits ("one oh five" is 105); "a dozen" and "two and a half" count; a time ("4:30") or an
/// ordinal ("third") does not. "Two thirty five" may be 235, and is asked back.
package enum NumberGrammar {
    /// The number, when the whole answer is one apart from what is wrapped around it.
    ///
    /// A language without words of its own takes figures.
    package static func reading(of text: String, language tag: String, ordinals: Bool = false) -> Reading<Decimal>? {
        let language = SpokenLanguage(tag: tag)
        let words = language?.numbers ?? .figuresOnly
        var rest = SpokenToken.all(in: text, language?.wrapping.habits ?? .init())[...]
        if let language {
            rest = language.wrapping.unwrap(Array(rest), extra: CountedThings.openers(in: language)).tokens
        }
        var follows: String?
        while let first = rest.first, isAround(first, words, language) {
            follows = first.text
            rest.removeFirst()
        }
        while let last = rest.last, isAround(last, words, language) || last.isMark("%") { rest.removeLast() }
        if ordinals, let language, let ordinal = language.ordinals.ordinal(rest, at: rest.startIndex, language.reader),
            ordinal.next == rest.endIndex
        {
            return Reading(Decimal(ordinal.value))
        }
        var isNegative = false
        if let first = rest.first, rest.count > 1,
            first.isMark("-") || first.kind == .word && words.minus.contains(first.text)
        {
            isNegative = true
            rest.removeFirst()
        }
        let parser = NumberParser(
            reader: NumberReader(words: words, language: language), decimalComma: Self.decimalComma(tag: tag))
        // "for two two": the first word may be a four.
        let mayBeDigit = follows.map { language?.digits.soundAlikes[$0] != nil } ?? false
        guard
            let reading = parser.reading(rest)?.unsure(if: mayBeDigit && rest.count > 1)
                ?? counting(rest, parser, language)
        else { return nil }
        return isNegative ? Reading(-reading.value, isCertain: reading.isCertain) : reading
    }

    /// "two pizzas": what is counted is not known, so the number is asked back.
    private static func counting(
        _ tokens: ArraySlice<SpokenToken>, _ parser: NumberParser, _ language: SpokenLanguage?
    ) -> Reading<Decimal>? {
        guard let language, let things = tokens.last, CountedThings.isThings(things, in: language),
            let number = parser.reading(tokens.dropLast()), number.value > 1
        else { return nil }
        return number.unsure(if: true)
    }

    /// The number where nothing else can be meant.
    package static func value(of text: String, language: String) -> Decimal? {
        reading(of: text, language: language).flatMap { $0.isCertain ? $0.value : nil }
    }

    /// Pressed keys: `12*5` is 12.5.
    package static func reading(ofKeys keys: String) -> Reading<Decimal>? {
        FigureReader.number(ofKeys: keys).map { Reading($0) }
    }

    /// Whether figures are written with a comma before the decimals: "12,5".
    static func decimalComma(tag: String) -> Bool {
        guard let words = SpokenLanguage(tag: tag)?.numbers, words.decimalComma else { return false }
        let region = LanguageRegion.of(tag)
        return region.map { !pointRegions.contains($0) } ?? true
    }

    /// Where Spanish, French, German and Italian write a point instead.
    private static let pointRegions: Set<String> = [
        "MX", "US", "PR", "GT", "HN", "SV", "NI", "PA", "DO", "PE", "CH", "LI", "419",
    ]

    private static func isAround(_ token: SpokenToken, _ words: NumberWords, _ language: SpokenLanguage?) -> Bool {
        switch token.kind {
        case .figures: false
        case .word: words.around.contains(token.text)
        case .mark: "$€£R".contains(token.text)
        }
    }
}

extension NumberWords {
    static let figuresOnly = NumberWords(
        small: [:], hundred: [], scales: [:], and: [], point: [], minus: [], half: [], one: [], around: [], others: [:],
        writesTogether: false, decimalComma: false)
}
