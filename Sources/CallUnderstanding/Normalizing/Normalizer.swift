/// What is left of a text when only its words count: folded, short forms written out, fillers gone, stemmed.
///
/// "Um, what's the TIME, please?" → `what is the time`
struct Normalizer: Sendable {
    /// Words of a text, each known by its hash: nothing in a turn compares strings.
    typealias Words = [UInt64]

    private let stemmer: Stemmer
    /// Hash of a folded word → the words it stands for.
    private let replacements: [UInt64: Words]
    /// First word of a filler → the fillers that begin with it, longest first.
    private let fillers: [UInt64: [Words]]

    init(language tag: String) {
        let words = LanguageWords.words(for: tag)
        let stemmer = Stemmer(language: words?.tag)
        var replacements: [UInt64: Words] = [:]
        for (short, long) in words?.wording.contractions ?? [:] {
            replacements[WordHash.of(short.utf8)] = long.utf8.split(separator: UInt8(ascii: " ")).map {
                WordHash.of(stemmer.stem(Array($0)))
            }
        }
        // "oh" is a nought among digits, and a mere sound elsewhere.
        for (word, value) in words?.numbers.small ?? [:] where words?.wording.fillers.contains(word) == false {
            replacements[WordHash.of(word.utf8)] = Self.digits(value)
        }
        self.stemmer = stemmer
        self.replacements = replacements
        let bare = Normalizer(stemmer: stemmer, replacements: replacements)
        fillers = Dictionary(grouping: (words?.wording.fillers ?? []).map { bare.allWords(of: $0) }) { $0[0] }
            .mapValues { $0.sorted { $0.count > $1.count } }
    }

    private init(stemmer: Stemmer, replacements: [UInt64: Words]) {
        self.stemmer = stemmer
        self.replacements = replacements
        fillers = [:]
    }

    /// The words that count. A text of nothing but fillers keeps them.
    func words(of text: String) -> Words {
        let all = allWords(of: text)
        var kept = Words()
        kept.reserveCapacity(all.count)
        var next = 0
        while next < all.count {
            if let length = fillerLength(in: all, at: next) {
                next += length
            } else {
                kept.append(all[next])
                next += 1
            }
        }
        return kept.isEmpty ? all : kept
    }

    private func fillerLength(in words: Words, at start: Int) -> Int? {
        guard let candidates = fillers[words[start]] else { return nil }
        return candidates.first { words[start...].starts(with: $0) }?.count
    }

    private func allWords(of text: String) -> Words {
        var words = Words()
        words.reserveCapacity(16)
        var folding = TextFolding()
        folding.forEachWord(of: text) { word in
            append(word, to: &words)
        }
        return words
    }

    /// `word`: folded letters, digits and apostrophes.
    private func append(_ word: [UInt8], to words: inout Words) {
        let apostrophe = UInt8(ascii: "'")
        if let known = replacements[WordHash.of(word)] {
            words += known
        } else if word.contains(apostrophe) {
            if let known = replacements[WordHash.of(word.lazy.filter { $0 != apostrophe })] {
                words += known
                return
            }
            // "today's" says no more than "today"; "l'heure" is two words.
            for part in word.split(separator: apostrophe) where part != [UInt8(ascii: "s")] {
                append(Array(part), to: &words)
            }
        } else if let number = Self.smallNumber(word) {
            words += Self.digits(number)
        } else {
            words.append(WordHash.of(stemmer.stem(word)))
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

/// A word as a number: FNV-1a over its bytes, 64 bits wide so that two words never meet in practice.
enum WordHash {
    @inline(__always)
    static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return hash
    }

    /// Of two words in a row; 0 stands for the edge of the text.
    @inline(__always)
    static func pair(_ a: UInt64, _ b: UInt64) -> UInt64 {
        let mixed = (a &* 0x9e37_79b9_7f4a_7c15) ^ (b &+ 0x7f4a_7c15_9e37_79b9)
        return (mixed ^ (mixed >> 29)) &* 0xbf58_476d_1ce4_e5b9
    }
}
