/// What is left of a text when only its words count: folded, short forms written out, fillers gone, stemmed.
///
/// "Um, what's the TIME, please?" → `what is the time`
///
/// A class, for every word asks for it: a copy would count the references of all its tables.
final class Normalizer: Sendable {
    /// Words of a text, each known by its hash: nothing in a turn compares strings.
    typealias Words = [UInt64]

    /// Words beyond are not looked at: nobody chooses in so many.
    static let mostWords = 48

    private let stemmer: Stemmer
    /// Folded words that stand for others, and what they stand for.
    private let short: WordTable
    private let long: [Words]
    /// First words of fillers, and the fillers that begin with each, longest first.
    private let fillerStarts: WordTable
    private let fillers: [[Words]]
    private let negations: Negations

    init(language tag: String) {
        let words = LanguageWords.words(for: tag)
        let stemmer = Stemmer(language: words?.tag)
        var short = WordTable()
        var long: [Words] = []
        for (word, meaning) in words?.wording.contractions ?? [:] {
            guard short.insert(WordHash.of(word.utf8)) == long.count else { continue }
            long.append(meaning.utf8.split(separator: UInt8(ascii: " ")).map { WordHash.of(stemmer.stem(Array($0))) })
        }
        // "oh" is a nought among digits, and a mere sound elsewhere.
        for (word, value) in words?.numbers.small ?? [:] where words?.wording.fillers.contains(word) == false {
            guard short.insert(WordHash.of(word.utf8)) == long.count else { continue }
            long.append(Self.digits(value))
        }
        let bare = Normalizer(stemmer: stemmer, short: short, long: long)
        var starts = WordTable()
        var fillers: [[Words]] = []
        for filler in words?.wording.fillers ?? [] {
            let filler = bare.words(of: filler)
            let place = starts.insert(filler[0])
            if place == fillers.count { fillers.append([]) }
            fillers[place].append(filler)
        }
        self.stemmer = stemmer
        self.short = short
        self.long = long
        fillerStarts = starts
        self.fillers = fillers.map { $0.sorted { $0.count > $1.count } }
        negations = Negations(words?.negation, weak: (words?.wording.weak ?? []) + ["1"], normalised: bare.words(of:))
    }

    private init(stemmer: Stemmer, short: WordTable, long: [Words]) {
        self.stemmer = stemmer
        self.short = short
        self.long = long
        fillerStarts = WordTable()
        fillers = []
        negations = .none
    }

    /// The words that count. A text of nothing but fillers keeps them.
    func words(of text: String) -> Words { saying(of: text).words }

    func saying(of text: String) -> Saying {
        var words = Words()
        words.reserveCapacity(Self.mostWords)
        var pauses: UInt64 = 0
        var folding = TextFolding()
        folding.forEachWord(of: text) { word, isAfterPause in
            if isAfterPause { pauses |= 1 << words.count }
            append(&word, to: &words)
            return words.count < Self.mostWords
        }
        var saying = withoutFillers(negations.saying(words, pauses: pauses))
        saying.isStray = saying.isStray || saying.words.allSatisfy(negations.isWeak)
        // "I don't have that" denies no "have"; "I don't" denies the "I do".
        let telling = negations.telling(in: saying)
        if telling != 0 { saying.indifferent |= ~telling }
        return saying
    }

    /// Whether a word says little by itself: "the".
    func isWeak(_ word: UInt64) -> Bool { negations.isWeak(word) }

    private func withoutFillers(_ all: Saying) -> Saying {
        let words = all.words
        guard let first = words.indices.first(where: { fillerLength(in: words, at: $0) > 0 }) else { return all }
        let begun: UInt64 = (1 << first) - 1
        var kept = Saying(
            words: Words(words[..<first]), denied: all.denied & begun, indifferent: all.indifferent & begun)
        kept.words.reserveCapacity(words.count)
        var next = first
        while next < words.count {
            let length = fillerLength(in: words, at: next)
            if length == 0 {
                kept.denied |= (all.denied >> next & 1) << kept.words.count
                kept.indifferent |= (all.indifferent >> next & 1) << kept.words.count
                kept.words.append(words[next])
            }
            next += max(1, length)
        }
        if kept.words.isEmpty {
            kept = all
            kept.isStray = true
        }
        return kept
    }

    private func fillerLength(in words: Words, at start: Int) -> Int {
        guard let place = fillerStarts[words[start]] else { return 0 }
        for filler in fillers[place] where words[start...].starts(with: filler) { return filler.count }
        return 0
    }

    /// `word`: folded letters, digits and apostrophes; used up.
    private func append(_ word: inout [UInt8], to words: inout Words) {
        let apostrophe = UInt8(ascii: "'")
        if let place = short[WordHash.of(word)] {
            words += long[place]
        } else if word.contains(apostrophe) {
            if let place = short[WordHash.of(word.lazy.filter { $0 != apostrophe })] {
                words += long[place]
                return
            }
            // "today's" says no more than "today"; "l'heure" is two words.
            for part in word.split(separator: apostrophe) where part != [UInt8(ascii: "s")] {
                var part = Array(part)
                append(&part, to: &words)
            }
        } else if let number = Self.smallNumber(word) {
            words += Self.digits(number)
        } else {
            stemmer.cut(&word)
            words.append(WordHash.of(word))
        }
    }

    private static func smallNumber(_ word: [UInt8]) -> Int? {
        guard word.count <= 2 else { return nil }
        var value = 0
        for byte in word {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return value
    }

    /// 23 is heard as "twenty three" as often as it is written "23": tens and ones apart.
    private static func digits(_ value: Int) -> Words {
        guard value > 20, value < 100, value % 10 != 0 else { return [WordHash.of(String(value).utf8)] }
        return [WordHash.of(String(value / 10 * 10).utf8), WordHash.of(String(value % 10).utf8)]
    }
}
