package import ScriptDiagnostics

/// `twiml: <Pay action="${continue}" chargeAmount="${amount}"/>`: a verb of the carrier's own, as markup.
package struct MarkupSyntax: Sendable {
    /// The key `twiml`.
    package var span: SourceSpan
    /// The text with its places; `${continue}` is a name like any other here.
    package var template: TemplateSyntax

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
