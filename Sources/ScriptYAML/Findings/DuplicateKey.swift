package import ScriptDiagnostics

extension DiagnosticID {
    package static let duplicateKey: DiagnosticID = "duplicate-key"
}

/// A name written twice in one map: the first counts, and the second must not vanish unseen.
enum DuplicateKey {
    /// The entries that do not count, and the names of those that do in their place.
    static func check(_ entries: [Node.Mapping.Entry], into diagnostics: inout [Diagnostic]) -> [SourceSpan] {
        var repeated: [SourceSpan] = []
        func tell(_ entry: Node.Mapping.Entry, _ first: Node.Scalar) {
            diagnostics.append(.duplicateKey(entry.key, first: first))
            repeated += [first.span, entry.key.span, entry.value.span]
        }
        // Most maps are small, and comparing beats hashing there.
        if entries.count <= 8 {
            for (index, entry) in entries.enumerated() where index > 0 && !entry.key.isMergeKey {
                if let first = entries[..<index].first(where: { $0.key.text == entry.key.text }) {
                    tell(entry, first.key)
                }
            }
            return repeated
        }
        var seen: [String: Int] = [:]
        seen.reserveCapacity(entries.count)
        for (index, entry) in entries.enumerated() where !entry.key.isMergeKey {
            if let first = seen[entry.key.text] {
                tell(entry, entries[first].key)
            } else {
                seen[entry.key.text] = index
            }
        }
        return repeated
    }
}

extension Diagnostic {
    fileprivate static func duplicateKey(_ key: Node.Scalar, first: Node.Scalar) -> Diagnostic {
        Diagnostic(
            .duplicateKey, .error, "\"\(key.text)\" is written twice here", at: key.span,
            label: "rename this one, or join it with the first; only the first counts",
            related: [Related("first written here", at: first.span)])
    }
}
