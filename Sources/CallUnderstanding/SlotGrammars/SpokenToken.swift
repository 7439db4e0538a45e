/// A part of an answer as a recogniser writes it: a word, a row of figures, or a mark between them.
///
/// "It's 3:45 p.m." → `its` `3` `:` `45` `p` `.` `m`
struct SpokenToken: Hashable, Sendable {
    enum Kind: Sendable { case word, figures, mark }

    let kind: Kind
    /// A word folded to small plain letters, without apostrophes; figures and marks as written.
    let text: String
    /// Nothing stands between it and the one before.
    let isJoined: Bool
    /// A word in capitals.
    var isCapital = false
    /// A word with the Spanish ñ, which folding takes for an n.
    var hasEnye = false

    /// The value of figures, if they are no more than nine.
    var figures: Int? { kind == .figures && text.utf8.count <= 9 ? Int(text) : nil }

    func isMark(_ mark: Character) -> Bool { kind == .mark && text.utf8.first == mark.asciiValue }

    struct Habits: Sendable {
        /// "l'otto" is two words, "o'clock" is one.
        var apostropheParts = false
        /// "3. März": a stop behind figures makes an ordinal.
        var stopCounts = false
        /// Hyphens and stops between letters are written on purpose: "john-smith@…".
        var marksBetweenLetters = false
    }

    /// Cuts an answer; a sentence's marks fall away.
    static func all(in text: String, _ habits: Habits = Habits()) -> [SpokenToken] {
        var text = text
        return text.withUTF8 { bytes in
            var cutter = TokenCutter(bytes: bytes, habits: habits)
            return cutter.cut()
        }
    }
}

/// Walks over the bytes of one answer.
private struct TokenCutter {
    let bytes: UnsafeBufferPointer<UInt8>
    let habits: SpokenToken.Habits
    var next = 0
    var hasGap = true
    var tokens: [SpokenToken] = []

    init(bytes: UnsafeBufferPointer<UInt8>, habits: SpokenToken.Habits) {
        self.bytes = bytes
        self.habits = habits
        tokens.reserveCapacity(16)
    }

    private enum Sort { case letter, figure, blank, apostrophe, mark }

    mutating func cut() -> [SpokenToken] {
        while next < bytes.count, tokens.count < 64 {
            switch sort(at: next).sort {
            case .letter: takeWord()
            case .figure: takeFigures()
            case .blank, .apostrophe: leave()
            case .mark: takeMark()
            }
        }
        return tokens
    }

    private mutating func leave() {
        next += sort(at: next).length
        hasGap = true
    }

    private mutating func append(_ kind: SpokenToken.Kind, _ text: String, isCapital: Bool = false, enye: Bool = false)
    {
        tokens.append(
            SpokenToken(kind: kind, text: text, isJoined: !hasGap, isCapital: isCapital, hasEnye: enye))
        hasGap = false
    }

    private mutating func takeFigures() {
        let start = next
        while next < bytes.count, bytes[next].isFigure { next += 1 }
        append(.figures, String(decoding: bytes[start..<next], as: UTF8.self))
    }

    private mutating func takeWord() {
        let start = next
        var isPlain = true
        var isCapital = true
        var enye = false
        var folded: [UInt8] = []
        folded.reserveCapacity(16)
        while next < bytes.count {
            let (sort, length) = sort(at: next)
            if sort == .apostrophe {
                if habits.apostropheParts { break }
            } else if sort != .letter {
                break
            } else if length > 1 {
                isPlain = false
                enye = enye || bytes[next] == 0xc3 && (bytes[next + 1] == 0xb1 || bytes[next + 1] == 0x91)
            } else {
                if bytes[next] & 0x20 != 0 { isCapital = false }
                folded.append(bytes[next] | 0x20)
            }
            next += length
        }
        if !isPlain {
            folded.removeAll(keepingCapacity: true)
            var folding = TextFolding()
            folding.forEachWord(of: String(decoding: bytes[start..<next], as: UTF8.self)) { word in
                folded += word.lazy.filter { $0 != UInt8(ascii: "'") }
                return true
            }
        }
        guard !folded.isEmpty else { return }
        append(.word, String(decoding: folded, as: UTF8.self), isCapital: isCapital, enye: enye)
    }

    private mutating func takeMark() {
        let length = sort(at: next).length
        let mark = String(decoding: bytes[next..<min(next + length, bytes.count)], as: UTF8.self)
        let byte = bytes[next]
        let after = next + length < bytes.count ? sort(at: next + length).sort : .blank
        let isBehindFigures = tokens.last?.kind == .figures && !hasGap
        next += length
        let counts =
            switch byte {
            case UInt8(ascii: "$"), UInt8(ascii: "@"), UInt8(ascii: "%"), UInt8(ascii: "+"), UInt8(ascii: "/"),
                UInt8(ascii: "*"), UInt8(ascii: "#"), UInt8(ascii: "_"), UInt8(ascii: "&"), UInt8(ascii: "="), 0x80...:
                true
            case UInt8(ascii: "."):
                after == .letter || after == .figure || habits.stopCounts && isBehindFigures
            case UInt8(ascii: ","), UInt8(ascii: ":"): after == .figure
            case UInt8(ascii: "-"):
                after == .figure || isBehindFigures && after == .letter || habits.marksBetweenLetters && after != .blank
            default: false
            }
        if counts { append(.mark, mark) } else { hasGap = true }
    }

    /// What stands at a place, and its length in bytes.
    private func sort(at place: Int) -> (sort: Sort, length: Int) {
        let byte = bytes[place]
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): return (.letter, 1)
        case UInt8(ascii: "0")...UInt8(ascii: "9"): return (.figure, 1)
        case UInt8(ascii: "'"), UInt8(ascii: "`"): return (.apostrophe, 1)
        case 0...UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\""): return (.blank, 1)
        case 0..<0x80: return (.mark, 1)
        default:
            let length = min(byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4, bytes.count - place)
            return (wideSort(at: place, length: length), length)
        }
    }

    private func wideSort(at place: Int, length: Int) -> Sort {
        var scalar = UInt32(bytes[place]) & (length == 2 ? 0x1f : length == 3 ? 0x0f : 0x07)
        for offset in 1..<max(1, length) { scalar = scalar << 6 | UInt32(bytes[place + offset] & 0x3f) }
        return switch scalar {
        case 0x2018, 0x2019, 0x2bc: .apostrophe
        // ª ° º £ ¢ and the signs of currencies
        case 0xaa, 0xb0, 0xba, 0xa2, 0xa3, 0x20a0...0x20cf: .mark
        case 0x80..<0xc0, 0xd7, 0xf7, 0x2000...0x2bff, 0x3000...0x303f: .blank
        default: .letter
        }
    }
}

extension UInt8 {
    var isFigure: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}
