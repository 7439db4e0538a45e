import CallUnderstanding

/// A key as a prompt announces it: `press 2 for billing`, `for billing, press 2`, `para facturas, marque el 2`.
struct AnnouncedKey {
    var key: String
    var words: [String]
    /// Of the text's UTF-8 bytes: from the first word to the last.
    var range: Range<Int>
    /// Where "for billing" begins, if the key comes before it.
    var optionBehind: Int?
    /// Where "press 2" ends.
    var keyEnd: Int

    private typealias Word = (text: String, range: Range<Int>, endsSentence: Bool)

    /// Whether it is worth looking: a figure, or the word "press" in some form.
    static func mayStand(in text: String) -> Bool {
        let press = Array("ress".utf8)
        var found = 0
        for byte in text.utf8 {
            if (0x30...0x39).contains(byte) { return true }
            found = byte == press[found] ? found + 1 : byte == press[0] ? 1 : 0
            if found == press.count { return true }
        }
        return false
    }

    static func words(of text: String) -> [String] { split(Array(text.utf8)).map(\.text) }

    static func all(in text: String) -> [AnnouncedKey] {
        let bytes = Array(text.utf8)
        guard mayHoldPressing(bytes) else { return [] }
        let words = split(bytes)
        return words.indices.compactMap { place in
            guard pressing.contains(words[place].text), let at = keyPlace(behind: place, in: words),
                let key = Self.key(words[at].text)
            else { return nil }
            // One sentence tells all of its keys before what they are for, or all of them behind it.
            let sentence = words[..<place].lastIndex { $0.endsSentence }.map { $0 + 1 } ?? 0
            let first = words[sentence...].firstIndex { pressing.contains($0.text) } ?? place
            guard words[sentence..<first].contains(where: { aims.contains($0.text) }) else {
                return announced(key, from: place, keyAt: at, in: words)
            }
            let clause = words[sentence..<place].lastIndex { Self.key($0.text) != nil }.map { $0 + 1 } ?? sentence
            guard let start = words[clause..<place].lastIndex(where: { aims.contains($0.text) }), start + 1 < place
            else { return nil }
            return AnnouncedKey(
                key: key, words: words[(start + 1)..<place].map(\.text),
                range: words[start].range.lowerBound..<words[at].range.upperBound, keyEnd: words[at].range.upperBound)
        }
    }

    /// Every key that the caller is told to press, whatever for; "press one of the keys" names none.
    static func pressed(in text: String) -> [(key: String, range: Range<Int>)] {
        let bytes = Array(text.utf8)
        guard mayHoldPressing(bytes) else { return [] }
        let words = split(bytes)
        return words.indices.compactMap { place in
            guard pressing.contains(words[place].text), let at = keyPlace(behind: place, in: words),
                let key = Self.key(words[at].text), at + 1 == words.count || !countWords.contains(words[at + 1].text)
            else { return nil }
            return (key, words[place].range.lowerBound..<words[at].range.upperBound)
        }
    }

    /// Behind a number that is no key: `press one of the keys`.
    private static let countWords = Set(PromptWords.all.flatMap(\.afterCounts))

    private static func announced(_ key: String, from place: Int, keyAt: Int, in words: [Word]) -> AnnouncedKey? {
        let start = keyAt + 1
        guard start < words.count, !words[keyAt].endsSentence, aims.contains(words[start].text) else { return nil }
        let end = words[start...].firstIndex { $0.endsSentence || pressing.contains($0.text) } ?? words.count - 1
        let last = pressing.contains(words[end].text) ? end - 1 : end
        guard last > start else { return nil }
        return AnnouncedKey(
            key: key, words: words[(start + 1)...last].map(\.text),
            range: words[place].range.lowerBound..<words[last].range.upperBound,
            optionBehind: words[start].range.lowerBound, keyEnd: words[keyAt].range.upperBound)
    }

    private static let pressing = Set(PromptWords.all.flatMap(\.pressing))
    /// How these words begin: few texts have one, and the others need not be taken apart.
    private static let pressingStarts = pressing.map { start(of: Array($0.utf8), at: 0) }

    private static func mayHoldPressing(_ bytes: [UInt8]) -> Bool {
        bytes.indices.contains { place in
            isLetter(bytes[place]) && (place == 0 || !isLetter(bytes[place - 1]))
                && pressingStarts.contains(start(of: bytes, at: place))
        }
    }

    /// Four bytes in small letters, those of letters with accents alike.
    private static func start(of word: [UInt8], at place: Int) -> UInt32 {
        word[place...].prefix(4).reduce(0) { $0 << 8 | ($1 < 0x80 ? UInt32($1 | 0x20) : 0x80) }
    }

    private static let aims = Set(PromptWords.all.flatMap(\.aims))
    /// Between "press" and the key: `drücken Sie die 2`.
    private static let articles = Set(PromptWords.all.flatMap(\.beforeKeys))

    private static func keyPlace(behind place: Int, in words: [Word]) -> Int? {
        var at = place + 1
        while at < words.count, at < place + 4, articles.contains(words[at].text) { at += 1 }
        return at < words.count ? at : nil
    }

    static func isKey(_ word: String) -> Bool { key(word) != nil }

    private static func key(_ word: String) -> String? {
        let names = [
            "zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
            "eight": "8", "nine": "9", "star": "*", "pound": "#", "hash": "#",
        ]
        if let named = names[word] { return named }
        return word.utf8.count <= 2 && !word.isEmpty && word.utf8.allSatisfy { (0x30...0x39).contains($0) } ? word : nil
    }

    private static func split(_ bytes: [UInt8]) -> [Word] {
        var words: [Word] = []
        var start = 0
        while start < bytes.count {
            guard isLetter(bytes[start]) else {
                if ".!?;:".utf8.contains(bytes[start]), !words.isEmpty { words[words.count - 1].endsSentence = true }
                start += 1
                continue
            }
            let end = bytes[start...].firstIndex { !isLetter($0) } ?? bytes.count
            words.append((String(decoding: bytes[start..<end], as: UTF8.self).lowercased(), start..<end, false))
            start = end
        }
        return words
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "'"), 0x80...:
            true
        default: false
        }
    }
}
