import ScriptDiagnostics

/// `{say: Thank you. Goodbye., goto hangup}`: a key in braces that lost its colon.
enum ColonInBraces {
    /// Keys that are no words of a sentence.
    private static let unspoken: Set<String> = ["goto", "give_up", "no_input", "no_match"]

    static func check(_ mapping: Node.Mapping) -> (findings: [Diagnostic], whole: Node.Mapping)? {
        var findings: [Diagnostic] = []
        var whole = mapping
        for (index, entry) in mapping.entries.enumerated() {
            guard case .scalar(let value) = entry.value, value.style == .plain, value.text.isEmpty,
                entry.key.style == .plain
            else { continue }
            let words = entry.key.text.split(separator: " ")
            guard words.count == 2, unspoken.contains(String(words[0])),
                words[1].utf8.allSatisfy({ ByteClass.isName($0) }), words[1].utf8.count > 0
            else { continue }
            let (file, start) = (entry.key.span.file, entry.key.span.range.lowerBound)
            let behind = SourceSpan(file: file, start: start + words[0].utf8.count, end: start + words[0].utf8.count)
            let name = SourceSpan(file: file, start: start, end: Int(behind.start))
            let target = SourceSpan(
                file: file, start: entry.key.span.range.upperBound - words[1].utf8.count,
                end: entry.key.span.range.upperBound)
            let fix = FixIt(
                "put a colon behind \"\(words[0])\"", .safe, edits: [FixIt.Edit(replace: behind, with: ":")])
            findings.append(.colonMissing(String(words[0]), fix, at: name))
            whole.entries[index] = Node.Mapping.Entry(
                key: Node.Scalar(text: String(words[0]), style: .plain, span: name),
                value: .scalar(Node.Scalar(text: String(words[1]), style: .plain, span: target)))
        }
        return findings.isEmpty ? nil : (findings, whole)
    }
}
