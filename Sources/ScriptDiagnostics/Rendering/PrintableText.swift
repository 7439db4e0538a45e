/// Text as a terminal shows it: tabs widened, control characters made harmless, and how many columns each takes.
struct PrintableText {
    private(set) var cells: [(text: String, width: Int)] = []
    private(set) var width = 0

    init(_ source: String, after column: Int = 0) {
        width = column
        for character in source {
            let cell = Self.cell(for: character, at: width)
            cells.append(cell)
            width += cell.width
        }
        width -= column
    }

    var text: String { cells.reduce(into: "") { $0 += $1.text } }

    private static func cell(for character: Character, at column: Int) -> (text: String, width: Int) {
        if character == "\t" {
            let width = 4 - column % 4
            return (String(repeating: " ", count: width), width)
        }
        guard let first = character.unicodeScalars.first else { return ("", 0) }
        // An escape sequence in a file must not reach the terminal.
        switch first.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: return ("\u{FFFD}", 1)
        case .format where first != "\u{200D}": return ("\u{FFFD}", 1)
        case .nonspacingMark, .enclosingMark: return (String(character), 0)
        default: return (String(character), isWide(character, first) ? 2 : 1)
        }
    }

    private static func isWide(_ character: Character, _ first: Unicode.Scalar) -> Bool {
        switch first.value {
        case 0..<0x1100: return character.unicodeScalars.contains("\u{FE0F}")
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF,
            0x20000...0x3FFFD:
            return true
        default: return first.properties.isEmojiPresentation || character.unicodeScalars.contains("\u{FE0F}")
        }
    }
}
