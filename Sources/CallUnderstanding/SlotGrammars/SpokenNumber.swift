import Foundation

/// Reads the words and figures of one number in one language.
struct SpokenNumber {
    /// A part of an answer.
    enum Piece: Hashable {
        case word(String)
        /// Written in figures: "3,000", "-2.5".
        case figure(Decimal)
        /// In figures, but no plain number: "4:30".
        case other

        var word: String? { if case .word(let word) = self { word } else { nil } }
    }

    let words: NumberWords

    /// Cuts an answer at its blanks; a sentence's marks, currency and percent signs fall away.
    static func pieces(of text: String, decimalComma: Bool) -> [Piece] {
        var pieces: [Piece] = []
        for chunk in joinedGroups(text.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }) {
            if chunk.contains(where: { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) {
                pieces.append(FigureReader.number(chunk, decimalComma: decimalComma).map(Piece.figure) ?? .other)
            } else {
                var folding = TextFolding()
                folding.forEachWord(of: String(decoding: chunk, as: UTF8.self)) { word in
                    for part in word.split(separator: UInt8(ascii: "'")) {
                        pieces.append(.word(String(decoding: part, as: UTF8.self)))
                    }
                    return true
                }
            }
        }
        return pieces
    }

    /// "1 000" is one figure: groups of three after a group of at most three.
    private static func joinedGroups(_ chunks: [Substring.UTF8View.SubSequence]) -> [[UInt8]] {
        let isDigit: (UInt8) -> Bool = { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        var joined: [[UInt8]] = []
        var mayGrow = false
        for chunk in chunks {
            let bytes = Array(chunk)
            let digits = bytes.prefix(while: isDigit)
            if mayGrow, digits.count == 3 {
                joined[joined.count - 1] += bytes
                mayGrow = bytes.count == 3
            } else {
                joined.append(bytes)
                mayGrow = bytes.allSatisfy(isDigit) && bytes.count <= 3 && bytes.first != UInt8(ascii: "0")
            }
        }
        return joined
    }

    /// The number that the pieces say from first to last; nil if anything else is among them.
    func value(of pieces: [Piece]) -> Decimal? {
        var pieces = pieces[...]
        while let word = pieces.first?.word, words.around.contains(word) { pieces.removeFirst() }
        while let word = pieces.last?.word, words.around.contains(word) { pieces.removeLast() }
        var isNegative = false
        if let word = pieces.first?.word, words.minus.contains(word) {
            isNegative = true
            pieces.removeFirst()
        }
        let point = pieces.firstIndex { $0.word.map(words.point.contains) == true }
        guard let whole = whole(Array(pieces[..<(point ?? pieces.endIndex)])) else { return nil }
        var number = whole
        if let point {
            guard let decimals = decimals(pieces[(point + 1)...]) else { return nil }
            number += decimals
        }
        return isNegative ? -number : number
    }

    /// "three point one four", "three point twenty five".
    private func decimals(_ pieces: ArraySlice<Piece>) -> Decimal? {
        var digits = ""
        for piece in pieces {
            switch piece {
            case .figure(let value) where value >= 0: digits += "\(value)"
            case .word(let word):
                guard let parts = parts(of: word) else { return nil }
                for case .small(let value) in parts {
                    let isAfterTen =
                        value < 10 && value > 0 && digits.last == "0" && digits.dropLast().last.map { $0 > "1" } == true
                    if isAfterTen { digits.removeLast() }
                    digits += "\(value)"
                }
            default: return nil
            }
        }
        return digits.isEmpty || !digits.utf8.allSatisfy { $0 != UInt8(ascii: ".") }
            ? nil : Decimal(string: "0." + digits)
    }

    private enum Part {
        case small(Int)
        case hundred
        case scale(Int)
        case and
        /// Only inside a word: "zweieinhalb".
        case half
    }

    private func parts(of word: String) -> [Part]? {
        if let part = part(word) { return [part] }
        return words.writesTogether ? split(Array(word.utf8)[...]) : nil
    }

    private func part(_ word: String) -> Part? {
        if let value = words.small[word] { return .small(value) }
        if words.hundred.contains(word) { return .hundred }
        if let value = words.scales[word] { return .scale(value) }
        return words.and.contains(word) ? .and : nil
    }

    /// "dreihundertfunfundzwanzig" into its parts, the longest first; nil if any of it is no part of a number.
    private func split(_ word: ArraySlice<UInt8>) -> [Part]? {
        guard word.count <= 80 else { return nil }
        var ways = [[Part]?](repeating: nil, count: word.count + 1)
        ways[word.count] = []
        for start in stride(from: word.count - 1, through: 0, by: -1) {
            for length in stride(from: min(14, word.count - start), through: 1, by: -1) {
                guard let rest = ways[start + length] else { continue }
                let from = word.startIndex + start
                let piece = String(decoding: word[from..<from + length], as: UTF8.self)
                if let part = part(piece) ?? (words.half.contains(piece) ? .half : nil) {
                    ways[start] = [part] + rest
                    break
                }
            }
        }
        return ways[0]
    }

    private func whole(_ pieces: [Piece]) -> Decimal? {
        guard !pieces.isEmpty else { return nil }
        if pieces.count == 1, case .figure(let value) = pieces[0] { return value }
        var sum = NumberSum()
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .other: return nil
            case .figure(let value):
                guard sum.add(figure: value) else { return nil }
            case .word(let word):
                let next = index + 1 < pieces.count ? pieces[index + 1].word : nil
                if words.half.contains(word), index > 0, words.small[word] == nil || index == pieces.count - 1 {
                    guard sum.addHalf() else { return nil }
                } else if words.one.contains(word), let next,
                    words.hundred.contains(next) || words.scales[next] != nil || words.half.contains(next)
                        || words.others[next] != nil
                {
                    continue
                } else if let value = words.others[word] {
                    guard sum.add(other: value) else { return nil }
                } else if let parts = parts(of: word) {
                    for part in parts {
                        let fits =
                            switch part {
                            case .small(let value): sum.add(small: value)
                            case .hundred: sum.addHundred()
                            case .scale(let value): sum.add(scale: value)
                            case .and: sum.addAnd()
                            case .half: sum.addHalf()
                            }
                        guard fits else { return nil }
                    }
                } else {
                    return nil
                }
            }
        }
        return sum.total
    }
}
