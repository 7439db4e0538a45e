package import CallProgram
package import Foundation

/// Work outside that the call waits for.
package struct PendingWork: Hashable, Sendable, Codable {
    package var job: Int
    /// The state whose work it is.
    package var state: StateID
    /// From here on it has failed, whatever comes.
    package var deadline: Date
    /// Said before it began, while the document that says so has not been asked for yet.
    package var said: [SpokenPart]
    /// What of it nobody else may read.
    package var hidden: [String] = []
    /// How often the call has come back for the result.
    package var polls: Int = 0
    /// A caller who hangs up does not take a text message back.
    package var outlivesCall: Bool

    package init(job: Int, state: StateID, deadline: Date, said: [SpokenPart], outlivesCall: Bool) {
        self.job = job
        self.state = state
        self.deadline = deadline
        self.said = said
        self.outlivesCall = outlivesCall
    }
}
