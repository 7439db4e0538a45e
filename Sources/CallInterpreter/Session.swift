package import CallProgram
package import Foundation
package import TwiML

/// Everything the call remembers between two webhooks. Plain data; the interpreter alone changes it.
package struct Session: Hashable, Sendable, Codable {
    package var call: CallFacts
    package var startedAt: Date
    /// The number of the turn that is waited for; 0 before the first document.
    package var turn: Int = 0
    /// The state whose question waits; nil before the first document and after the end.
    package var state: StateID?
    package var language: LanguageID
    /// One value a declared slot.
    package var slots: [Value?]
    /// Silences and no-matches since the state was entered.
    package var silences: Int = 0
    package var noMatches: Int = 0
    /// The choices asked back by `Did you say …?`: indices into the question's choices.
    package var askedBack: [Int] = []
    /// The answer to `ask: slot` that is asked back.
    package var askedBackValue: Value?
    /// The question that a global interrupted, for `back`.
    package var interrupted: StateID?
    /// Spoken since the last wait, rungs left out, for `repeat`.
    package var lastSaid: [SpokenPart] = []
    package var heard: Heard?
    package var heardIntent: IntentID?
    /// Who said what, oldest first.
    package var history: [Utterance] = []
    /// The last document, given again when a webhook is repeated; nil before the first. Its hints and most of its words
    /// are the program's own, so that it takes half the room of its text.
    package var response: TwiMLResponse?
    package var ending: Ending?
    /// The operator's own first words for this call, in place of the start state's; nil once spoken.
    package var openingMessage: String?
    /// The live call has been sent to `events.machine` and has not come back yet.
    package var isRedirecting: Bool = false
    /// The turn at which a limit was reached.
    package var limitedAt: Int?
    /// The carrier has said that the call is over: nothing can happen any more.
    package var isOver: Bool = false

    package init(call: CallFacts, startedAt: Date, language: LanguageID, slots: [Value?]) {
        self.call = call
        self.startedAt = startedAt
        self.language = language
        self.slots = slots
    }
}

/// A prompt part with everything filled in.
package enum SpokenPart: Hashable, Sendable, Codable {
    case text(String, voice: String?, language: String?)
    case ssml(String, voice: String?, language: String?)
    case play(String)
    /// Milliseconds.
    case pause(Int)
    case keys(String)
}

/// A line of the conversation.
package struct Utterance: Hashable, Sendable, Codable {
    package enum Role: String, Hashable, Sendable, Codable { case user, assistant }
    package var role: Role
    package var content: String
    package var timestamp: Date
    /// Of the recogniser, for what the caller said.
    package var confidence: Double?

    package init(role: Role, content: String, timestamp: Date, confidence: Double? = nil) {
        self.role = role
        self.content = content
        self.timestamp = timestamp
        self.confidence = confidence
    }
}
