import ArgumentParser
import CallInterpreter
import CallProgram
import CallSimulator
import Foundation
import ScriptCompiler
import ScriptDiagnostics

/// `callscript test FILE…`
struct TestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Play the test conversations of scripts.",
        discussion: """
            callscript test clinic.yaml          plays clinic.test.yaml
            callscript test scripts/             every NAME.test.yaml below a folder
            callscript test clinic.yaml --show   prints each conversation
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
        for file in files { try play(file, &tally) }
        if let only, tally.passed + tally.failed == 0 && !tally.hasFindings {
            throw OperatorFault(message: "no test is called \"\(only)\"", status: .usage)
        }
        Console.current.print("\(tally.passed) passed, \(tally.failed) failed")
        if tally.failed > 0 || tally.hasFindings { throw ExitStatus.findings }
    }

    private struct Tally {
        var passed = 0
        var failed = 0
        var hasFindings = false
    }

    private func play(_ path: String, _ tally: inout Tally) throws {
        let console = Console.current
        var sources = SourceFiles()
        let source = SourceFile(path: path, bytes: try ScriptFiles.load(path))
        let (read, found) = ConversationReader.read(source, id: sources.add(source))
        guard let conversations = read, !found.contains(where: { $0.severity == .error }) else {
            return report(found, in: sources, &tally)
        }
        let folder = URL(filePath: path).deletingLastPathComponent().relativePath
        let script = folder == "." ? conversations.script.value : "\(folder)/\(conversations.script.value)"
        guard FileManager.default.fileExists(atPath: script) else {
            let missing = Diagnostic(
                .unknownScript, .error, "there is no script \(script)", at: conversations.script.span,
                label: "named from the folder of this file")
            return report([missing], in: sources, &tally)
        }
        let checked = try CheckedScript(path: script)
        guard let program = checked.result.program?.program else {
            return report(checked.result.diagnostics, in: checked.result.files, &tally)
        }
        let checks = ConversationChecks.diagnostics(conversations, against: program)
        guard checks.isEmpty else { return report(found + checks, in: sources, &tally) }

        let runner = ConversationRunner(interpreter: Interpreter(program: program))
        var coverage = Coverage()
        for test in conversations.tests where only.map(test.name.value.contains) ?? true {
            let result = runner.run(test)
            coverage.formUnion(result.coverage)
            if let failure = FailureReport.text(result, in: source) {
                tally.failed += 1
                console.print(failure)
            } else {
                tally.passed += 1
                if show {
                    console.print("ok    \(path)  \(test.name.value)\n\(result.transcript.text(indent: "     "))")
                }
            }
        }
        if only == nil && show { console.print(coverage.report(on: program)) }
    }

    private func report(_ found: [Diagnostic], in files: SourceFiles, _ tally: inout Tally) {
        tally.hasFindings = true
        let renderer = OutputFormat.text.renderer(isColored: Console.current.colour)
        Console.current.error(renderer.render(found, in: files, summary: nil))
    }
}

extension DiagnosticID {
    fileprivate static let unknownScript: Self = "unknown-script"
}
