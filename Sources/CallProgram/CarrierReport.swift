/// What the carrier tells when a verb of its own is done: what it sent, nil where it sent nothing.
package struct CarrierReport: Hashable, Sendable, Codable {
    package enum DialStatus: String, Hashable, Sendable, Codable {
        case completed, answered, busy, failed, canceled
        case noAnswer = "no-answer"
    }
    package var dialStatus: DialStatus?
    /// Seconds.
    package var dialDuration: Int?
    /// False when whoever answered was never connected to the caller; nil when the carrier does not say.
    package var isBridged: Bool?
    package var recordingURL: String?
    /// Seconds.
    package var recordingDuration: Int?
    /// The keys that ended a recording, or `hangup`.
    package var digits: String?
    /// `bridged`, `queue-full`, `leave`, `hangup`, `error` and others.
    package var queueResult: String?
    /// What the other side of a `connect` ended with, in the carrier's words.
    package var connectStatus: String?
    /// What a verb of the carrier's own, or the other side of a `connect`, sent besides, by the carrier's own names:
    /// `PaymentConfirmationCode`.
    package var fields: [String: String] = [:]
    /// The carrier says that the call is over.
    package var isCallOver: Bool = false

    /// Nobody is on the line any more.
    package var isCallerGone: Bool { isCallOver || digits == "hangup" || queueResult == "hangup" }

    package init() {}
}
