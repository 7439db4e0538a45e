/// What a caller says for a slot of type `time`: "half past nine", "nine thirty p m", "quarter to five", "noon".
///
/// An hour up to twelve without morning or afternoon is taken for office hours, and is not certain.
///
/// `near` is the time that the caller is correcting: "no, at four" is of its half of the day, and "no, in the morning"
/// keeps the hour.
package enum TimeGrammar {
    package static func reading(
        of text: String, language tag: String, near: ClockTime? = nil
    ) -> Reading<ClockTime>? {
        let language = SpokenLanguage(tag: tag)
        var tokens = SpokenToken.all(in: text, language?.wrapping.habits ?? .init())[...]
        var isHedged = false
        if let language { (tokens, isHedged) = language.wrapping.unwrap(Array(tokens)) }
        guard let atoms = atoms(tokens, language) else { return nil }
        guard var parser = TimeParser(atoms: atoms, words: language?.times ?? .figures, near: near)
        else { return nil }
        return parser.reading()?.unsure(if: isHedged)
    }

    /// Pressed keys, HHMM by the clock of 24 hours; three keys are asked back.
    package static func reading(ofKeys keys: String) -> Reading<ClockTime>? {
        let bytes = Array(keys.utf8)
        guard (3...4).contains(bytes.count), bytes.allSatisfy(\.isFigure), let value = Int(keys) else { return nil }
        return ClockTime(hour: value / 100, minute: value % 100).map { Reading($0, isCertain: bytes.count == 4) }
    }

    private static func atoms(_ tokens: ArraySlice<SpokenToken>, _ language: SpokenLanguage?) -> [TimeWords.Atom]? {
        let words = language?.times ?? .figures
        let reader = language?.reader
        var atoms: [TimeWords.Atom] = []
        var at = tokens.startIndex
        while at < tokens.endIndex {
            let token = tokens[at]
            if let match = words.phrases.match(tokens, at: at) {
                if match.meaning != .nothing { atoms.append(match.meaning) }
                at += match.count
            } else if let figures = token.figures {
                guard token.text.utf8.count <= 4 else { return nil }
                atoms.append(.number(figures, figures: token.text.utf8.count))
                at += 1
            } else if let whole = reader?.whole(tokens, at: at, excluded: words.notNumbers), !whole.hasHalf {
                atoms.append(.number(whole.value, figures: 0))
                at = whole.next
            } else {
                return nil
            }
        }
        return atoms
    }
}

extension TimeWords {
    /// For a language without words of its own: "15:45".
    fileprivate static let figures = TimeWords([], habits: .init())
}
