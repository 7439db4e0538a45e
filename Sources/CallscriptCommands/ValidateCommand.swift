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
            callscript validate                      all scripts and tests below here
            callscript validate --fix clinic.yaml    mend what can be mended safely
            callscript validate --fix=unsafe --diff  show what else could be mended
            callscript validate --watch clinic.yaml  look again when a file changes
            callscript validate --format json clinic.yaml
            callscript validate --output sarif=clinic.sarif clinic.yaml
            cat clinic.yaml | callscript validate - --stdin-name clinic.yaml

            A comment silences a finding on its line, or on the one below:
              # callscript: ignore[RULE] because …
            .callscript.yaml, in the scripts' folder or above it, turns rules up, down or off.

            Exit codes: 0 nothing at or above the bar, 1 findings, 2 wrong usage, 3 a file could not be read.
            """)

    @Argument(
        help: "Scripts, tests, folders, or - for standard input.", completion: .file(extensions: ["yaml", "yml"]))
    var paths: [String] = []

    @Option(help: "How findings are written.")
    var format: OutputFormat = .text

    @Option(
        help: ArgumentHelp("Write findings into a file, too; may be given several times.", valueName: "format=file"),
        transform: ReportFile.init)
    var output: [ReportFile] = []

    @Option(help: "The least severity that makes the exit code 1.")
    var failOn: Bar = .error

    @Option(
        help: ArgumentHelp(
            "Mend what can be mended safely: --fix; also what likely can: --fix=unsafe.", valueName: "level"))
    var fix: FixLevel?

    @Flag(help: "Show what --fix or --add-ignores would change, and change nothing.")
    var diff = false

    @Flag(help: "Write comments that silence everything that is found now.")
    var addIgnores = false

    @Flag(help: "Look again whenever a file changes.")
    var watch = false

    @Option(help: "What standard input is called in findings.")
    var stdinName: String = "stdin"

    @Flag(help: "Print the files that would be checked, and check none.")
    var listFiles = false

    @Flag(help: "Print the names of all rules with a line about each, as explain --list does, and check nothing.")
    var listRules = false

    @OptionGroup(title: "Proofs") var proving: ProvingOptions

    func validate() throws {
        guard [fix != nil || diff && !addIgnores, addIgnores, watch].count(where: { $0 }) <= 1 else {
            throw ValidationError(
                "Choose one of --fix, --diff, --add-ignores and --watch; --diff shows what the others write.")
        }
        if paths.contains("-"), !diff && (fix != nil || addIgnores) || watch {
            throw ValidationError("Standard input can only be checked. To see what would be written, add --diff.")
        }
    }

    func run() async throws {
        let console = Console.current
        if listRules { return console.write(RuleText.list()) }
        let found = try FoundFiles(paths, stdinName: stdinName)
        if listFiles {
            // A name that leads nowhere is told as it would be by a check.
            for path in found.paths where found.texts.held[path] == nil { _ = try ScriptFiles.isFolder(path) }
            return console.write(found.paths.map { $0 + "\n" }.joined())
        }
        if found.isSearch { console.error(found.told) }
        for part in found.parts { console.error(part.told) }
        if watch {
            // A name that leads nowhere now would be waited for without an end.
            for path in paths { _ = try ScriptFiles.isFolder(path) }
            return try await keepWatching()
        }
        let clock = ContinuousClock()
        let began = clock.now
        var checked = try CheckedFiles(found.paths, found.texts, proving.wish)
        try NamedOutput.check(outputs, beside: found.paths + checked.findings.files.files.map(\.path))
        if addIgnores {
            let ignores = AddedIgnores(checked)
            if diff {
                console.write(ignores.changes.diff)
                console.error(ignores.told)
                return try tell(checked, isQuiet: true)
            }
            try ignores.changes.write()
            console.error(ignores.told)
            checked = try CheckedFiles(found.paths, found.texts, proving.wish)
        } else if diff || fix != nil {
            let mending = try Mending(checked, found.paths, found.texts, fix ?? .safe, proving.wish)
            if diff {
                console.write(mending.changes.diff)
                if mending.changes.isEmpty { console.error(nothingToMend(checked)) }
                return try tell(checked, isQuiet: true)
            }
            try mending.changes.write()
            for line in mending.made { console.error("fixed  \(line.told)") }
            if !mending.made.isEmpty {
                console.error(mending.told)
            } else if failOn.isReached(by: checked.findings.diagnostics) {
                console.error("\(nothingToMend(checked)); the files are as they were")
            }
            checked = mending.checked
        }
        try tell(checked, milliseconds: Int((clock.now - began) / .milliseconds(1)))
    }

    private func nothingToMend(_ checked: CheckedFiles) -> String {
        guard !checked.findings.diagnostics.isEmpty else { return "nothing is found, so there is nothing to mend" }
        return "nothing can be mended\(fix == .unsafe ? "" : " safely"); callscript validate says what is found"
    }

    /// Files that are written beside what is printed.
    private var outputs: [NamedOutput] {
        output.map { NamedOutput(option: "--output \($0.format.rawValue)", path: $0.path) }
            + (proving.certificate.map { [NamedOutput(option: "--certificate", path: $0)] } ?? [])
    }

    /// Prints and writes what was found, and fails where that reaches the bar.
    private func tell(_ checked: CheckedFiles, isQuiet: Bool = false, milliseconds: Int? = nil) throws {
        let console = Console.current
        for fault in checked.unread { console.error("callscript: \(fault)") }
        let report = Report(checked: checked, bar: failOn, tellsProofs: proving.prove == true)
        if !isQuiet { console.write(report.text(format, isColored: console.colour)) }
        for file in output { try report.write(file) }
        let isWhole = try proving.write(checked.proved)
        if format == .text, !isQuiet {
            if proving.prove == true { console.write(checked.proved.text) }
            // Where nothing at all was read, there is nothing to sum up.
            if checked.unread.isEmpty || checked.findings.scripts + checked.findings.tests > 0 {
                console.print(checked.summary.line(proved: checked.proved, milliseconds: milliseconds))
            }
        }
        if !checked.unread.isEmpty { throw ExitStatus.failure }
        if failOn.isReached(by: checked.findings.diagnostics) || !isWhole && failOn != .never {
            throw ExitStatus.findings
        }
    }

    private func keepWatching() async throws {
        let console = Console.current
        var watched = Watch()
        var last: Difference?
        while true {
            try await watched.change(in: paths.isEmpty ? ["."] : paths)
            // A folder may have lost its last script, and a file may be gone while an editor writes it anew.
            guard let found = try? FoundFiles(paths, stdinName: stdinName) else { continue }
            let checked = try CheckedFiles(found.paths, found.texts, proving.wish)
            try NamedOutput.check(outputs, beside: found.paths + checked.findings.files.files.map(\.path))
            if console.isTerminal { console.write("\u{1B}[2J\u{1B}[3J\u{1B}[H") }
            do {
                try tell(checked)
            } catch let fault as OperatorFault {
                console.error("callscript: \(fault.message)")
            } catch is ExitStatus {
                // What it stands for has been told; the next change may mend it.
            }
            let difference = Difference(checked)
            if let line = last.flatMap({ difference.line(since: $0) }) { console.print(line) }
            last = difference
        }
    }
}
