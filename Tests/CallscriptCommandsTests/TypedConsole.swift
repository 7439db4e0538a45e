import CallscriptCommands
import Synchronization

/// A console that types by itself, and keeps what is printed.
final class TypedConsole: Sendable {
    private let waiting: Mutex<[String]>
    private let output = Mutex("")
    private let errors = Mutex("")

    init(_ lines: [String] = []) { waiting = Mutex(lines) }

    var printed: String { output.withLock { $0 } }
    var complained: String { errors.withLock { $0 } }

    var console: Console {
        Console(
            out: { text in self.output.withLock { $0 += text } }, err: { text in self.errors.withLock { $0 += text } },
            line: { self.waiting.withLock { $0.isEmpty ? nil : $0.removeFirst() } })
    }

    /// Runs a command line on this console.
    func run(_ arguments: String...) async -> ExitStatus {
        await Console.$current.withValue(console) { await Callscript.run(arguments: arguments) }
    }
}
