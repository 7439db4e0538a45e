package import CallProgram
package import TwiML

/// What one event brought about: nothing has been done yet, everything is told.
package struct Turn: Sendable {
    /// To be stored in place of the old one.
    package var session: Session
    /// The answer to the carrier, ready to send: a new document when the event moved the call, else the last one.
    package var document: String
    /// The new document's structure; nil for a repeat.
    package var response: TwiMLResponse?
    /// To be carried out by whoever runs the call.
    package var effects: [Effect]
    /// What happened on the way, in order, for logs and for people.
    package var trace: [TraceEntry]

    package init(
        session: Session, document: String, response: TwiMLResponse?, effects: [Effect] = [], trace: [TraceEntry] = []
    ) {
        self.session = session
        self.document = document
        self.response = response
        self.effects = effects
        self.trace = trace
    }
}

/// Something to be done outside, by whoever runs the call.
package enum Effect: Hashable, Sendable {
    /// Send the live call to its next document: a late machine verdict moved it.
    case redirectCall(sid: String, url: String)
    /// What comes now must not stand in the call's recording: a sensitive slot is asked for.
    case pauseRecording(sid: String)
    /// The question for it has been left.
    case resumeRecording(sid: String)
    /// Begin work outside, and bring its result as ``CallEvent/Kind/worked(_:)``.
    case perform(Job)
    /// The caller is gone: nobody waits for this job any more.
    case cancel(job: Int)
}

/// A step of a walk, for people: the log, the trace, `simulate`.
package enum TraceEntry: Hashable, Sendable {
    case began(StateID?)
    case entered(StateID)
    /// What the caller said or pressed, how it was understood.
    case heard(Heard, Understanding)
    case silence(attempt: Int)
    /// Something else has the line: `Transfer to +15551230002`.
    case handed(String)
    /// It has come back.
    case returned(String, Outcome)
    case assigned(SlotID, Value)
    case said(String)
    case note(String)
    /// Work outside was begun: the job, and what is done without what is sent.
    case requested(job: Int, String)
    /// How it came out, and why where it failed.
    case worked(Outcome, String?)
    case language(LanguageID)
    case gaveUp
    case limitReached(String)
    /// The recording of the call stops for a while, or goes on.
    case recording(isPaused: Bool)
    /// The event belonged to a turn that is over; the last document was given again.
    case repeated
    case trapped(Trap)
    case ended(Ending)
}

/// How an answer was understood.
package enum Understanding: Hashable, Sendable {
    /// The intent, the phrase that won and its score, and the closest other one.
    case choice(IntentID, phrase: String?, score: Double, runnerUp: IntentID?, runnerUpScore: Double)
    case slot(SlotID, Value)
    /// `Did you say …?`: the intents asked back.
    case askedBack([IntentID])
    case otherwise
    case noMatch(best: IntentID?, score: Double)
}

/// Why a call ended.
package enum Ending: String, Hashable, Sendable, Codable {
    /// The script hung up.
    case hangup
    /// The script refused it.
    case rejected
    /// The caller hung up, or the carrier ended it.
    case caller
    /// A runtime trap.
    case error
}
