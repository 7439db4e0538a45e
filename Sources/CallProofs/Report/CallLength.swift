/// How long a call can be at most.
package struct CallLength: Hashable, Sendable {
    /// Documents, as ``Limits/turns`` counts them.
    package var turns: Int
    /// The time that someone else has the line aside.
    package var seconds: Int
    package var endedBy: Ending

    package init(turns: Int, seconds: Int, endedBy: Ending) {
        self.turns = turns
        self.seconds = seconds
        self.endedBy = endedBy
    }

    package enum Ending: String, Hashable, Sendable {
        /// Whatever callers do, the script comes to an end.
        case script
        /// Callers can go on as long as they talk, until a limit of the script.
        case limit
    }
}
