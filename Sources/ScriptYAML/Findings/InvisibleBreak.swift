import ScriptDiagnostics

/// Line breaks that no one sees, as they come along with text copied from elsewhere: U+2028, U+2029 and U+0085. YAML
/// would end a text there; they are read as a blank.
enum InvisibleBreak {
    /// How many bytes such a break takes here, and how many blanks are read for it: none beside another blank.
    static func at(_ i: Int, in bytes: [UInt8]) -> (length: Int, blanks: Int)? {
        let length: Int
        switch bytes[i] {
        case 0xC2 where i + 1 < bytes.count && bytes[i + 1] == 0x85: length = 2
        case 0xE2 where i + 2 < bytes.count && bytes[i + 1] == 0x80 && (bytes[i + 2] == 0xA8 || bytes[i + 2] == 0xA9):
            length = 3
        default: return nil
        }
        let isAtStart = i == 0 || ByteClass.isSpace(bytes[i - 1])
        let isAtEnd = i + length >= bytes.count || ByteClass.isSpace(bytes[i + length])
        return (length, isAtStart || isAtEnd ? 0 : 1)
    }

    static func all(in bytes: [UInt8]) -> [(range: Range<Int>, with: [UInt8])] {
        var found: [(range: Range<Int>, with: [UInt8])] = []
        var i = 0
        while i < bytes.count {
            if bytes[i] >= 0xC2, let here = at(i, in: bytes) {
                found.append((i..<i + here.length, Array(repeating: ByteClass.space, count: here.blanks)))
                i += here.length
            } else {
                i += 1
            }
        }
        return found
    }
}

extension Diagnostic {
    static func invisibleBreaks(
        _ edits: [(range: Range<Int>, with: [UInt8])], in bytes: [UInt8], _ file: FileID
    ) -> Diagnostic {
        let others = edits.count > 1 ? ", and \(edits.count - 1) more" : ""
        let first = edits[0].range
        let name =
            bytes[first.lowerBound] == 0xC2 ? "U+0085" : bytes[first.upperBound - 1] == 0xA8 ? "U+2028" : "U+2029"
        return Diagnostic(
            .yamlEncoding, .warning,
            "an invisible line break (\(name)), pasted from elsewhere, is in the text\(others)",
            at: SourceSpan(file: file, start: first.lowerBound, end: first.upperBound),
            label: "type a blank in its place",
            fixes: [
                FixIt(
                    "type blanks in place of invisible line breaks", .safe,
                    edits: edits.map {
                        FixIt.Edit(
                            replace: SourceSpan(file: file, start: $0.range.lowerBound, end: $0.range.upperBound),
                            with: String(decoding: $0.with, as: UTF8.self))
                    })
            ])
    }
}
