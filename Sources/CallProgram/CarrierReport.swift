/// What the carrier tells when a verb of its own is done: what it sent, nil where it sent nothing.
package struct CarrierReport: Hashable, Sendable, Codable {
    package enum DialStatus: String, Hashable, Sendable, Codable {
        case completed, answered, busy, failed, canceled
        case noAnswer = "no-answer"
    }
    package var dialStatus: DialStatus?
    /// Seconds.
    package var dialDuration: Int?
    package var recordingURL: String?
    /// Seconds.
    package var recordingDuration: Int?
    /// The keys that ended a recording, or `hangup`.
    package var digits: String?
    /// `bridged`, `queue-full`, `leave`, `hangup`, `error` and others.
    package var queueResult: String?

    package init() {}
}
