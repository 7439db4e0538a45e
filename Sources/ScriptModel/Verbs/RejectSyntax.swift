package import ScriptDiagnostics

/// `reject: busy`: refuses an inbound call unanswered.
package struct RejectSyntax: Sendable {
    package enum Reason: String, Sendable, CaseIterable {
        case busy, rejected
    }
    package var span: SourceSpan
    package var reason: Located<Reason>

    package init(span: SourceSpan, reason: Located<Reason>) {
        self.span = span
        self.reason = reason
    }
}
