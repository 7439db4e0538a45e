package import ScriptDiagnostics
import ScriptYAML

/// `twiml: <Pay action="${continue}" chargeAmount="${amount}"/>`: a verb of the carrier's own, as markup.
package struct MarkupSyntax: Sendable {
    /// The key `twiml`.
    package var span: SourceSpan
    /// The text with its places; `${continue}` is a name like any other here.
    package var template: TemplateSyntax
    private let source: Node.Scalar
    /// The places to fill in, as ranges of the text's UTF-8 bytes, braces included.
    package var holes: [Range<Int>]

    init(span: SourceSpan, template: TemplateSyntax, source: Node.Scalar, holes: [Range<Int>]) {
        self.span = span
        self.template = template
        self.source = source
        self.holes = holes
    }

    package var text: String { source.text }

    /// The place in the script of a range of the text's UTF-8 bytes.
    package func span(of range: Range<Int>, in script: Script) -> SourceSpan {
        source.span(of: range, in: script.files[source.span.file])
    }

    /// The name that stands for the URL of the next turn.
    package static let callback = "continue"

    package static let outcomes = VerbOutcomes("twiml", normal: "the carrier comes back", [])
}

extension ExpressionSyntax {
    /// `${continue}` of a `twiml`.
    package var isMarkupCallback: Bool {
        if case .name(let path) = self { path.value == [MarkupSyntax.callback] } else { false }
    }
}
