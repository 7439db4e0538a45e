import ScriptDiagnostics

extension Node.Scalar {
    /// `<<`, which takes over the entries of another map.
    var isMergeKey: Bool { style == .plain && text == "<<" }
}

/// `<<: *base` and `<<: [*one, *two]`: entries of other maps join this one; what it says itself wins.
enum MergeKey {
    static func merge(_ entries: [Node.Mapping.Entry], into diagnostics: inout [Diagnostic]) -> [Node.Mapping.Entry] {
        var result = entries.filter { !$0.key.isMergeKey }
        var names = Set(result.map(\.key.text))
        func join(_ node: Node) {
            guard case .mapping(let mapping) = node else {
                diagnostics.append(.mergesNoMap(at: node.span))
                return
            }
            for entry in mapping.entries where names.insert(entry.key.text).inserted { result.append(entry) }
        }
        for entry in entries where entry.key.isMergeKey {
            if case .sequence(let sequence) = entry.value {
                for item in sequence.items { join(item) }
            } else {
                join(entry.value)
            }
        }
        return result
    }
}

extension Diagnostic {
    fileprivate static func mergesNoMap(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .yamlSyntax, .error, "\"<<\" can only take over keys from elsewhere in the file", at: span,
            label: "mark those keys with &name, and write <<: *name")
    }
}
