/// Refuses an inbound call unanswered. It must be the first verb.
///
/// For example: `<Reject reason="busy" />`.
package struct Reject: Hashable, Sendable {
    package enum Reason: String, Hashable, Sendable {
        case busy, rejected
    }
    package var reason: Reason

    package init(reason: Reason) {
        self.reason = reason
    }
}
