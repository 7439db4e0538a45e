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
        abstract: "Say what is wrong with scripts and their tests, where, and what a caller would hear.",
        discussion: """
            callscript validate clinic.yaml
            callscript validate scripts/                     every script and test below a folder
            callscript validate --format json clinic.yaml    for programs to read
            cat clinic.yaml | callscript validate - --stdin-name clinic.yaml

            Exit codes: 0 no errors, 1 errors found, 2 wrong usage, 3 a file could not be read.
            """)

    @Argument(
        help: "Scripts, tests, folders, or - for standard input.", completion: .file(extensions: ["yaml", "yml"]))
    var paths: [String] = ["."]

    @Option(help: "How findings are written.")
    var format: OutputFormat = .text

    @Option(help: "What standard input is called in findings.")
    var stdinName: String = "stdin"

    func run() async throws {
        let clock = ContinuousClock()
        let began = clock.now
        let console = Console.current
        var findings = Findings()
        var unread: OperatorFault?
        for path in try expanded() {
            do {
                try check(path, &findings)
            } catch let fault as OperatorFault {
                // The other files are checked all the same.
                console.error("callscript: \(fault.message)")
                unread = fault
            }
        }
        let summary = Summary(files: findings.scripts, states: findings.states, findings.diagnostics)
        let renderer = format.renderer(isColored: console.colour)
        console.write(renderer.render(findings.diagnostics, in: findings.files, summary: summary))
        if format == .text {
            console.print(summary.line(milliseconds: Int((clock.now - began) / .milliseconds(1))))
        }
        if unread != nil { throw ExitStatus.failure }
        if summary.errors > 0 { throw ExitStatus.findings }
    }

    private func check(_ path: String, _ findings: inout Findings) throws {
        if path == "-" {
            let checked = try CheckedScript(path: stdinName) {
                $0 == stdinName ? Self.standardInput() : try ScriptFiles.load($0)
            }
            findings.add(checked.result)
        } else if path.hasSuffix(".test.yaml") {
            let tests = try CheckedTests(path: path)
            findings.add(tests.diagnostics, in: tests.files)
        } else {
            findings.add(try CheckedScript(path: path).result)
        }
    }

    /// Each file once.
    private func expanded() throws -> [String] {
        var seen: Set<String> = []
        let paths = paths.flatMap { path in
            (try? ScriptFiles.isFolder(path)) == true ? ScriptFiles.below(path) : [path]
        }.filter { seen.insert($0).inserted }
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
    private(set) var scripts = 0
    private(set) var states = 0
    private var names: [String: SourceSpan] = [:]

    mutating func add(_ result: PipelineResult) {
        scripts += 1
        states += result.script.states.count
        let moved = add(result.diagnostics, in: result.files)
        guard let name = result.script.name else { return }
        var span = name.span
        span.file = moved[Int(span.file.index)]
        if let first = names[name.value] {
            diagnostics.append(
                Diagnostic(
                    .duplicateDefinition, .warning, "two scripts are called \"\(name.value)\"", at: span,
                    label: "give one of them another name",
                    related: [.init("the other one is here", at: first)],
                    onTheCall: "one server cannot answer with both"))
        } else {
            names[name.value] = span
        }
    }

    @discardableResult
    mutating func add(_ found: [Diagnostic], in others: SourceFiles) -> [FileID] {
        let moved = others.files.map { files.add($0) }
        diagnostics += found.map {
            $0.movingSpans { span in
                var span = span
                span.file = moved[Int(span.file.index)]
                return span
            }
        }
        return moved
    }
}
