package import Foundation

/// A line of the conversation.
package struct Utterance: Hashable, Sendable, Codable {
    package enum Role: String, Hashable, Sendable, Codable { case user, assistant }
    package var role: Role
    package var content: String
    package var timestamp: Date
    /// Of the recogniser, for what the caller said.
    package var confidence: Double?
    /// The answer to a question for a sensitive slot.
    package var isPrivate: Bool

    package init(role: Role, content: String, timestamp: Date, confidence: Double? = nil, isPrivate: Bool = false) {
        self.isPrivate = isPrivate
        self.role = role
        self.content = content
        self.timestamp = timestamp
        self.confidence = confidence
    }
}
