package import ScriptDiagnostics

/// What could be read of a YAML text, and what was wrong with it.
package struct ParsedYAML: Sendable {
    /// Nothing when the file is empty, or broken beyond reading.
    package var root: Node?
    package var diagnostics: [Diagnostic]
    /// Text that had to be passed over: whatever stood in it must not be called missing.
    package var unread: [SourceSpan]

    package init(root: Node?, diagnostics: [Diagnostic], unread: [SourceSpan] = []) {
        self.root = root
        self.diagnostics = diagnostics
        self.unread = unread
    }
}
