import CallscriptCommands
import Synchronization

/// A command line, what it printed, and how it ended.
struct CommandRun {
    let printed: String
    let complained: String
    let status: ExitStatus

    init(_ arguments: [String]) async {
        let (out, err) = (Kept(), Kept())
        let console = Console(out: { out.add($0) }, err: { err.add($0) })
        status = await Console.$current.withValue(console) { await Callscript.run(arguments: arguments) }
        (printed, complained) = (out.text, err.text)
    }

    private final class Kept: Sendable {
        private let kept = Mutex("")

        var text: String { kept.withLock { $0 } }
        func add(_ text: String) { kept.withLock { $0 += text } }
    }
}
