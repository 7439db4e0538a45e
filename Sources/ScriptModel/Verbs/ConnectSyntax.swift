package import ScriptDiagnostics

/// `connect: {stream: {url: "wss://media.example.com/audio", parameters: {customer: ${name}}}}`: connects the call to a
/// media stream or to one of the carrier's agents.
package struct ConnectSyntax: Sendable {
    package enum Noun: String, Sendable, CaseIterable {
        case stream, relay
        case virtualAgent = "virtual_agent"
    }
    /// The key `connect`.
    package var span: SourceSpan
    package var noun: Located<Noun>
    /// The carrier's own attributes; their names as it has them, their places as written.
    package var attributes: [FieldSyntax]
    package var parameters: [FieldSyntax]

    package init(
        span: SourceSpan, noun: Located<Noun>, attributes: [FieldSyntax] = [], parameters: [FieldSyntax] = []
    ) {
        self.span = span
        self.noun = noun
        self.attributes = attributes
        self.parameters = parameters
    }

    package static let outcomes = VerbOutcomes(
        "connect", normal: "the other side is done", [.init("failed", "it cannot be connected, or breaks off")])
}
