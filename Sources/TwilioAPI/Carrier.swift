/// Whoever places calls, changes live ones and their recordings, and sends messages.
package protocol Carrier: Sendable {
    func place(_ call: CallRequest) async throws(CarrierFailure) -> PlacedCall
    func change(_ sid: String, _ change: CallChange) async throws(CarrierFailure)
    /// Of the recording that is under way.
    func change(recordingOf sid: String, _ change: RecordingChange) async throws(CarrierFailure)
    func send(_ message: TextMessage) async throws(CarrierFailure)
}

/// Why the carrier did not do what it was asked.
package enum CarrierFailure: Error, Hashable, Sendable {
    /// It said no.
    case refused(CarrierRefusal)
    /// No answer in time. The call may have been placed all the same, so it is not asked again.
    case timedOut
    /// It could not be reached, or broke off; the reason in its own words.
    case unreachable(String)
    /// It answered something that is no answer: the HTTP status and the beginning of the text.
    case unreadable(status: Int, text: String)
}

/// A carrier's no: `{"code": 21219, "message": "…", "status": 400}`.
package struct CarrierRefusal: Hashable, Sendable {
    /// HTTP.
    package var status: Int
    /// The carrier's number for the reason; nil when it gave none.
    package var code: Int?
    package var message: String

    package init(status: Int, code: Int? = nil, message: String) {
        self.status = status
        self.code = code
        self.message = message
    }
}

extension CarrierFailure: CustomStringConvertible {
    package var description: String {
        switch self {
        case .refused(let refusal):
            "the carrier refused\(refusal.code.map { " (\($0))" } ?? ""): \(refusal.message)"
        case .timedOut: "the carrier did not answer in time"
        case .unreachable(let reason): "the carrier could not be reached: \(reason)"
        case .unreadable(let status, let text): "the carrier answered \(status) with something unreadable: \(text)"
        }
    }

    /// `the carrier refused (21211)`: without the carrier's own sentence, which may repeat a number or a text.
    package var kind: String {
        switch self {
        case .refused(let refusal): "the carrier refused (\(refusal.code ?? refusal.status))"
        case .unreadable(let status, _): "the carrier answered \(status) with something unreadable"
        case .timedOut, .unreachable: description
        }
    }

    /// What the operator can do about a live call that was not changed.
    package var changeRemedy: String {
        switch self {
        case .refused, .unreachable: remedy
        case .timedOut: "It may have been done all the same."
        case .unreadable(let status, _):
            status >= 500 ? "The carrier has trouble. It may have been done all the same." : remedy
        }
    }

    /// What the operator can do about it.
    package var remedy: String {
        switch self {
        case .refused(let refusal): refusal.remedy
        case .timedOut:
            "The call may have been placed all the same: look in the carrier's call log before you try again."
        case .unreachable: "Check the connection to the internet, and TWILIO_API_URL if you set it."
        case .unreadable(let status, _):
            status >= 500
                ? "The carrier has trouble. The call may have been placed all the same: look in its call log first."
                : "Check TWILIO_API_URL: it does not seem to be the address of a carrier's REST API."
        }
    }
}
