import ScriptDiagnostics
import ScriptYAML

extension ValueForm where Value == MarkupSyntax {
    static var markup: Self {
        .scalar("a verb of the carrier's as markup, such as <Pay action=\"${continue}\"/>", .template) {
            scalar, place, reading in
            let template = TemplateSyntax.parse(scalar, in: reading.file, &reading.bag)
            return MarkupSyntax(
                span: place.span, template: template, source: scalar, holes: holes(in: Array(scalar.text.utf8)))
        }
    }

    private static func holes(in bytes: [UInt8]) -> [Range<Int>] {
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
}
