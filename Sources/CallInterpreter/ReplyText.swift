/// What a language model wrote, as words for a synthesiser: no markup, no emoji, no addresses, no endless speech.
package enum ReplyText {
    /// More than this is a lecture, and no answer on the phone. UTF-8 bytes.
    static let longest = 2_000

    package static func spoken(_ text: String) -> String {
        var lines: [String] = []
        var isCode = false
        // A model that does not stop is not read to its end.
        for line in text.unicodeScalars.prefix(longest * 4).split(whereSeparator: { $0 == "\n" || $0 == "\r" }) {
            let line = trimmed(Array(line))
            if line.starts(with: Array("```".unicodeScalars)) || line.starts(with: Array("~~~".unicodeScalars)) {
                isCode.toggle()
                continue
            }
            if isCode || isRule(line) { continue }
            let words = folded(withoutMarks(withoutLinks(withoutBullet(line))))
            if !words.isEmpty { lines.append(words) }
        }
        return shortened(joined(lines))
    }

    /// `---`, `|---|:--|`
    private static func isRule(_ line: [Unicode.Scalar]) -> Bool {
        line.count > 2 && line.allSatisfy { "-*_=|: ".unicodeScalars.contains($0) }
    }

    /// What begins a heading, a quotation or an item.
    private static func withoutBullet(_ line: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var rest = line[...]
        while rest.first == ">" { rest = rest.dropFirst().drop { $0 == " " } }
        if rest.first == "#" { return Array(rest.drop { $0 == "#" }.drop { $0 == " " }) }
        if let first = rest.first, "-*+•‣◦–".unicodeScalars.contains(first), rest.dropFirst().first == " " {
            rest = rest.dropFirst(2)
            // A box to be ticked.
            if rest.first == "[", rest.dropFirst(2).first == "]" { rest = rest.dropFirst(3) }
        }
        return Array(rest)
    }

    /// `[our page](https://…)` → `our page`; an address alone is left out, with the brackets around it.
    private static func withoutLinks(_ line: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        var index = 0
        while index < line.count {
            if line[index] == "]", index + 1 < line.count, line[index + 1] == "(",
                let close = line[(index + 2)...].firstIndex(of: ")")
            {
                index = close + 1
                continue
            }
            if line[index] == "!", index + 1 < line.count, line[index + 1] == "[" {
                index += 1
                continue
            }
            if line[index] == "<", let close = line[index...].firstIndex(of: ">"), isTag(line[(index + 1)..<close]) {
                index = close + 1
                continue
            }
            if startsWord(line, index), let end = address(in: line, from: index) {
                index = end
                continue
            }
            result.append(line[index])
            index += 1
        }
        return result
    }

    /// `<b>`, `</p>`, `<https://…>`; but not `3 < 4 and 5 > 2`.
    private static func isTag(_ inner: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let first = inner.first, inner.count <= 300 else { return false }
        return first == "/" || first == "!" || first.properties.isAlphabetic
    }

    private static func startsWord(_ line: [Unicode.Scalar], _ index: Int) -> Bool {
        index == 0 || !(line[index - 1].properties.isAlphabetic || line[index - 1].properties.numericType != nil)
    }

    private static let schemes = ["https://", "http://", "www.", "mailto:"].map { Array($0.unicodeScalars) }

    private static func address(in line: [Unicode.Scalar], from index: Int) -> Int? {
        guard let first = line[index].properties.lowercaseMapping.unicodeScalars.first,
            schemes.contains(where: { scheme in
                scheme[0] == first && line.count - index > scheme.count
                    && zip(line[index...], scheme).allSatisfy { $0.properties.lowercaseMapping == String($1) }
            })
        else { return nil }
        var end = index
        while end < line.count, line[end] != " ", line[end] != "\t", !"<>\")]".unicodeScalars.contains(line[end]) {
            end += 1
        }
        // The sentence's own stop is no part of the address.
        while end > index, ".,;:!?".unicodeScalars.contains(line[end - 1]) { end -= 1 }
        return end
    }

    /// Emphasis, code, tables, emoji, control characters.
    private static func withoutMarks(_ line: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        for (index, scalar) in line.enumerated() {
            switch scalar {
            case "*", "~", "_":
                // Between spaces, or inside a word as in snake_case, it is no mark.
                let before = index > 0 ? line[index - 1] : " "
                let after = index + 1 < line.count ? line[index + 1] : " "
                if before == " ", after == " " {
                    result.append(scalar)
                } else if scalar == "_", isWord(before), isWord(after) {
                    result.append(" ")
                }
            case "`", "[", "]", "\\": break
            case "|": result.append(" ")
            default:
                if isSpace(scalar) {
                    result.append(" ")
                } else if !isSilent(scalar) {
                    result.append(scalar)
                }
            }
        }
        return result
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
    }

    /// Pictures, what joins and colours them, private characters, and those that turn the writing round.
    private static func isSilent(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF, 0x20E3, 0xE0000...0xE0FFF,
            0x1F000...0x1FAFF, 0x2190...0x21FF, 0x2300...0x27BF, 0x2B00...0x2BFF:
            return true
        default: break
        }
        switch scalar.properties.generalCategory {
        case .privateUse, .unassigned, .surrogate: return true
        default: return scalar.properties.isEmojiPresentation
        }
    }

    private static func trimmed(_ line: [Unicode.Scalar]) -> [Unicode.Scalar] {
        guard let first = line.firstIndex(where: { !isSpace($0) }), let last = line.lastIndex(where: { !isSpace($0) })
        else { return [] }
        return Array(line[first...last])
    }

    private static func folded(_ line: [Unicode.Scalar]) -> String {
        var result = String.UnicodeScalarView()
        for scalar in line {
            if scalar == " " {
                if result.isEmpty || result.last == " " { continue }
            } else if result.last == " ", ".,;:!?)".unicodeScalars.contains(scalar) {
                // What stood between them is gone.
                result.removeLast()
            }
            result.append(scalar)
        }
        while result.last == " " { result.removeLast() }
        let text = String(result).replacing("()", with: "")
        return text.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
            ? text : ""
    }

    /// Lines that were items become sentences.
    private static func joined(_ lines: [String]) -> String {
        var text = ""
        for line in lines {
            if let last = text.unicodeScalars.last {
                text += ".!?:;,。！？".unicodeScalars.contains(last) ? " " : ". "
            }
            text += line
        }
        return text
    }

    /// To the end of the last sentence that is whole.
    private static func shortened(_ text: String) -> String {
        text.utf8.count > longest ? SpeechText.pieces(of: text, longest: longest / 2).first ?? "" : text
    }
}
