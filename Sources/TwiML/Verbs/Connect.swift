/// Connects the call to a media stream or to one of the carrier's agents.
///
/// For example: `<Connect action="…"><Stream url="wss://media.example.com"><Parameter name="a" value="1" /></Stream></Connect>`.
package struct Connect: Hashable, Sendable, Codable {
    package enum Noun: String, Hashable, Sendable, Codable {
        case stream = "Stream"
        case relay = "ConversationRelay"
        case virtualAgent = "VirtualAgent"
    }
    package struct Pair: Hashable, Sendable, Codable {
        package var name: String
        package var value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }
    package var noun: Noun
    /// By the carrier's names.
    package var attributes: [Pair]
    package var parameters: [Pair]
    package var action: String

    package init(_ noun: Noun, attributes: [Pair], parameters: [Pair] = [], action: String) {
        self.noun = noun
        self.attributes = attributes
        self.parameters = parameters
        self.action = action
    }
}
