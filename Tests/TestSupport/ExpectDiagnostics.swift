package import ScriptDiagnostics
package import Testing

/// A finding that a test wants: its rule, and the mark at which it begins.
package struct ExpectedDiagnostic {
    var id: DiagnosticID
    var mark: String
    /// The words under the caret, where they matter.
    var words: String?

    package init(_ id: DiagnosticID, at mark: String, on words: String? = nil) {
        self.id = id
        self.mark = mark
        self.words = words
    }
}

/// Compares findings with those expected, each at its mark, none left over on either side.
package func expectDiagnostics(
    _ found: [Diagnostic], in yaml: MarkedYAML, _ expected: [ExpectedDiagnostic],
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let bytes = Array(yaml.text.utf8)
    func describe(_ id: DiagnosticID, at offset: Int, on words: String?) -> String {
        let mark = yaml.marks.first { $0.value == offset }?.key ?? "byte \(offset)"
        return "\(id.rawValue) at \(mark)" + (words.map { " on \"\($0)\"" } ?? "")
    }
    var remaining = found
    for expectation in expected {
        let offset = yaml.marks[expectation.mark] ?? -1
        let match = remaining.firstIndex { diagnostic in
            diagnostic.id == expectation.id && diagnostic.span.range.lowerBound == offset
                && (expectation.words.map { Array($0.utf8) == Array(bytes[diagnostic.span.range]) } ?? true)
        }
        if let match {
            remaining.remove(at: match)
        } else {
            let all = found.map {
                describe($0.id, at: $0.span.range.lowerBound, on: String(decoding: bytes[$0.span.range], as: UTF8.self))
            }
            Issue.record(
                "expected \(describe(expectation.id, at: offset, on: expectation.words)), found \(all)",
                sourceLocation: sourceLocation)
        }
    }
    for diagnostic in remaining {
        Issue.record(
            "unexpected \(describe(diagnostic.id, at: diagnostic.span.range.lowerBound, on: nil)): \(diagnostic.message)",
            sourceLocation: sourceLocation)
    }
}
