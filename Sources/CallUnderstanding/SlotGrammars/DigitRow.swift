/// A row of digits as it was said: "four oh double seven", "twenty two 33".
struct DigitRow {
    private(set) var digits = ""
    /// Said with "plus" before it.
    private(set) var hasPlus = false
    /// The row also reads another way.
    private(set) var isDoubtful = false
    /// It began with a word like "for", which may be no digit at all.
    private(set) var startsWithSoundAlike = false

    /// A ten and a one were taken together, "twenty seven", which may be 20 and 7.
    private(set) var joinsTens = false

    private let language: SpokenLanguage?
    private let partsTens: Bool
    /// Marks that may stand between digits.
    private let marks: String

    /// Nil unless every token is part of the row.
    init?(_ tokens: ArraySlice<SpokenToken>, language: SpokenLanguage?, marks: String, partsTens: Bool = false) {
        self.partsTens = partsTens
        self.language = language
        self.marks = marks
        var strong = 0
        var weak = 0
        var at = tokens.startIndex
        while at < tokens.endIndex {
            let before = at
            if let next = strongPart(tokens, at) {
                at = next
                if digits.isEmpty { continue }
                strong += 1
            } else if let value = language?.digits.soundAlikes[tokens[at].text], tokens[at].kind == .word {
                startsWithSoundAlike = startsWithSoundAlike || digits.isEmpty
                digits += String(value)
                weak += 1
                at += 1
            }
            guard at > before, digits.utf8.count <= 64 else { return nil }
        }
        guard !digits.isEmpty, strong > 0, weak <= strong else { return nil }
    }

    /// Takes a part that surely belongs to digits; the token after it.
    private mutating func strongPart(_ tokens: ArraySlice<SpokenToken>, _ at: Int) -> Int? {
        let token = tokens[at]
        switch token.kind {
        case .figures:
            digits += token.text
            return at + 1
        case .mark:
            if token.isMark("+"), digits.isEmpty, !hasPlus {
                hasPlus = true
                return at + 1
            }
            return token.text.count == 1 && marks.contains(token.text) && !digits.isEmpty ? at + 1 : nil
        case .word:
            guard let language else { return nil }
            let words = language.digits
            if words.plus.contains(token.text), digits.isEmpty, !hasPlus {
                hasPlus = true
                return at + 1
            }
            if let times = words.times[token.text] { return repeated(times, tokens, at + 1, language) }
            if let value = words.extra[token.text] {
                digits += String(value)
                return at + 1
            }
            if words.separators.contains(token.text) { return digits.isEmpty ? nil : at + 1 }
            return number(tokens, at, language)
        }
    }

    /// "double seven", "triple 5"
    private mutating func repeated(
        _ times: Int, _ tokens: ArraySlice<SpokenToken>, _ at: Int, _ language: SpokenLanguage
    ) -> Int? {
        guard at < tokens.endIndex else { return nil }
        let token = tokens[at]
        let value = token.figures ?? language.digits.extra[token.text] ?? language.numbers.small[token.text]
        guard let value, value < 10, token.kind == .word || token.text.utf8.count == 1 else { return nil }
        digits += String(repeating: String(value), count: times)
        return at + 1
    }

    /// "eight hundred", "twenty two", "mil doscientos"
    private mutating func number(_ tokens: ArraySlice<SpokenToken>, _ at: Int, _ language: SpokenLanguage) -> Int? {
        let reader = language.reader
        guard !reader.words.and.contains(tokens[at].text) else { return nil }
        guard let whole = reader.whole(tokens, at: at), !whole.hasHalf else {
            // "doppelsieben"
            return language == .german ? compound(tokens[at], at) : nil
        }
        let isInFigures = { (place: Int) in tokens.indices.contains(place) && tokens[place].kind == .figures }
        // "12 hundred" is no row of digits.
        if isInFigures(at - 1),
            reader.words.hundred.contains(tokens[at].text) || reader.words.scales[tokens[at].text] != nil
        {
            return nil
        }
        let isFollowed =
            whole.next < tokens.endIndex && (isInFigures(whole.next) || reader.whole(tokens, at: whole.next) != nil)
        let said = tokens[at..<whole.next]
        let isLong = whole.value >= 1000 && (isFollowed || !digits.isEmpty)
        // "ninety 9" was rather "ninety nine".
        let isSplit =
            (20...90).contains(whole.value) && whole.value % 10 == 0 && isInFigures(whole.next)
            && tokens[whole.next].text.utf8.count == 1
        isDoubtful = isDoubtful || isLong || isSplit
        if whole.value > 100, (1...9).contains(whole.value % 100), said.count > 1,
            !said.contains(where: { reader.words.and.contains($0.text) })
        {
            // "eight hundred five five five" is 800 and then digits; "two hundred five" is 205 or 2005.
            if isFollowed, language == .english {
                digits += String(whole.value / 100 * 100)
                return whole.next - 1
            }
            isDoubtful = isDoubtful || isFollowed || language == .english
        }
        let ten = whole.value - whole.value % 10
        if (20...90).contains(ten), ten != whole.value, reader.words.small[tokens[at].text] == ten {
            joinsTens = true
            if partsTens {
                digits += String(ten)
                return at + 1
            }
        }
        digits += String(whole.value)
        return whole.next
    }

    private mutating func compound(_ token: SpokenToken, _ at: Int) -> Int? {
        guard token.text.hasPrefix("doppel"), let value = NumberWords.german.small[String(token.text.dropFirst(6))],
            value < 10
        else { return nil }
        digits += String(repeating: String(value), count: 2)
        return at + 1
    }
}
