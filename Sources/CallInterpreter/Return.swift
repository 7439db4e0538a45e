package import CallProgram

/// A script that waits for the one it runs.
package struct Return: Hashable, Sendable, Codable {
    /// The state whose `run` it is.
    package var state: StateID
    /// What `back` would lead to in the script that waits.
    package var interrupted: StateID?

    package init(state: StateID, interrupted: StateID?) {
        self.state = state
        self.interrupted = interrupted
    }
}
