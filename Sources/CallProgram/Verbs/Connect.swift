/// Connects the call to a media stream or to one of the carrier's agents.
///
/// For example: `connect: {stream: {url: "wss://media.example.com/audio", parameters: {customer: ${name}}}}`.
package struct Connect: Hashable, Sendable, Codable {
    package enum Noun: String, Hashable, Sendable, Codable {
        case stream, relay
        case virtualAgent = "virtual_agent"
    }
    package var noun: Noun
    /// The carrier's own attributes, by their names on the wire, in their order.
    package var attributes: [Field]
    package var parameters: [Field]

    package init(noun: Noun, attributes: [Field], parameters: [Field] = []) {
        self.noun = noun
        self.attributes = attributes
        self.parameters = parameters
    }
}
