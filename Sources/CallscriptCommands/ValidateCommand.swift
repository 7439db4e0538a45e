import ArgumentParser
import Foundation
import ScriptCompiler
import ScriptDiagnostics
import ScriptModel

extension OutputFormat: ExpressibleByArgument {}

/// `callscript validate FILE…`
struct ValidateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Say what is wrong with scripts, where, and what a caller would hear.",
        discussion: """
            callscript validate clinic.yaml
            callscript validate scripts/                     every script below a folder
            callscript validate --format json clinic.yaml    for programs to read
            cat clinic.yaml | callscript validate - --stdin-name clinic.yaml

            Exit codes: 0 nothing wrong, 1 errors found, 2 wrong usage, 3 a file could not be read.
            """)

    @Argument(help: "Scripts, folders, or - for standard input.", completion: .file(extensions: ["yaml", "yml"]))
    var paths: [String]

    @Option(help: "How findings are written: text, compact, or json.")
    var format: OutputFormat = .text

    @Option(help: "What standard input is called in findings.")
    var stdinName: String = "stdin"

    func run() async throws {
        let clock = ContinuousClock()
        let began = clock.now
        let console = Console.current
        let renderer = format.renderer(isColored: console.colour)
        var scripts = 0
        var states = 0
        var all = Findings()
        for path in try expanded() {
            let checked =
                path == "-"
                ? try CheckedScript(path: stdinName) {
                    $0 == stdinName ? Self.standardInput() : try ScriptFiles.load($0)
                }
                : try CheckedScript(path: path)
            scripts += 1
            states += checked.result.script.states.count
            all.add(checked.result.diagnostics, in: checked.result.files)
        }
        let summary = Summary(files: scripts, states: states, all.diagnostics)
        console.write(renderer.render(all.diagnostics, in: all.files, summary: summary))
        if format == .text {
            let milliseconds = Int((clock.now - began) / .milliseconds(1))
            console.print(summary.line(milliseconds: milliseconds))
        }
        if summary.errors > 0 { throw ExitStatus.findings }
    }

    private func expanded() throws -> [String] {
        let paths = try paths.flatMap { $0 == "-" ? ["-"] : try ScriptFiles.scripts([$0]) }
        guard !paths.isEmpty else { throw OperatorFault(message: "there is no script (.yaml) in that folder") }
        return paths
    }

    private static func standardInput() -> [UInt8] {
        Array(FileHandle.standardInput.readDataToEndOfFile())
    }
}

/// The findings of several scripts, their places moved into one table of files.
private struct Findings {
    private(set) var files = SourceFiles()
    private(set) var diagnostics: [Diagnostic] = []

    mutating func add(_ found: [Diagnostic], in others: SourceFiles) {
        let moved = others.files.map { files.add($0) }
        diagnostics += found.map {
            $0.movingSpans { span in
                var span = span
                span.file = moved[Int(span.file.index)]
                return span
            }
        }
    }
}
