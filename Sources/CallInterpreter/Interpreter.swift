package import CallProgram
package import Foundation

/// Walks a program, one event at a time. Pure: no I/O, and the clock is handed in.
package struct Interpreter: Sendable {
    package let program: Program
    package let callbacks: CallbackURLs
    /// Seconds a question waits for the caller where the script does not say.
    package let defaultTimeout: Int

    /// Prepares a program for calls: phrases are normalised and indexed here, once.
    package init(program: Program, callbacks: CallbackURLs = CallbackURLs(), defaultTimeout: Int = 5) {
        self.program = program
        self.callbacks = callbacks
        self.defaultTimeout = defaultTimeout
    }

    /// A session for a call that is about to begin. `inputs` are values for the slots that take `input`.
    package func session(for call: CallFacts, inputs: [SlotID: Value] = [:], at now: Date) -> Session {
        fatalError("being written")
    }

    /// The next turn of a call.
    package func turn(_ session: Session, _ event: CallEvent, at now: Date) -> Turn {
        fatalError("being written")
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
    /// A sound file beside the script.
    package func media(_ path: String) -> String { "\(base)/media/\(path)" }
}
