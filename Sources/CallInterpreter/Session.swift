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
    /// What the caller has been asked to confirm.
    package var askedBack: AskedBack?
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
