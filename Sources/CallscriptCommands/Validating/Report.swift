import ArgumentParser
import ScriptDiagnostics
import ScriptRules

extension OutputFormat: ExpressibleByArgument {}

/// `--output sarif=findings.sarif`
struct ReportFile {
    var format: OutputFormat
    var path: String

    /// - Throws: `ValidationError` that says what to write.
    init(_ argument: String) throws {
        let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
        let formats = OutputFormat.allCases.map(\.rawValue)
        guard let name = parts.first, let format = OutputFormat(rawValue: name) else {
            throw ValidationError("The formats are \(formats.joined(separator: ", ")): sarif=findings.sarif")
        }
        guard parts.count == 2 else { throw ValidationError("Name a file behind it: \(name)=findings.\(name)") }
        self.format = format
        path = parts[1]
    }
}

/// `--fail-on warning`: the least severity that makes a run fail.
enum Bar: String, ExpressibleByArgument, CaseIterable {
    case error, warning, info, never

    var severity: Severity? { Severity(rawValue: rawValue) }

    func isReached(by diagnostics: [Diagnostic]) -> Bool {
        severity.map { bar in diagnostics.contains { $0.severity >= bar } } ?? false
    }
}

/// Findings on their way to the terminal and into files.
struct Report {
    var checked: CheckedFiles
    var bar: Bar
    /// Whether verdicts are told beside what fails.
    var tellsProofs = false

    func text(_ format: OutputFormat, isColored: Bool = false) -> String {
        var options = Self.options(isColored: isColored)
        options.bar = bar.severity
        options.proofs = tellsProofs ? checked.proved.files : nil
        return format.renderer(options).render(
            checked.findings.diagnostics, in: checked.findings.files, summary: checked.summary)
    }

    /// Findings as every command tells them at this terminal.
    static func text(of diagnostics: [Diagnostic], in files: SourceFiles) -> String {
        OutputFormat.text.renderer(options(isColored: Console.current.colour))
            .render(diagnostics, in: files, summary: nil)
    }

    private static func options(isColored: Bool) -> RenderingOptions {
        RenderingOptions(
            remedies: Remedies(fix: true, explain: true), isColored: isColored, descriptions: descriptions)
    }

    private static let descriptions = Dictionary(
        RuleCatalogue.groups.flatMap(\.entries).map { ($0.id, $0.page.what) }, uniquingKeysWith: { first, _ in first })

    /// - Throws: ``OperatorFault`` when the file cannot be written.
    func write(_ file: ReportFile) throws {
        try ScriptFiles.write(text(file.format).utf8, to: file.path)
    }
}
