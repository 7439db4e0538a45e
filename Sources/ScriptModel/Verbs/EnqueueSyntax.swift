package import ScriptDiagnostics

/// `enqueue: {queue: support, wait: You are in line.}`, or `enqueue: {workflow: WW…, task: {language: …}}`: puts the
/// caller into a queue, or gives the call to a task router.
package struct EnqueueSyntax: Sendable {
    /// The key `enqueue`.
    package var span: SourceSpan
    package var queue: TemplateSyntax?
    package var workflow: TemplateSyntax?
    package var task: [FieldSyntax] = []
    /// Said again and again while the caller waits.
    package var wait: PromptSyntax?

    package init(span: SourceSpan) { self.span = span }

    package var templates: [TemplateSyntax] { [queue, workflow].compactMap { $0 } + task.map(\.value) }

    package static let outcomes = VerbOutcomes(
        "enqueue", normal: "someone has taken the call and talked",
        [
            .init("queue_full", "the queue is full", required: true),
            .init("left", "the caller has left the queue", required: true),
            .init("failed", "the carrier cannot queue the call", required: true),
        ])
}
