/// Findings for people: a sentence, the words in question marked in their line, what a caller would hear.
///
/// ```
/// error[unknown-target]: no state is called "boking"
///    clinic.yaml:13:17
/// 12 |           phrases: [book, appointment]
/// 13 |           goto: boking
///    |                 ^^^^^^ did you mean "booking"?
/// ```
package struct TextRenderer: DiagnosticRenderer {
    package var remedies: Remedies
    package var isColored: Bool

    package init(remedies: Remedies = Remedies(), isColored: Bool = false) {
        self.remedies = remedies
        self.isColored = isColored
    }

    /// Of more than so many equal findings in a file the first are shown, and the others counted.
    private static let shownOfEqual = 5

    /// What makes findings equal for a reader.
    private struct Kind: Hashable {
        var id: DiagnosticID
        var file: FileID
        var message: String

        init(_ diagnostic: Diagnostic) {
            (id, file, message) = (diagnostic.id, diagnostic.span.file, diagnostic.message)
        }
    }

    package func render(_ diagnostics: [Diagnostic], in files: SourceFiles, summary: Summary?) -> String {
        let counts = Dictionary(diagnostics.map { (Kind($0), 1) }, uniquingKeysWith: +)
        var shown: [Kind: Int] = [:]
        return diagnostics.inReadingOrder().compactMap { diagnostic in
            let kind = Kind(diagnostic)
            let number = shown[kind, default: 0] + 1
            shown[kind] = number
            guard number <= Self.shownOfEqual else { return nil }
            let more = counts[kind, default: 0] - Self.shownOfEqual
            let told = render(diagnostic, in: files)
            guard number == Self.shownOfEqual, more > 0 else { return told }
            return told + "\n   and \(more) more like it in \(PrintableText(files[kind.file].path).text); "
                + "callscript validate --format compact shows all\n"
        }.joined(separator: "\n")
    }

    package func render(_ diagnostic: Diagnostic, in files: SourceFiles) -> String {
        let spans = [diagnostic.span] + diagnostic.related.map(\.span)
        let highest = spans.map { files[$0.file].line(at: $0.range.lowerBound) }.max() ?? 1
        let gutter = max(2, String(highest).count)
        let tint = Tint(diagnostic.severity)
        let indent = String(repeating: " ", count: gutter + 1)

        var output = paint("\(diagnostic.severity.rawValue)[\(diagnostic.id.rawValue)]", tint)
        output += paint(": \(PrintableText(diagnostic.message).text)", .bold) + "\n"
        output += snippet(
            diagnostic.span, label: diagnostic.label, mark: "^", tint, gutter, in: files, showsLineBefore: true)
        for related in diagnostic.related {
            output += snippet(
                related.span, label: related.message, mark: "-", .quiet, gutter, in: files, showsLineBefore: false)
        }
        if let onTheCall = diagnostic.onTheCall { output += "\(indent)on the call: \(PrintableText(onTheCall).text)\n" }
        let commands = commands(for: diagnostic, in: files)
        if !commands.isEmpty { output += indent + commands.joined(separator: "     ") + "\n" }
        return output
    }

    private func commands(for diagnostic: Diagnostic, in files: SourceFiles) -> [String] {
        var result: [String] = []
        if remedies.fix,
            let fix = diagnostic.fixes.first(where: { $0.safety == .safe })
                ?? diagnostic.fixes.first(where: { $0.safety == .unsafe })
        {
            let level = fix.safety == .safe ? "" : "=unsafe"
            let others = Set(fix.edits.map(\.span.file)).subtracting([diagnostic.span.file])
                .map { PrintableText(files[$0].path).text }.sorted()
            let elsewhere = others.isEmpty ? "" : " (writes to \(others.joined(separator: ", ")))"
            result.append("fix: callscript validate --fix\(level)\(elsewhere)")
        }
        if remedies.explain { result.append("more: callscript explain \(diagnostic.id.rawValue)") }
        return result
    }

    private func snippet(
        _ span: SourceSpan, label: String?, mark: Character, _ tint: Tint, _ gutter: Int, in files: SourceFiles,
        showsLineBefore: Bool
    ) -> String {
        let file = files[span.file]
        let place = file.position(at: span.range.lowerBound)
        let snippet = Snippet(file, span)
        let indent = String(repeating: " ", count: gutter + 1)
        var output = "\(indent)\(PrintableText(file.path).text):\(place.line):\(place.column)\n"
        func add(_ line: Int, _ text: String) {
            let number = String(line)
            let padded = String(repeating: " ", count: gutter - number.count) + number
            output += paint("\(padded) |", .quiet) + (text.isEmpty ? "" : " \(text)") + "\n"
        }
        if showsLineBefore, snippet.line > 1 {
            let before = Snippet.text(ofLine: snippet.line - 1, in: file)
            if !before.allSatisfy(\.isWhitespace) { add(snippet.line - 1, before) }
        }
        add(snippet.line, snippet.text)
        let marks = String(repeating: mark, count: snippet.length) + (label.map { " \(PrintableText($0).text)" } ?? "")
        output +=
            paint("\(indent)|", .quiet) + " " + String(repeating: " ", count: snippet.indent) + paint(marks, tint)
            + "\n"
        return output
    }

    private enum Tint: String {
        case error = "1;31"
        case warning = "1;33"
        case info = "1;34"
        case bold = "1"
        case quiet = "2"

        init(_ severity: Severity) {
            switch severity {
            case .error: self = .error
            case .warning: self = .warning
            case .info: self = .info
            }
        }
    }

    private func paint(_ text: String, _ tint: Tint) -> String {
        isColored ? "\u{1B}[\(tint.rawValue)m\(text)\u{1B}[0m" : text
    }
}
