/// How the last transfer came out.
package struct TransferFacts: Hashable, Sendable, Codable {
    /// `completed`, or the outcome as `on` has it.
    package var status: String
    /// Seconds.
    package var duration: Int

    package init(status: String, duration: Int) {
        self.status = status
        self.duration = duration
    }
}
