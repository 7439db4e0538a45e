/// What a caller says for a slot of type `date`: "next Tuesday", "March third", "a week from Monday", "3/4".
///
/// A day without a year is the next one to come; `earliest` and `latest` of the slot move it where it belongs, so that
/// a birthday lies in the past when the caller said its year or the slot's `latest` is today.
///
/// `near` is the day that the caller is correcting: "no, Wednesday" is that week's, "no, the fourth" is that month's, and
/// "no, April" keeps the day.
package enum DateGrammar {
    package static func reading(
        of text: String, language tag: String, today: CivilDay, earliest: CivilDay? = nil, latest: CivilDay? = nil,
        near: CivilDay? = nil
    ) -> Reading<CivilDay>? {
        guard let language = SpokenLanguage(tag: tag) else { return figures(text, tag, today, earliest, latest) }
        var habits = language.wrapping.habits
        habits.stopCounts = language == .german
        let tokens = SpokenToken.all(in: text, habits)
        let answer = language.wrapping.unwrap(tokens, extra: language.dateOpeners)
        guard let atoms = atoms(answer.tokens, language) else { return nil }
        var parser = DateParser(
            atoms: atoms, today: today, earliest: earliest, latest: latest, near: near, language: language,
            order: order(of: tag), saysFigures: answer.tokens.contains { $0.kind == .figures })
        return parser.reading()?.unsure(if: answer.isHedged)
    }

    /// Pressed keys, by a stated pattern: `MMDDYYYY`, `DDMM`, `YYYYMMDD`, `DDMMYY`.
    package static func reading(
        ofKeys keys: String, pattern: String, today: CivilDay, earliest: CivilDay? = nil, latest: CivilDay? = nil
    ) -> Reading<CivilDay>? {
        let keys = Array(keys.utf8)
        let pattern = Array(pattern.utf8)
        guard keys.count == pattern.count, keys.allSatisfy(\.isFigure) else { return nil }
        var parts: [UInt8: Int] = [:]
        for (key, letter) in zip(keys, pattern) {
            parts[letter, default: 0] = parts[letter, default: 0] * 10 + Int(key - 48)
        }
        guard let month = parts[UInt8(ascii: "M")], let day = parts[UInt8(ascii: "D")] else { return nil }
        let years = Years(today: today, earliest: earliest, latest: latest)
        guard let year = parts[UInt8(ascii: "Y")] else {
            return years.nearest(month: month, day: day).map { Reading($0) }
        }
        let whole = pattern.count { $0 == UInt8(ascii: "Y") } == 2 ? years.full(year) : year
        return CivilDay(year: whole, month: month, day: day).map { Reading($0) }
    }

    /// Only "2026-03-14" and "14/3/2026", in a language without words of its own.
    private static func figures(
        _ text: String, _ tag: String, _ today: CivilDay, _ earliest: CivilDay?, _ latest: CivilDay?
    ) -> Reading<CivilDay>? {
        var atoms: [DateWords.Atom] = []
        for token in SpokenToken.all(in: text) {
            if let value = token.figures {
                atoms.append(.number(value, figures: token.text.utf8.count))
            } else if token.kind == .mark, let mark = token.text.first {
                atoms.append(.mark(mark))
            } else {
                return nil
            }
        }
        var parser = DateParser(
            atoms: atoms, today: today, earliest: earliest, latest: latest, language: nil, order: order(of: tag),
            saysFigures: true)
        return parser.reading()
    }

    private static func atoms(_ tokens: ArraySlice<SpokenToken>, _ language: SpokenLanguage) -> [DateWords.Atom]? {
        let phrases = language.dates.phrases
        let reader = language.reader
        var atoms: [DateWords.Atom] = []
        var at = tokens.startIndex
        while at < tokens.endIndex {
            let token = tokens[at]
            if let match = phrases.match(tokens, at: at) {
                if match.meaning != .nothing { atoms.append(match.meaning) }
                at += match.count
            } else if let ordinal = language.ordinals.ordinal(tokens, at: at, reader) {
                atoms.append(.ordinal(ordinal.value))
                at = ordinal.next
            } else if let figures = token.figures {
                atoms.append(.number(figures, figures: token.text.utf8.count))
                at += 1
            } else if let whole = reader.whole(tokens, at: at), !whole.hasHalf {
                atoms.append(.number(whole.value, figures: 0))
                at = whole.next
            } else if token.kind == .mark, let mark = token.text.first {
                atoms.append(.mark(mark))
                at += 1
            } else {
                return nil
            }
        }
        return atoms
    }

    /// Nil where the tag does not tell: "3/4" in `en`.
    private static func order(of tag: String) -> DateWords.Order? {
        guard SpokenLanguage(tag: tag) == .english else { return .dayFirst }
        return switch LanguageRegion.of(tag) {
        case "US": .monthFirst
        case nil, "CA", "PH": nil
        default: .dayFirst
        }
    }
}

extension SpokenLanguage {
    var dateOpeners: PhraseTable<Wrapping.Weight> {
        switch self {
        case .english: DateWords.englishOpeners
        case .spanish: DateWords.spanishOpeners
        case .french: DateWords.frenchOpeners
        case .german: DateWords.germanOpeners
        case .portuguese: DateWords.portugueseOpeners
        case .italian: DateWords.italianOpeners
        }
    }
}
