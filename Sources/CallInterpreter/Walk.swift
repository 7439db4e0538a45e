import CallProgram
import CallUnderstanding
import Foundation
import TwiML

/// One event on its way through the program, from the wait it ends to the next.
///
/// Everything it changes is its own copy; ``turn`` is what comes out.
struct Walk {
    let interpreter: Interpreter
    let now: Date
    var session: Session
    /// What belongs to the question that waited when the event came, for whatever leads back to it.
    let asked: Asked
    /// What the caller will hear in this document.
    var said: [SpokenPart] = []
    /// What of it nobody else may read, filled in as it is spoken.
    var hidden: [String] = []
    /// A list that is read out at the moment is sensitive.
    var readsSensitiveList = false
    /// The state whose instructions run, for traps.
    var running: StateID?
    var fuel = Fuel()
    /// Spoken in place of what the first state entered says itself.
    var opening: String?
    /// Said in a document that was held back and never sent.
    var unheard: [SpokenPart] = []
    /// Said after that while work is under way.
    var filler: [SpokenPart] = []
    var response: TwiMLResponse?
    /// `response` as text.
    var document: String?
    var effects: [Effect] = []
    var trace: [TraceEntry] = []

    init(interpreter: Interpreter, session: consuming Session, now: Date) {
        session.mend(for: interpreter.program)
        self.interpreter = interpreter
        self.now = now
        asked = Asked(returns: session.returns, page: session.page)
        self.session = session
    }

    var program: Program { interpreter.program }
    var tongue: Tongue { interpreter.tongues[session.language.index] }

    struct Asked {
        var returns: [Return]
        var page: Int
    }

    /// Where a walk comes to rest.
    enum Stop {
        /// At the question of `session.state`.
        case question
        case end(Ending)
        case reject(Exit.RejectReason)
        /// At the verb of `session.state`, which has the line.
        case carrier(TwiMLResponse.Verb)
        /// At the work of `session.state`.
        case work(Work)
    }

    /// Runs a walk to its rest and writes its document, whatever happens on the way.
    mutating func move(_ steps: (inout Walk) throws(Trap) -> Stop) {
        let stop: Stop
        do {
            stop = try steps(&self)
        } catch {
            stop = recover(from: error)
        }
        finish(stop)
    }

    /// `events.error`, tried once; failing that, an apology and the end.
    private mutating func recover(from trap: Trap) -> Stop {
        record(trap)
        if trap.reason == .outOfFuel { said = [] }
        if let target = program.events.error {
            fuel = Fuel()
            leaveAllRuns()
            do {
                return try follow(target)
            } catch {
                record(error)
                said = []
            }
        }
        speak(plain: tongue.words.apology)
        return .end(.error)
    }

    mutating func record(_ trap: Trap) {
        var trap = trap
        if trap.state == nil { trap.state = running.map { program[$0].name } }
        trace.append(.trapped(trap))
    }

    /// The question that waits.
    var question: Question? {
        guard let state = session.state, case .question(let question) = program[state].exit else { return nil }
        return question
    }
}
