package import CallProgram
package import Foundation
import TwiML

/// Walks a program, one event at a time. Pure: no I/O, and the clock is handed in.
///
/// A class, for every step of a walk asks for it: a copy would count the references of all the program's tables.
package final class Interpreter: Sendable {
    package let program: Program
    package let callbacks: CallbackURLs
    /// Seconds a question waits for the caller where the script does not say.
    package let defaultTimeout: Int

    /// How callers are understood and spoken to, one a language of the program.
    let tongues: [Tongue]
    /// The intents open at each state's question.
    let openIntents: [[Int]]
    /// The hints of each state's question, by language, as the carrier takes them.
    let hints: [[String?]]
    let clock: LocalClock
    let hasSensitiveSlots: Bool

    /// Prepares a program for calls: phrases are normalised and indexed here, once.
    ///
    /// A program whose ids point nowhere is a programmer's fault and stops here, before any call.
    package init(program: Program, callbacks: CallbackURLs = CallbackURLs(), defaultTimeout: Int = 5) {
        if let fault = program.fault { preconditionFailure("unsound program \(program.name): \(fault)") }
        let program = program.withLegalHints()
        self.program = program
        self.callbacks = callbacks
        self.defaultTimeout = max(1, defaultTimeout)
        let clock = LocalClock(timeZone: program.timeZone)
        self.clock = clock
        hasSensitiveSlots = program.slots.contains(where: \.isSensitive)
        tongues = program.languages.indices.map { Tongue(of: program, language: $0, clock: clock) }
        hints = program.states.map { state in
            guard case .question(let question) = state.exit else { return [] }
            return question.listen.hints.map { $0.isEmpty ? nil : $0.joined(separator: ", ") }
        }
        openIntents = program.states.map { state in
            guard case .question(let question) = state.exit else { return [] }
            var seen: Set<Int> = []
            return question.choices.map(\.intent.index).filter { seen.insert($0).inserted }
        }
    }

    /// A session for a call that is about to begin. `inputs` are values for the slots that take `input`; one that does
    /// not fit its slot is left out. `openingMessage` is spoken to a person in place of the start state's own words.
    package func session(
        for call: CallFacts, inputs: [SlotID: Value] = [:], openingMessage: String? = nil, at now: Date
    ) -> Session {
        let slots = program.slots.indices.map { index -> Value? in
            let slot = program.slots[index]
            guard slot.input != .none, let given = inputs[SlotID(index)] else { return slot.defaultValue }
            return slot.type.value(from: given) ?? slot.defaultValue
        }
        var session = Session(call: call, startedAt: now, language: LanguageID(0), slots: slots)
        session.openingMessage = openingMessage
        return session
    }

    /// The next turn of a call.
    package func turn(_ session: consuming Session, _ event: CallEvent, at now: Date) -> Turn {
        var walk = Walk(interpreter: self, session: session, now: now)
        walk.run(event)
        // A webhook must have a document, even for a call that ended before it ever began.
        let document = walk.document ?? (walk.session.response ?? TwiMLResponse()).xml
        return Turn(
            session: walk.session, document: document, response: walk.response, effects: walk.effects,
            trace: walk.trace)
    }
}

/// Where the carrier is told to come back. Root-relative unless a base is given.
package struct CallbackURLs: Hashable, Sendable {
    /// Prefixed to every path, for example `https://calls.example.com`; empty for root-relative URLs.
    package var base: String

    package init(base: String = "") { self.base = base }

    /// Input of the caller.
    package func input(turn: Int) -> String { "\(base)/voice/process-speech?turn=\(turn)" }
    /// Silence, or the next document after a redirect of the live call.
    package func `continue`(turn: Int) -> String { "\(base)/voice/continue?turn=\(turn)" }
    /// What whoever is called hears before being connected, and the key they press.
    package func whisper(turn: Int) -> String { "\(base)/voice/whisper?turn=\(turn)" }
    /// What the caller hears in a queue.
    package func wait(turn: Int) -> String { "\(base)/voice/wait?turn=\(turn)" }
    /// A recording is ready, or has been written down.
    package var recording: String { "\(base)/voice/recording" }
    /// A sound file beside a script: each script has its own, whatever others call theirs.
    package func media(_ path: String, of script: String) -> String { "\(base)/media/\(script)/\(path)" }
}
