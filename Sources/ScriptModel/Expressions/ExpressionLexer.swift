/// A word or a sign of an expression.
struct ExpressionToken {
    enum Kind: Equatable {
        /// A name, or a word of the language such as `and`.
        case word(String)
        /// Digits as written.
        case number(String)
        /// What stands between the quotes, unescaped.
        case text(String)
        /// An operator, bracket, comma or point.
        case sign(String)
        case end
    }
    var kind: Kind
    /// UTF-8 offsets in the scalar's text.
    var range: Range<Int>

    /// As it is named in a message.
    var written: String {
        switch kind {
        case .word(let word): "\"\(word)\""
        case .number(let digits): digits
        case .text: "a text"
        case .sign(let sign): sign
        case .end: "the end"
        }
    }
}

/// Cuts `age >= 18 and name != "Jo"` into its words and signs.
struct ExpressionLexer {
    private let bytes: [UInt8]
    private let end: Int
    private var offset: Int
    /// The first thing that could not be read; from then on only ``ExpressionToken/Kind/end`` comes.
    private(set) var fault: TemplateFault?

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        offset = range.lowerBound
        end = range.upperBound
    }

    mutating func next() -> ExpressionToken {
        while offset < end, bytes[offset] == UInt8(ascii: " ") || (9...13).contains(bytes[offset]) { offset += 1 }
        guard offset < end, fault == nil else { return ExpressionToken(kind: .end, range: end..<end) }
        let byte = bytes[offset]
        return switch byte {
        case _ where Self.beginsWord(byte): word()
        case UInt8(ascii: "0")...UInt8(ascii: "9"): number()
        case UInt8(ascii: "\""), UInt8(ascii: "'"): text(quote: byte)
        default: sign()
        }
    }

    private mutating func word() -> ExpressionToken {
        let start = offset
        while offset < end, Self.continuesWord(bytes[offset]) { offset += 1 }
        let word = string(start..<offset)
        if let meant = Self.keywordInCapitals(word) {
            return stop(
                .otherSpelling(start..<offset, written: word, meant: meant, to: "words are small here"))
        }
        return ExpressionToken(kind: .word(word), range: start..<offset)
    }

    private mutating func number() -> ExpressionToken {
        let start = offset
        skipDigits()
        if offset < end, bytes[offset] == UInt8(ascii: ".") {
            offset += 1
            let fraction = offset
            skipDigits()
            if fraction == offset { return stop(.badNumber(start..<offset, string(start..<offset))) }
        }
        if offset < end, Self.continuesWord(bytes[offset]) {
            while offset < end, Self.continuesWord(bytes[offset]) { offset += 1 }
            return stop(.badNumber(start..<offset, string(start..<offset)))
        }
        // A decimal number holds no more.
        if offset - start > 38 { return stop(.longNumber(start..<offset)) }
        return ExpressionToken(kind: .number(string(start..<offset)), range: start..<offset)
    }

    private mutating func skipDigits() {
        while offset < end, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[offset]) { offset += 1 }
    }

    private mutating func text(quote: UInt8) -> ExpressionToken {
        let start = offset
        var content: [UInt8] = []
        offset += 1
        while offset < end {
            let byte = bytes[offset]
            offset += 1
            if byte == quote {
                return ExpressionToken(kind: .text(String(decoding: content, as: UTF8.self)), range: start..<offset)
            }
            if byte == UInt8(ascii: "\\"), offset < end {
                let escaped = bytes[offset]
                if escaped == quote || escaped == byte {
                    content.append(escaped)
                    offset += 1
                    continue
                }
            }
            content.append(byte)
        }
        return stop(.unclosedQuote(start..<end, quote: string(start..<(start + 1))))
    }

    private mutating func sign() -> ExpressionToken {
        let start = offset
        if let fault = borrowedSign(among: Self.borrowedSigns) { return stop(fault) }
        for sign in Self.signs where matches(sign) {
            offset += sign.utf8.count
            return ExpressionToken(kind: .sign(sign), range: start..<offset)
        }
        if let fault = borrowedSign(among: Self.halfSigns) { return stop(fault) }
        var stop = start + 1
        // The rest of a character of several bytes.
        while stop < end, bytes[stop] & 0xC0 == 0x80 { stop += 1 }
        let written = string(start..<stop)
        switch written {
        case "{", "}", "$": return self.stop(.nestedBraces(start..<stop))
        case "“", "”", "„", "‘", "’", "«", "»": return self.stop(.curlyQuote(start..<stop))
        default: return self.stop(.strangeSign(start..<stop, written))
        }
    }

    private func borrowedSign(among signs: [(written: String, meant: String, purpose: String)]) -> TemplateFault? {
        guard let (written, meant, purpose) = signs.first(where: { matches($0.written) }) else { return nil }
        let range = offset..<(offset + written.utf8.count)
        var fault = TemplateFault.otherSpelling(range, written: written, meant: meant, to: purpose)
        if Self.beginsWord(meant.utf8.first!) {
            // A word must not grow together with its neighbours.
            let before = range.lowerBound > 0 && Self.continuesWord(bytes[range.lowerBound - 1]) ? " " : ""
            let after = range.upperBound < end && bytes[range.upperBound] != UInt8(ascii: " ") ? " " : ""
            fault.replacement = before + meant + after
        }
        return fault
    }

    private func matches(_ sign: String) -> Bool {
        bytes[offset..<end].starts(with: sign.utf8)
    }

    private mutating func stop(_ fault: TemplateFault) -> ExpressionToken {
        self.fault = fault
        return ExpressionToken(kind: .end, range: fault.range)
    }

    private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The longer before the shorter.
    private static let signs = ["==", "!=", "<=", ">=", "<", ">", "+", "-", "*", "/", "(", ")", "[", "]", ",", "."]

    /// Of other languages, with what they are here; the longer before the shorter, and before ``signs``.
    private static let borrowedSigns = [
        ("===", "==", "to compare"), ("!==", "!=", "to compare"), ("<>", "!=", "to compare"),
        ("=<", "<=", "to compare"), ("=>", ">=", "to compare"),
    ]

    /// Those that ``signs`` begin with, so they come after.
    private static let halfSigns = [
        ("=", "==", "to compare"), ("&&", "and", "to join conditions"), ("&", "and", "to join conditions"),
        ("||", "or", "to join conditions"), ("|", "or", "to join conditions"),
        ("!", "not", "to turn a condition round"),
    ]

    private static func keywordInCapitals(_ word: String) -> String? {
        let small = word.lowercased()
        return small != word && ["and", "or", "not", "in", "contains", "yes", "no", "true", "false"].contains(small)
            ? small : nil
    }

    static func beginsWord(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            || byte == UInt8(ascii: "_")
    }

    static func continuesWord(_ byte: UInt8) -> Bool {
        beginsWord(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
