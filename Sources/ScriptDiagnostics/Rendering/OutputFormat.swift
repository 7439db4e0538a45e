/// A way of writing findings down: `--format json`.
package enum OutputFormat: String, CaseIterable, Sendable {
    case text, compact, json

    /// Its renderer; what a format has no use for is left aside.
    package func renderer(remedies: Remedies = Remedies(), isColored: Bool = false) -> any DiagnosticRenderer {
        switch self {
        case .text: TextRenderer(remedies: remedies, isColored: isColored)
        case .compact: CompactRenderer()
        case .json: JSONRenderer()
        }
    }
}

/// Writes findings in one format.
package protocol DiagnosticRenderer: Sendable {
    /// The whole output, line break included; findings are sorted, and exact repeats written once.
    func render(_ diagnostics: [Diagnostic], in files: SourceFiles, summary: Summary?) -> String
}

/// Which commands a finding may send the author to.
package struct Remedies: Sendable {
    /// `callscript validate --fix`
    package var fix: Bool
    /// `callscript explain RULE`
    package var explain: Bool

    package init(fix: Bool = false, explain: Bool = false) {
        self.fix = fix
        self.explain = explain
    }
}
