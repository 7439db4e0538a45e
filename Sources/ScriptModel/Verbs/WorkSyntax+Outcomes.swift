extension WorkSyntax {
    /// How `message`, `fetch` and `reply` can come out.
    package var outcomes: VerbOutcomes {
        switch kind {
        case .message: Self.message
        case .fetch: Self.fetch
        case .reply: Self.reply
        }
    }

    static let message = VerbOutcomes(
        "message", normal: "the carrier has accepted the message",
        [.init("failed", "the message cannot be sent", required: true)])
    static let fetch = VerbOutcomes(
        "fetch", normal: "the service has answered and all is saved",
        [.init("failed", "the service does not answer in time, or answers something else", required: true)],
        takesStatuses: true)
    static let reply = VerbOutcomes(
        "reply", normal: "the model has spoken",
        [.init("failed", "the model does not answer in time", required: true)])
}
