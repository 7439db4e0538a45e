/// What a caller says for a slot of type `email`: "john dot smith at example dot com", "j o h n at …".
///
/// Nothing is added that was not said: "john at gmail" is no address. Words that stand apart may be written apart
/// in some other way, so such an address is asked back.
package enum EmailGrammar {
    package static func reading(of text: String, language tag: String) -> Reading<String>? {
        guard let language = SpokenLanguage(tag: tag), let words = language.emails, let letters = language.letters
        else {
            return nil
        }
        var habits = language.wrapping.habits
        habits.marksBetweenLetters = true
        let all = SpokenToken.all(in: text, habits)
        var answer = language.wrapping.unwrap(all, extra: words.openers)
        // A name may look like wrapping: "hello at example dot com".
        if let first = answer.tokens.indices.first, words.marks.match(answer.tokens, at: first)?.meaning == .at {
            answer = (all[...], false)
        }
        var parser = EmailParser(tokens: answer.tokens, words: words, letters: letters, language: language)
        let hasApostrophe = text.utf8.contains(UInt8(ascii: "'")) && all.count == answer.tokens.count
        return parser.reading()?.unsure(if: answer.isHedged || hasApostrophe)
    }
}

/// Puts an address together.
private struct EmailParser {
    let tokens: ArraySlice<SpokenToken>
    let words: EmailWords
    let letters: LetterWords
    let language: SpokenLanguage

    private var address = ""
    /// What was said since the last mark.
    private var segment: [Piece] = []
    private var isTogether = false
    private var isDoubtful = false

    private struct Piece {
        let text: String
        enum Kind { case letter, letterName, figures, numberWord, word }
        let kind: Kind
        let isJoined: Bool
    }

    init(tokens: ArraySlice<SpokenToken>, words: EmailWords, letters: LetterWords, language: SpokenLanguage) {
        self.tokens = tokens
        self.words = words
        self.letters = letters
        self.language = language
    }

    mutating func reading() -> Reading<String>? {
        var at = tokens.startIndex
        while at < tokens.endIndex {
            guard let next = take(at) else { return nil }
            at = next
        }
        guard finishSegment(), isAddress else { return nil }
        return Reading(address, isCertain: !isDoubtful)
    }

    private mutating func take(_ at: Int) -> Int? {
        if let match = words.marks.match(tokens, at: at) {
            let isSpelledDash = match.meaning == .dash && isBetweenLetters(at)
            if isSpelledDash { return at + match.count }
            if match.meaning == .together {
                isTogether = true
                return at + match.count
            }
            guard let sign = match.meaning.sign, finishSegment() else { return nil }
            address.append(sign)
            return at + match.count
        }
        let token = tokens[at]
        switch token.kind {
        case .mark: return nil
        case .figures:
            segment.append(Piece(text: token.text, kind: .figures, isJoined: token.isJoined))
            return at + 1
        case .word: return takeWord(at)
        }
    }

    /// "J-O-H-N" is spelled, "john-smith" is written.
    private func isBetweenLetters(_ at: Int) -> Bool {
        guard tokens[at].kind == .mark, at > tokens.startIndex, at + 1 < tokens.endIndex else { return false }
        return [tokens[at - 1], tokens[at + 1]].allSatisfy { $0.kind == .word && $0.text.utf8.count == 1 }
    }

    private mutating func takeWord(_ at: Int) -> Int? {
        let token = tokens[at]
        if token.text == "capital" || token.text == "uppercase" || token.text == "mayuscula" { return nil }
        if let times = language.digits.times[token.text], at + 1 < tokens.endIndex,
            let text = repeated(tokens[at + 1], times)
        {
            segment.append(Piece(text: text, kind: .letter, isJoined: false))
            return at + 2
        }
        if token.text.utf8.count == 1 { return takeLetter(at) }
        if let radio = LetterWords.radioLetter(token.text) {
            segment.append(Piece(text: radio, kind: .letterName, isJoined: token.isJoined))
            return at + 1
        }
        if language == .spanish, let name = letters.names.match(tokens, at: at), case .letter(let letter) = name.meaning
        {
            segment.append(Piece(text: letter.lowercased(), kind: .letterName, isJoined: token.isJoined))
            return at + name.count
        }
        if let whole = language.reader.whole(tokens, at: at), !whole.hasHalf, token.text != "a" {
            segment.append(Piece(text: String(whole.value), kind: .numberWord, isJoined: false))
            return whole.next
        }
        segment.append(Piece(text: token.text, kind: .word, isJoined: token.isJoined))
        return at + 1
    }

    private mutating func takeLetter(_ at: Int) -> Int {
        let token = tokens[at]
        segment.append(Piece(text: token.text, kind: .letter, isJoined: token.isJoined))
        // "m as in mary"
        if at + 1 < tokens.endIndex, let link = letters.asIn.match(tokens, at: at + 1),
            at + 1 + link.count < tokens.endIndex
        {
            let example = tokens[at + 1 + link.count]
            if example.kind == .word, example.text.utf8.count > 1, example.text.first == token.text.first {
                return at + 2 + link.count
            }
        }
        return at + 1
    }

    /// "double l", "double o", "triple 7"
    private func repeated(_ token: SpokenToken, _ times: Int) -> String? {
        if token.text.utf8.count == 1 { return String(repeating: token.text, count: times) }
        guard let value = language.numbers.small[token.text], value < 10 else { return nil }
        return String(repeating: String(value), count: times)
    }

    /// Joins what was said between two marks; false when nothing was.
    private mutating func finishSegment() -> Bool {
        guard !segment.isEmpty else { return isTogether && address.isEmpty }
        let words = segment.count { $0.kind == .word }
        let names = segment.count { $0.kind == .letterName }
        let numbers = segment.count { $0.kind == .numberWord }
        let singles = segment.count { $0.kind == .letter }
        let isOneWord = isTogether || segment.dropFirst().allSatisfy(\.isJoined)
        if !isOneWord, words > 1 || words > 0 && (singles > 0 || names > 0) { isDoubtful = true }
        if names > 0 || numbers > 0 { isDoubtful = true }
        address += segment.map(\.text).joined()
        segment.removeAll()
        isTogether = false
        return true
    }

    /// One `@`, a name before it, and behind it names with stops between them.
    private var isAddress: Bool {
        let parts = address.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2, address.utf8.count <= 254, let local = parts.first, (1...64).contains(local.count),
            isDotted(local)
        else { return false }
        let labels = parts[1].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard labels.count >= 2, let top = labels.last, (2...24).contains(top.count),
            top.allSatisfy({ $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") })
        else { return false }
        return labels.allSatisfy { label in
            guard let first = label.first, let last = label.last else { return false }
            return first != UInt8(ascii: "-") && last != UInt8(ascii: "-")
                && !label.contains { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "+") }
        }
    }

    private func isDotted(_ local: Substring.UTF8View) -> Bool {
        local.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
    }
}
