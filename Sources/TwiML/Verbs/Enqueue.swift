/// Puts the caller into a queue, or gives the call to a task router.
///
/// For example: `<Enqueue action="/voice/continue?turn=2" waitUrl="/voice/wait?turn=2">support</Enqueue>`.
package struct Enqueue: Hashable, Sendable, Codable {
    package enum Destination: Hashable, Sendable, Codable {
        case queue(String)
        /// The task is JSON.
        case workflow(String, task: String)
    }
    package var destination: Destination
    package var action: String
    /// Asked for what the caller hears meanwhile, again and again.
    package var waitURL: String?

    package init(_ destination: Destination, action: String, waitURL: String? = nil) {
        self.destination = destination
        self.action = action
        self.waitURL = waitURL
    }
}
