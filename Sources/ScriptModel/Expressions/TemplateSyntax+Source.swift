package import ScriptDiagnostics
import ScriptYAML

extension TemplateSyntax {
    init(segments: [Segment], of scalar: Node.Scalar) {
        self.init(segments: segments, span: scalar.span)
        source = scalar
    }

    /// The text with its `${…}` places as they were written.
    package var writtenText: String { source?.text ?? plainText ?? "" }

    /// The places to fill in, as ranges of the written text's UTF-8 bytes, braces included.
    package var holes: [Range<Int>] {
        guard segments.count > 1 || plainText == nil else { return [] }
        let bytes = Array(writtenText.utf8)
        var holes: [Range<Int>] = []
        var offset = 0
        while offset + 1 < bytes.count {
            guard bytes[offset] == UInt8(ascii: "$") else {
                offset += 1
                continue
            }
            // `$${` is the sign itself.
            if bytes[offset + 1] == UInt8(ascii: "$") {
                offset += 2
            } else if bytes[offset + 1] == UInt8(ascii: "{"),
                let close = TemplateParser.closingBrace(in: bytes, from: offset + 2)
            {
                holes.append(offset..<(close + 1))
                offset = close + 1
            } else {
                offset += 1
            }
        }
        return holes
    }

    /// Where a range of the written text's UTF-8 bytes stands in the file.
    package func span(of range: Range<Int>, in files: SourceFiles) -> SourceSpan {
        source?.span(of: range, in: files[span.file]) ?? span
    }
}
