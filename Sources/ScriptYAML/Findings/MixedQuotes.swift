import ScriptDiagnostics

/// `"support”`: a text that begins with a straight quote and ends with a typographic one, which closes nothing.
enum MixedQuotes {
    /// The signs on a line that were meant to close a text.
    static func closings(on line: Range<Int>, _ lines: RawLines) -> [Range<Int>] {
        let bytes = lines.bytes
        guard bytes[line].contains(0xE2), bytes[line].contains(ByteClass.doubleQuote) else { return [] }
        var found: [Range<Int>] = []
        var i = line.lowerBound
        while i < line.upperBound {
            guard bytes[i] == ByteClass.doubleQuote, beginsText(i, line, bytes) else {
                i += 1
                continue
            }
            let straight = lines.closingQuote(of: i, before: line.upperBound)
            if let straight, endsText(straight + 1, line, bytes) {
                i = straight + 1
            } else if let closing = closing(in: i + 1..<(straight ?? line.upperBound), line, bytes) {
                found.append(closing)
                i = closing.upperBound
            } else {
                i = (straight ?? i) + 1
            }
        }
        return found
    }

    /// The first `”` behind which a text can end, unless an opening one asks for it.
    private static func closing(in text: Range<Int>, _ line: Range<Int>, _ bytes: [UInt8]) -> Range<Int>? {
        var isOpen = false
        var i = text.lowerBound
        while i + 2 < text.upperBound {
            guard bytes[i] == 0xE2, bytes[i + 1] == 0x80 else {
                i += 1
                continue
            }
            switch bytes[i + 2] {
            // “ „ ‟
            case 0x9C where !isOpen && !endsText(i + 3, line, bytes), 0x9E, 0x9F: isOpen = true
            // ” “ ″
            case 0x9C, 0x9D, 0xB3:
                if !isOpen, endsText(i + 3, line, bytes) { return i..<i + 3 }
                isOpen = false
            default: break
            }
            i += 3
        }
        return nil
    }

    private static func beginsText(_ i: Int, _ line: Range<Int>, _ bytes: [UInt8]) -> Bool {
        i == line.lowerBound || ByteClass.isBlank(bytes[i - 1]) || ByteClass.isOpening(bytes[i - 1])
            || bytes[i - 1] == ByteClass.comma
    }

    private static func endsText(_ end: Int, _ line: Range<Int>, _ bytes: [UInt8]) -> Bool {
        var i = end
        while i < line.upperBound, ByteClass.isSpace(bytes[i]) { i += 1 }
        guard i < line.upperBound else { return true }
        return ByteClass.isClosing(bytes[i]) || bytes[i] == ByteClass.comma || bytes[i] == ByteClass.colon
            || bytes[i] == ByteClass.hash && i > end
    }
}

extension Diagnostic {
    static func mixedQuotes(_ sign: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .yamlSyntax, .error, "\(sign) is a typographic quote, and closes no text that began with \"", at: span,
            label: "type \" in its place",
            fixes: [FixIt("type a straight quote", .safe, edits: [FixIt.Edit(replace: span, with: "\"")])])
    }
}
