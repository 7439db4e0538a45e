/// Reads a whole number in words at a place in an answer: "three hundred and five" in "on three hundred and five and".
///
/// It takes as many words as one number can have and no more, so that "twenty twenty six" is 20 and then 26.
struct NumberReader: Sendable {
    let words: NumberWords
    let language: SpokenLanguage?

    private enum Part {
        case small(Int)
        case hundred
        case scale(Int)
        case and
        /// Only inside a word: "zweieinhalb".
        case half
    }

    struct Whole {
        let value: Int
        /// The token after the number.
        let next: Int
        /// Written together with it: "zweieinhalb".
        var hasHalf = false
    }

    /// The number that begins at a token; nil if none does. Words in `excluded` are no numbers here.
    func whole(_ tokens: ArraySlice<SpokenToken>, at place: Int, excluded: Set<String> = []) -> Whole? {
        guard tokens.indices.contains(place), tokens[place].kind == .word else { return nil }
        var (parts, ends) = parts(of: tokens, from: place, excluded: excluded)
        guard !parts.isEmpty else { return nil }
        var hasHalf = false
        // A compound with a half in it is the last word of a number.
        if let half = parts.firstIndex(where: { if case .half = $0 { true } else { false } }) {
            guard half > 0, ends[half] != nil else { return nil }
            hasHalf = true
            parts.removeSubrange((half + 1)...)
            ends.removeSubrange((half + 1)...)
            parts.removeLast()
        }
        var cursor = 0
        guard let value = sum(parts, &cursor), cursor > 0 else { return nil }
        if hasHalf {
            guard cursor == parts.count, let next = ends.last ?? nil else { return nil }
            return Whole(value: value, next: next, hasHalf: true)
        }
        // A word must be taken whole.
        guard let next = ends[cursor - 1] else { return nil }
        return Whole(value: value, next: next)
    }

    /// The parts from a token on, and after each the next token where it ends one.
    private func parts(
        of tokens: ArraySlice<SpokenToken>, from place: Int, excluded: Set<String>
    ) -> ([Part], [Int?]) {
        var parts: [Part] = []
        var ends: [Int?] = []
        var at = place
        while at < tokens.endIndex, tokens[at].kind == .word, parts.count < 24 {
            let word = tokens[at].text
            if excluded.contains(word) || words.half.contains(word) && words.small[word] == nil { break }
            if let part = part(word) {
                parts.append(part)
                ends.append(at + 1)
            } else if words.one.contains(word), at + 1 < tokens.endIndex, opensHundred(tokens[at + 1].text),
                parts.isEmpty
            {
                parts.append(.small(1))
                ends.append(at + 1)
            } else if words.writesTogether, let split = split(word) {
                parts += split
                ends += repeatElement(nil, count: split.count - 1) + [at + 1]
            } else {
                break
            }
            at += 1
        }
        return (parts, ends)
    }

    private func opensHundred(_ word: String) -> Bool { words.hundred.contains(word) || words.scales[word] != nil }

    private func part(_ word: String) -> Part? {
        if let value = words.small[word] { return .small(value) }
        if words.hundred.contains(word) { return .hundred }
        if let value = words.scales[word] { return .scale(value) }
        return words.and.contains(word) ? .and : nil
    }

    /// "dreihundertfunfundzwanzig" into its parts, the longest first; nil if any of it is no part of a number.
    private func split(_ word: String) -> [Part]? {
        let bytes = Array(word.utf8)
        guard bytes.count <= 80 else { return nil }
        var lengths = [Int](repeating: 0, count: bytes.count + 1)
        let piece = { (start: Int, length: Int) in
            String(decoding: bytes[start..<start + length], as: UTF8.self)
        }
        let isPart = { (text: String) in part(text) != nil || words.half.contains(text) }
        for start in stride(from: bytes.count - 1, through: 0, by: -1) {
            let most = min(14, bytes.count - start)
            lengths[start] =
                stride(from: most, through: 1, by: -1).first {
                    (start + $0 == bytes.count || lengths[start + $0] > 0) && isPart(piece(start, $0))
                } ?? 0
        }
        guard lengths[0] > 0 else { return nil }
        var parts: [Part] = []
        var at = 0
        while at < bytes.count {
            let text = piece(at, lengths[at])
            parts.append(part(text) ?? .half)
            at += lengths[at]
        }
        return parts
    }

    private func sum(_ parts: [Part], _ at: inout Int) -> Int? {
        var total = 0
        var least = Int.max
        var isFirst = true
        while at < parts.count {
            var ahead = at
            if !isFirst { skipAnd(parts, &ahead) }
            let group = belowThousand(parts, &ahead, mayBeHundreds: isFirst)
            if case .scale(let scale)? = parts.at(ahead), scale < least, group ?? 1 > 0 {
                let (scaled, overflow) = (group ?? 1).multipliedReportingOverflow(by: scale)
                guard !overflow, total < Int.max / 4, scaled < Int.max / 4 else { return nil }
                total += scaled
                least = scale
                at = ahead + 1
                isFirst = false
                continue
            }
            guard let group, isFirst || group > 0 && group < least else { break }
            // "two thousand" is complete, but "five" after "one" is a number of its own.
            return finish(total + group, at: &at, ahead)
        }
        return isFirst ? nil : total
    }

    private func finish(_ value: Int, at: inout Int, _ ahead: Int) -> Int {
        at = ahead
        return value
    }

    private func belowThousand(_ parts: [Part], _ at: inout Int, mayBeHundreds: Bool) -> Int? {
        var hundreds: Int?
        var ahead = at
        if case .small(let value)? = parts.at(ahead), value >= 100 {
            hundreds = value
            ahead += 1
        } else if case .hundred? = parts.at(ahead) {
            hundreds = 100
            ahead += 1
        } else {
            guard let first = belowHundred(parts, &ahead) else { return nil }
            guard case .hundred? = parts.at(ahead), first > 0, first < 10 || mayBeHundreds && countsHundreds(first)
            else {
                at = ahead
                return first
            }
            hundreds = first * 100
            ahead += 1
        }
        guard let hundreds else { return nil }
        at = ahead
        skipAnd(parts, &ahead)
        if let rest = belowHundred(parts, &ahead), rest > 0 {
            // "two hundred" before "three thousand" or "four hundred" stands alone.
            if case .hundred? = parts.at(ahead) { return hundreds }
            at = ahead
            return hundreds + rest
        }
        return hundreds
    }

    /// "twenty five hundred", "fünfzehnhundert"; elsewhere such words are two numbers.
    private func countsHundreds(_ count: Int) -> Bool {
        switch language {
        case .english: count % 10 > 0
        case .german: (11...19).contains(count)
        default: false
        }
    }

    private func belowHundred(_ parts: [Part], _ at: inout Int) -> Int? {
        guard case .small(let first)? = parts.at(at), first < 100 else { return nil }
        at += 1
        if language == .french, first == 4, case .small(20)? = parts.at(at) {
            // "quatre-vingts", "quatre-vingt-dix-neuf"
            at += 1
            return 80 + (unit(parts, &at, of: 80) ?? 0)
        }
        if language == .german, (1...9).contains(first), case .and? = parts.at(at),
            case .small(let ten)? = parts.at(at + 1),
            ten >= 20, ten < 100, ten % 10 == 0
        {
            // "drei und zwanzig"
            at += 2
            return first + ten
        }
        guard first >= 10, first % 10 == 0 else { return first }
        return first + (unit(parts, &at, of: first) ?? 0)
    }

    /// What may follow a ten: "two" after "twenty", "onze" after "soixante".
    private func unit(_ parts: [Part], _ at: inout Int, of ten: Int) -> Int? {
        var ahead = at
        if case .and? = parts.at(ahead) {
            guard language == .spanish || language == .portuguese || language == .french else { return nil }
            ahead += 1
        }
        guard case .small(let value)? = parts.at(ahead), value > 0 else { return nil }
        if language == .french, ten == 60 || ten == 80, (10...19).contains(value) {
            ahead += 1
            var teen = value
            // "soixante-dix-sept"
            if value == 10, case .small(let ones)? = parts.at(ahead), (7...9).contains(ones) {
                teen += ones
                ahead += 1
            }
            at = ahead
            return teen
        }
        let mayFollow =
            ten >= 20 ? 1...9 : language == .french ? 7...9 : language == .spanish && ahead > at ? 6...9 : 0...0
        guard mayFollow.contains(value) else { return nil }
        at = ahead + 1
        return value
    }

    private func skipAnd(_ parts: [Part], _ at: inout Int) {
        if case .and? = parts.at(at) { at += 1 }
    }
}

extension Array {
    /// The element at a place; nil beyond the end.
    fileprivate func at(_ place: Int) -> Element? { place < count ? self[place] : nil }
}
