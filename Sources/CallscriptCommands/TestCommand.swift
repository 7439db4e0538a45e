import ArgumentParser
import CallInterpreter
import CallProgram
import CallSimulator
import ScriptDiagnostics

/// `callscript test FILE…`
struct TestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Play the test conversations of scripts.",
        discussion: """
            callscript test clinic.yaml          plays clinic.test.yaml
            callscript test scripts/             every NAME.test.yaml below a folder
            callscript test clinic.yaml --show   prints the calls, and what none visits
            callscript test clinic.yaml --only "asks the time"

            No network and no account are needed: the documents are those a live call gets.
            Exit codes: 0 all passed, 1 a test failed or a file has findings, 2 wrong usage, 3 could not read.
            """)

    @Argument(help: "Scripts, test files, or folders.", completion: .file(extensions: ["yaml", "yml"]))
    var paths: [String] = ["."]

    @Flag(help: "Print each conversation as it goes.")
    var show = false

    @Option(help: "Play only the tests whose name holds these words.")
    var only: String?

    func run() async throws {
        let files = try ScriptFiles.tests(paths)
        guard !files.isEmpty else { throw OperatorFault(message: "there is no NAME.test.yaml in that folder") }
        var tally = Tally()
        for file in files { try play(CheckedTests(path: file), &tally) }
        if let only, tally.isEmpty {
            throw OperatorFault(message: "no test is called \"\(only)\"", status: .usage)
        }
        if tally.isEmpty {
            throw OperatorFault(message: "there is nothing to play: no test stands in \(files.joined(separator: ", "))")
        }
        let unplayed =
            tally.unplayed == 0
            ? "" : ", \(tally.unplayed) file\(tally.unplayed == 1 ? "" : "s") could not be played"
        Console.current.print("\(tally.passed) passed, \(tally.failed) failed\(unplayed)")
        if tally.failed + tally.unplayed > 0 { throw ExitStatus.findings }
    }

    private struct Tally {
        var passed = 0
        var failed = 0
        /// Files with findings.
        var unplayed = 0

        var isEmpty: Bool { passed + failed + unplayed == 0 }
    }

    private func play(_ tests: CheckedTests, _ tally: inout Tally) {
        let console = Console.current
        if !tests.diagnostics.isEmpty { console.error(Report.text(of: tests.diagnostics, in: tests.files)) }
        guard tests.isPlayable, let conversations = tests.conversations, let program = tests.program else {
            tally.unplayed += 1
            return
        }
        let runner = ConversationRunner(interpreter: Interpreter(program: program))
        var coverage = Coverage()
        for test in conversations.tests where only.map(test.name.value.contains) ?? true {
            let result = runner.run(test)
            coverage.formUnion(result.coverage)
            if let failure = FailureReport.text(result, in: tests.file) {
                tally.failed += 1
                console.print(failure)
            } else {
                tally.passed += 1
                if show {
                    console.print(
                        "ok    \(tests.file.path)  \(test.name.value)\n\(result.transcript.text(indent: "     "))")
                }
            }
        }
        if only == nil && show { console.print(coverage.report(on: program)) }
    }
}
