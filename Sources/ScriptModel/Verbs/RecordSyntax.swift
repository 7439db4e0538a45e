package import ScriptDiagnostics

/// `record: {save: message_url, max_length: 2m, silence: 5s}`: records the caller.
package struct RecordSyntax: Sendable {
    /// `play_notice: yes`, or the words themselves.
    package enum Notice: Sendable {
        case none(SourceSpan)
        case builtIn(SourceSpan)
        case said(PromptSyntax)

        package var prompt: PromptSyntax? { if case .said(let prompt) = self { prompt } else { nil } }
        package var isPlayed: Bool { if case .none = self { false } else { true } }
    }
    /// The key `record`.
    package var span: SourceSpan
    /// Takes the recording's address.
    package var save: Located<String>?
    /// Seconds.
    package var maxLength: Located<Int>?
    /// Seconds of silence that end it; 0 is off.
    package var silence: Located<Int>?
    package var finishOnKey: Located<String>?
    package var beep: Located<Bool>?
    package var transcribe: Located<Bool>?
    package var notice: Notice?

    package init(span: SourceSpan) { self.span = span }

    package static let outcomes = VerbOutcomes(
        "record", normal: "something was recorded",
        [
            .init("silence", "nothing was recorded"),
            .init("hangup", "the caller hangs up while recording"),
        ])
}
