import Synchronization

/// One call with its own lock.
final class CallBox: Sendable {
    enum Content: Sendable {
        /// Being made by whoever holds the lock.
        case empty
        case live(CallRecord)
        /// No longer in the store: whoever waited for the lock must look again.
        case gone
    }
    let sid: String
    let content = Mutex(Content.empty)

    init(sid: String) { self.sid = sid }

    var record: CallRecord? {
        content.withLock { content in
            guard case .live(let record) = content else { return nil }
            return record
        }
    }
}
