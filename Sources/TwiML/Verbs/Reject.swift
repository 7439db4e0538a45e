/// Refuses an inbound call unanswered. It must be the first verb.
///
/// For example: `<Reject reason="busy" />`.
package struct Reject: Hashable, Sendable, Codable {
    package enum Reason: String, Hashable, Sendable, Codable {
        case busy, rejected
    }
    package var reason: Reason

    package init(reason: Reason) {
        self.reason = reason
    }
}
