package import CallInterpreter
package import CallProgram
package import Foundation

/// A call as the server keeps it: its conversation, and how far the carrier says it is.
package struct CallRecord: Sendable {
    /// What `/make-call` gave a call on its way, until the carrier asks for the first document.
    package struct Opening: Hashable, Sendable {
        package var inputs: [SlotID: Value] = [:]
        /// Spoken in place of the script's first words.
        package var message: String?
    }
    /// The program the call began with; a later version takes later calls.
    package let script: ServedProgram
    package var session: Session
    /// Set while a placed call is not answered yet.
    package var opening: Opening?
    package var status: CallStatus
    /// Of the latest status callback that counted; they arrive in any order.
    package var sequence: Int = -1
    package var lastSeen: Date
    /// Set when the call is over; nothing moves it then.
    package var endedAt: Date?

    package init(script: ServedProgram, session: Session, opening: Opening?, status: CallStatus, at now: Date) {
        self.script = script
        self.session = session
        self.opening = opening
        self.status = status
        lastSeen = now
    }
}
