package import CallProgram
package import Foundation
package import TwiML

/// Everything the call remembers between two webhooks. Plain data; the interpreter alone changes it.
package struct Session: Hashable, Sendable, Codable {
    /// What stands in the place of a sensitive value, wherever a call is looked at.
    package static let mask = "***"

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
    /// Whether that answer was surely understood, and is read back because the slot always is.
    package var readBack: Bool = false
    /// The question that waited last, for `repeat` after something else had the line.
    package var lastQuestion: StateID?
    /// What has the line, in words: `Transfer to +15551230002`.
    package var handed: String?
    /// Since when it has the line.
    package var handedAt: Date?
    /// Seconds that others had the line: they do not count as the script's own.
    package var away: TimeInterval = 0
    package var transfer: TransferFacts?
    package var recording: RecordingFacts?
    /// What the last `twiml` or `connect` sent back.
    package var returned: [String: String] = [:]
    /// The question that a global interrupted, for `back`.
    package var interrupted: StateID?
    /// The scripts that are being run, the innermost last: where each goes back to.
    package var returns: [Return] = []
    /// Which page of a list the open question is at, from 0.
    package var page: Int = 0
    /// Spoken since the last wait, rungs left out, for `repeat`.
    package var lastSaid: [SpokenPart] = []
    /// What of it nobody else may read.
    package var lastHidden: [String] = []
    /// What of the last document nobody else may read.
    package var hidden: [String] = []
    package var heard: Heard?
    /// Whether that answered a question for a sensitive slot.
    package var heardInConfidence: Bool = false
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
    /// `events.ended` has still to run: what the caller's hanging up began comes before it.
    package var owesEnded: Bool = false
    /// The carrier has said that the call is over: nothing can happen any more.
    package var isOver: Bool = false
    /// Work outside that the call waits for.
    package var work: PendingWork?
    /// How many jobs it has handed out.
    package var jobs: Int = 0
    /// Documents that only waited for work: nobody's turn.
    package var polls: Int = 0
    /// Works that came out after the caller was gone.
    package var unheardWorks: Int = 0
    /// The call's recording is paused while its question asks for a sensitive slot.
    package var isRecordingPaused: Bool = false

    package init(call: CallFacts, startedAt: Date, language: LanguageID, slots: [Value?]) {
        self.call = call
        self.startedAt = startedAt
        self.language = language
        self.slots = slots
    }
}

extension Session {
    /// The turns that count: those in which the call got on.
    var countedTurns: Int { turn - polls }
}

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

/// How the last transfer came out.
package struct TransferFacts: Hashable, Sendable, Codable {
    /// `completed`, or the outcome as `on` has it.
    package var status: String
    /// Seconds.
    package var duration: Int

    package init(status: String, duration: Int) {
        self.status = status
        self.duration = duration
    }
}

/// The last recording.
package struct RecordingFacts: Hashable, Sendable, Codable {
    package var url: String
    /// Seconds.
    package var duration: Int
    /// What was said in it; comes later, and may come after the call.
    package var transcription: String?

    package init(url: String, duration: Int, transcription: String? = nil) {
        self.url = url
        self.duration = duration
        self.transcription = transcription
    }
}

/// A prompt part with everything filled in.
package enum SpokenPart: Hashable, Sendable, Codable {
    case text(String, Speaker)
    case ssml(String, Speaker)
    case play(String)
    /// Milliseconds.
    case pause(Int)
    case keys(String)
}

/// Whose voice a part is spoken in.
package struct Speaker: Hashable, Sendable, Codable {
    /// The carrier's name of it.
    package var voice: String?
    /// A tag.
    package var language: String?
    /// The language whose own engine speaks before the carrier does.
    package var engine: LanguageID?

    package init(voice: String?, language: String?, engine: LanguageID? = nil) {
        self.voice = voice
        self.language = language
        self.engine = engine
    }
}

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
