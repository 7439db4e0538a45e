package import ScriptDiagnostics

/// What could be read of a YAML text, and what was wrong with it.
package struct ParsedYAML: Sendable {
    /// Nothing when the file is empty, or broken beyond reading.
    package var root: Node?
    package var diagnostics: [Diagnostic]
    /// Text that had to be passed over, or was read as a guess: whatever is meant by it must not be called missing. A
    /// fault that was mended beyond doubt leaves none.
    package var unread: [SourceSpan]
    /// Entries whose name stands in their map already: nothing of them counts.
    package var repeated: [SourceSpan]
    /// Comments that may have been meant as text. What they name is not missed elsewhere.
    package var eaten: [SourceSpan]

    package init(
        root: Node?, diagnostics: [Diagnostic], unread: [SourceSpan] = [], repeated: [SourceSpan] = [],
        eaten: [SourceSpan] = []
    ) {
        self.root = root
        self.diagnostics = diagnostics
        self.unread = unread
        self.repeated = repeated
        self.eaten = eaten
    }
}

extension DiagnosticID {
    /// Whether it tells of how the text is written, and of nothing that it says: `yaml-tab-indent`.
    package var isOfYAML: Bool { rawValue.hasPrefix("yaml-") || self == .duplicateKey }
}
