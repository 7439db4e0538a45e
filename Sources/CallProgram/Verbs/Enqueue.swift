/// Puts the caller into a queue, or gives the call to a task router.
///
/// For example: `enqueue: {queue: support, wait: You are in line.}`,
/// `enqueue: {workflow: WW0123, task: {language: ${call.language}}}`.
package struct Enqueue: Hashable, Sendable, Codable {
    package enum Destination: Hashable, Sendable, Codable {
        case queue(Template)
        case workflow(Template, task: [Field])
    }
    package var destination: Destination
    /// Said, again and again, while the caller waits; nil is the carrier's music.
    package var wait: Prompt?

    package init(destination: Destination, wait: Prompt? = nil) {
        self.destination = destination
        self.wait = wait
    }
}

/// A named value: an entry of a JSON object, of a form, of a query.
package struct Field: Hashable, Sendable, Codable {
    package var name: String
    package var value: Expression

    package init(name: String, value: Expression) {
        self.name = name
        self.value = value
    }
}
