package import ScriptDiagnostics

/// `transfer: +15551230002`, or `transfer: {to: […], timeout: 20s, whisper: A call for sales., accept_key: 1}`:
/// connects the caller to someone else.
package struct TransferSyntax: Sendable {
    package struct Destination: Sendable {
        package enum Kind: String, Sendable, CaseIterable {
            case number, sip, client, queue, conference
        }
        package var kind: Kind
        /// Without the `client:`, `queue:` or `conference:` before it; a `sip:` address keeps its scheme.
        package var address: TemplateSyntax
        /// As written, whole.
        package var span: SourceSpan

        package init(kind: Kind, address: TemplateSyntax, span: SourceSpan) {
            self.kind = kind
            self.address = address
            self.span = span
        }
    }
    /// The key `transfer`.
    package var span: SourceSpan
    package var to: [Destination] = []
    package var callerID: TemplateSyntax?
    /// Seconds that it rings.
    package var timeout: Located<Int>?
    /// Seconds that the two may talk.
    package var timeLimit: Located<Int>?
    package var record: Located<Bool>?
    package var sequential: Located<Bool>?
    package var whisper: PromptSyntax?
    package var acceptKey: Located<String>?

    package init(span: SourceSpan) { self.span = span }

    package static let outcomes = VerbOutcomes(
        "transfer", normal: "the two have talked and hung up",
        [
            .init("busy", "the line is busy", required: true),
            .init("no_answer", "nobody answers", required: true),
            .init("failed", "the call cannot be put through", required: true),
        ])
}
