import Synchronization

/// One call with its own lock.
final class CallBox: Sendable {
    struct Content: Sendable {
        /// Nil while it is being made.
        var record: CallRecord?
        /// No longer in the store: whoever waited for the lock must look again.
        var isGone = false
    }
    let sid: String
    let content = Mutex(Content())

    init(sid: String) { self.sid = sid }

    var record: CallRecord? { content.withLock { $0.record } }
}
