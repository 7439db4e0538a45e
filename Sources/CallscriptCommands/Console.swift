import Foundation

/// The terminal a command talks to; tests hand in their own.
package struct Console: Sendable {
    @TaskLocal package static var current = Console.standard

    private let out: @Sendable (String) -> Void
    private let err: @Sendable (String) -> Void
    private let line: @Sendable () -> String?
    /// Whether a person watches, who is helped by colour and prompts.
    package let isTerminal: Bool

    package init(
        isTerminal: Bool = false, out: @escaping @Sendable (String) -> Void,
        err: @escaping @Sendable (String) -> Void, line: @escaping @Sendable () -> String? = { nil }
    ) {
        self.isTerminal = isTerminal
        self.out = out
        self.err = err
        self.line = line
    }

    package static let standard = Console(
        isTerminal: isatty(STDOUT_FILENO) == 1,
        out: { text in
            do {
                try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
            } catch {
                // Who cannot be told the findings must not take silence for none.
                try? FileHandle.standardError.write(
                    contentsOf: Data("callscript: the output cannot be written; look whether the disk is full\n".utf8))
                exit(ExitStatus.failure.code)
            }
        },
        err: { try? FileHandle.standardError.write(contentsOf: Data($0.utf8)) },
        line: { Swift.readLine() })

    /// Colour is for a person at a terminal who has not refused it.
    package var colour: Bool { isTerminal && Self.wantsColour(ProcessInfo.processInfo.environment) }

    /// `NO_COLOR=1` refuses it, and `NO_COLOR=` does not; a dumb terminal would show the marks.
    static func wantsColour(_ environment: [String: String]) -> Bool {
        environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
    }

    package func print(_ text: String = "") { out(text + "\n") }
    package func write(_ text: String) { out(text) }
    package func error(_ text: String) { err(text + "\n") }
    /// The next line typed, without its end; nil at the end of input.
    package func readLine() -> String? { line() }
}
