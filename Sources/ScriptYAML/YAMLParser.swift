package import ScriptDiagnostics

/// Reads YAML text to nodes: everything that can be read, whatever is broken around it.
///
/// After a fault the guilty words are masked or taken out of a working copy, and reading goes on from the entry they
/// are in. What was meant is told by `keys`: which of them may stand where.
package enum YAMLParser {
    package static func parse(
        _ file: SourceFile, id: FileID, keys: KeyTree, limits: YAMLLimits = .standard
    ) -> ParsedYAML {
        guard file.bytes.count <= limits.size else {
            let finding = Diagnostic.fileTooLarge(file.bytes.count, limit: limits.size, id: id)
            return ParsedYAML(root: nil, diagnostics: [finding])
        }
        let encoding = EncodingCheck(file.bytes, id: id)
        guard let bytes = encoding.readable else {
            return ParsedYAML(root: nil, diagnostics: encoding.diagnostics)
        }
        var reading = Reading(bytes, file: id, keys: keys, limits: limits, start: encoding.start)
        reading.run()
        var diagnostics = encoding.diagnostics + reading.diagnostics
        var eaten: [SourceSpan] = []
        var unread = reading.unread + reading.builder.unread
        var root = reading.builder.root
        if let read = root {
            var spoken = SpokenText(bytes: file.bytes, file: id, keys: keys, told: reading.diagnostics)
            root = spoken.check(read)
            diagnostics += spoken.diagnostics
            unread += spoken.unread
            eaten = spoken.eaten
        }
        var seen: Set<Diagnostic> = []
        diagnostics = diagnostics.filter { seen.insert($0).inserted }
        return ParsedYAML(
            root: root, diagnostics: diagnostics, unread: unread, repeated: reading.builder.repeated, eaten: eaten)
    }
}
