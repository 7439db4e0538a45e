/// A way of writing findings down: `--format json`.
package enum OutputFormat: String, CaseIterable, Sendable {
    case text, compact, json, sarif, github, junit, checkstyle, gitlab

    /// Its renderer; what a format has no use for is left aside.
    package func renderer(_ options: RenderingOptions = RenderingOptions()) -> any DiagnosticRenderer {
        switch self {
        case .text: TextRenderer(remedies: options.remedies, isColored: options.isColored)
        case .compact: CompactRenderer()
        case .json: JSONRenderer(proofs: options.proofs)
        case .sarif: SARIFRenderer(descriptions: options.descriptions)
        case .github: GitHubRenderer()
        case .junit: JUnitRenderer(bar: options.bar)
        case .checkstyle: CheckstyleRenderer()
        case .gitlab: GitLabRenderer()
        }
    }
}

/// What a format may want to know besides the findings.
package struct RenderingOptions: Sendable {
    package var remedies: Remedies
    package var isColored: Bool
    /// What each rule is about, in a sentence.
    package var descriptions: [DiagnosticID: String]
    /// Findings of at least this severity fail a run; nil where none does.
    package var bar: Severity?
    /// Nil where nobody asked for them.
    package var proofs: [ProvedFile]?

    package init(
        remedies: Remedies = Remedies(), isColored: Bool = false, descriptions: [DiagnosticID: String] = [:],
        bar: Severity? = .error, proofs: [ProvedFile]? = nil
    ) {
        self.remedies = remedies
        self.isColored = isColored
        self.descriptions = descriptions
        self.bar = bar
        self.proofs = proofs
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
