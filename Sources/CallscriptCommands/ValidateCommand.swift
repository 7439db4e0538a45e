import ArgumentParser
import Foundation
import ScriptDiagnostics

/// `callscript validate FILE…`
struct ValidateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Say what is wrong with scripts and their tests, where, and what a caller would hear.",
        discussion: """
            callscript validate clinic.yaml
            callscript validate                              every script and test below this folder
            callscript validate --format json clinic.yaml    for programs to read
            callscript validate --output sarif=clinic.sarif --output junit=clinic.xml clinic.yaml
            cat clinic.yaml | callscript validate - --stdin-name clinic.yaml

            Exit codes: 0 nothing at or above the bar, 1 findings, 2 wrong usage, 3 a file could not be read.
            """)

    @Argument(
        help: "Scripts, tests, folders, or - for standard input.", completion: .file(extensions: ["yaml", "yml"]))
    var paths: [String] = []

    @Option(help: "How findings are written.")
    var format: OutputFormat = .text

    @Option(
        help: ArgumentHelp("Write findings into a file, too; may be given several times.", valueName: "format=file"))
    var output: [ReportFile] = []

    @Option(help: "The least severity that makes the exit code 1.")
    var failOn: Bar = .error

    @Option(help: "What standard input is called in findings.")
    var stdinName: String = "stdin"

    @Flag(help: "Print the files that would be checked, and check none.")
    var listFiles = false

    func run() async throws {
        let found = try FoundFiles(paths, stdinName: stdinName)
        if listFiles { return Console.current.write(found.paths.map { $0 + "\n" }.joined()) }
        let clock = ContinuousClock()
        let began = clock.now
        let checked = try CheckedFiles(found.paths, found.texts)
        try tell(checked, milliseconds: Int((clock.now - began) / .milliseconds(1)))
    }

    private func tell(_ checked: CheckedFiles, milliseconds: Int) throws {
        let console = Console.current
        for fault in checked.unread { console.error("callscript: \(fault)") }
        let report = Report(checked: checked, bar: failOn)
        console.write(report.text(format, isColored: console.colour))
        for file in output { try report.write(file) }
        if !checked.unread.isEmpty { throw ExitStatus.failure }
        if format == .text { console.print(checked.summary.line(milliseconds: milliseconds)) }
        if failOn.isReached(by: checked.findings.diagnostics) { throw ExitStatus.findings }
    }
}
