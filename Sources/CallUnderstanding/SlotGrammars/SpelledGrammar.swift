/// What a caller says for a slot of type `spelled`: "A B one two", "b as in boy", "bravo oscar bravo", "ABC123".
///
/// The value is in capitals, without gaps; a hyphen stays where it was said.
package enum SpelledGrammar {
    package static func reading(of text: String, language tag: String) -> Reading<String>? {
        guard let language = SpokenLanguage(tag: tag), let letters = language.letters else { return nil }
        let tokens = SpokenToken.all(in: text, language.wrapping.habits)
        let answer = language.wrapping.unwrap(tokens, extra: letters.openers)
        var rest = answer.tokens
        while let last = rest.last, last.isMark("-") || last.isMark(".") { rest.removeLast() }
        guard let first = rest.first else { return nil }
        if rest.count == 1, letters.notSpelled.contains(first.text) { return nil }
        if let reading = spelled(rest, language, letters) { return reading.unsure(if: answer.isHedged) }
        // "Smith, S M I T H"
        guard first.kind == .word, rest.count > 2, let reading = spelled(rest.dropFirst(), language, letters),
            reading.value.lowercased() == first.text
        else { return nil }
        return reading
    }

    private static func spelled(
        _ tokens: ArraySlice<SpokenToken>, _ language: SpokenLanguage, _ letters: LetterWords
    ) -> Reading<String>? {
        var row = LetterRow(language: language, letters: letters)
        guard row.take(tokens) else { return nil }
        return row.reading
    }
}

/// Letters and digits as they are said one after the other.
struct LetterRow {
    let language: SpokenLanguage
    let letters: LetterWords
    private var text = ""
    private var strong = 0
    private var weak = 0
    /// "I" and "a", which are everyday words beside others: "I see".
    private var neutral = 0
    private var isDoubtful = false

    init(language: SpokenLanguage, letters: LetterWords) {
        self.language = language
        self.letters = letters
    }

    /// Nil when too much of it could be everyday words.
    var reading: Reading<String>? {
        guard !text.isEmpty, text.utf8.count <= 64, strong > 0,
            weak == 0 || strong > neutral && weak <= strong - neutral
        else { return nil }
        return Reading(text, isCertain: !isDoubtful)
    }

    /// False unless every token is a letter, a digit or goes with one.
    mutating func take(_ tokens: ArraySlice<SpokenToken>) -> Bool {
        var at = tokens.startIndex
        var times = 1
        while at < tokens.endIndex {
            if times == 1, let count = repeats(tokens, at) {
                times = count
                at += 1
                continue
            }
            let before = text
            guard let next = takeOne(tokens, at) else { return false }
            at = next
            if times > 1 {
                let added = text.dropFirst(before.count)
                guard added.count == 1 else { return false }
                text += String(repeating: String(added), count: times - 1)
                times = 1
            }
        }
        // "a o b" in Spanish: a letter, or "or"?
        if language == .spanish, tokens.count == 3, tokens[tokens.startIndex + 1].text == "o",
            !tokens[tokens.startIndex + 1].isCapital
        {
            isDoubtful = true
        }
        return times == 1
    }

    /// "double l", but not "double u"
    private func repeats(_ tokens: ArraySlice<SpokenToken>, _ at: Int) -> Int? {
        guard tokens[at].kind == .word, let times = language.digits.times[tokens[at].text], at + 1 < tokens.endIndex,
            letters.names.match(tokens, at: at) == nil
        else { return nil }
        return times
    }

    private mutating func takeOne(_ tokens: ArraySlice<SpokenToken>, _ at: Int) -> Int? {
        let token = tokens[at]
        switch token.kind {
        case .figures:
            text += token.text
            strong += 1
            return at + 1
        case .mark:
            return token.isMark("-") || token.isMark(".") || token.isMark(",") ? at + 1 : nil
        case .word:
            break
        }
        let isSingle = token.text.utf8.count == 1
        if let match = letters.names.match(tokens, at: at), !isSingle || match.count > 1 {
            return take(match.meaning, tokens, at + match.count, isTilde: token.hasEnye)
        }
        if isSingle {
            return takeLetter(token.hasEnye ? "Ñ" : token.text.uppercased(), isWeak: false, tokens, at + 1)
        }
        if let whole = number(tokens, at) { return whole }
        return takeRun(tokens, at)
    }

    private mutating func take(
        _ sound: LetterWords.Sound, _ tokens: ArraySlice<SpokenToken>, _ next: Int, isTilde: Bool
    ) -> Int? {
        switch sound {
        case .letter(let letter):
            return takeLetter(isTilde && letter == "N" ? "Ñ" : letter, isWeak: false, tokens, next)
        case .weakLetter(let letter): return takeLetter(letter, isWeak: true, tokens, next)
        case .dash:
            text += "-"
            return text == "-" ? nil : next
        case .nothing: return next
        }
    }

    /// A letter, and the word that makes it plain: "b as in boy".
    private mutating func takeLetter(
        _ letter: String, isWeak: Bool, _ tokens: ArraySlice<SpokenToken>, _ next: Int
    ) -> Int? {
        if next < tokens.endIndex, let link = letters.asIn.match(tokens, at: next), next + link.count < tokens.endIndex
        {
            let example = tokens[next + link.count]
            if example.kind == .word, isExample(example, tokens, next + link.count), let initial = example.text.first {
                let said = String(initial).uppercased()
                isDoubtful = isDoubtful || said != letter && letter != "Ñ"
                text += letter == "Ñ" ? letter : said
                strong += 1
                return next + link.count + 1
            }
        }
        text += letter
        if isWeak { weak += 1 } else { strong += 1 }
        if language == .english, letter == "I" || letter == "A" { neutral += 1 }
        return next
    }

    private func isExample(_ token: SpokenToken, _ tokens: ArraySlice<SpokenToken>, _ at: Int) -> Bool {
        guard token.text.utf8.count > 1, language.numbers.small[token.text] == nil else { return false }
        // A radio word is an example too; the name of a letter is the next letter.
        return letters.names.match(tokens, at: at) == nil || LetterWords.radioLetter(token.text) != nil
    }

    /// Digits among letters: "one two", "twelve"; "oh" may be the letter.
    private mutating func number(_ tokens: ArraySlice<SpokenToken>, _ at: Int) -> Int? {
        let token = tokens[at]
        if language == .english, token.text == "oh" {
            let isAmongDigits = text.utf8.last?.isFigure == true
            text += isAmongDigits ? "0" : "O"
            isDoubtful = true
            weak += 1
            return at + 1
        }
        if let value = language.digits.soundAlikes[token.text] {
            text += String(value)
            weak += 1
            isDoubtful = true
            return at + 1
        }
        guard let whole = language.reader.whole(tokens, at: at), !whole.hasHalf, whole.value < 1000 else { return nil }
        // "eight hundred five five five" parts in more than one way.
        isDoubtful = isDoubtful || whole.value >= 100
        text += String(whole.value)
        strong += 1
        return whole.next
    }

    /// Letters that the recogniser ran together: "ABC", "xyz123".
    private mutating func takeRun(_ tokens: ArraySlice<SpokenToken>, _ at: Int) -> Int? {
        let token = tokens[at]
        let isCode =
            at + 1 < tokens.endIndex && tokens[at + 1].kind == .figures && tokens[at + 1].isJoined
            || token.isJoined && at > tokens.startIndex && tokens[at - 1].kind == .figures
        guard token.isCapital || isCode, !letters.notSpelled.contains(token.text) else { return nil }
        // A whole word in capitals is rather a word.
        let hasVowel = token.text.contains { "aeiou".contains($0) }
        if !isCode, hasVowel, token.text.utf8.count > 3 { isDoubtful = true }
        text += token.text.uppercased()
        strong += 1
        return at + 1
    }
}
