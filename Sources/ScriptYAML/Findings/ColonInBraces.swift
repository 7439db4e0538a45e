import ScriptDiagnostics

/// `{say: Thank you. Goodbye., goto hangup}` and `{goto:hangup}`: a key in braces that lost its colon, or the space
/// behind it.
enum ColonInBraces {
    /// Keys that are no words of a sentence.
    private static let unspoken: Set<String> = ["goto", "give_up", "no_input", "no_match"]

    static func check(
        _ mapping: Node.Mapping, bytes: [UInt8], keys: KeyTree
    ) -> (findings: [Diagnostic], whole: Node.Mapping)? {
        var findings: [Diagnostic] = []
        var whole = mapping
        for (index, entry) in mapping.entries.enumerated() {
            let range = entry.key.span.range
            guard case .scalar(let value) = entry.value, value.style == .plain, value.text.isEmpty,
                entry.key.style == .plain, let end = bytes[range].firstIndex(where: { !ByteClass.isName($0) }),
                let start = bytes[(end + 1)..<range.upperBound].firstIndex(where: { !ByteClass.isBlank($0) })
            else { continue }
            let lines = RawLines(bytes)
            let name = lines.text(range.lowerBound..<end)
            let target = start..<range.upperBound
            let span = { (range: Range<Int>) in
                SourceSpan(file: entry.key.span.file, start: range.lowerBound, end: range.upperBound)
            }
            if bytes[end] == ByteClass.colon, keys.all.contains(name) {
                let fix = FixIt(
                    "put a space behind the colon", .safe,
                    edits: [FixIt.Edit(replace: span(end + 1..<end + 1), with: " ")])
                findings.append(.spaceMissing(name, fix, at: span(range.lowerBound..<end + 1)))
            } else if ByteClass.isBlank(bytes[end]), unspoken.contains(name), ColonInText.isName(lines, target) {
                let fix = FixIt(
                    "put a colon behind \"\(name)\"", .safe,
                    edits: [FixIt.Edit(replace: span(end..<end), with: ":")])
                findings.append(.colonMissing(name, fix, at: span(range.lowerBound..<end)))
            } else {
                continue
            }
            whole.entries[index] = Node.Mapping.Entry(
                key: Node.Scalar(text: name, style: .plain, span: span(range.lowerBound..<end)),
                value: .scalar(Node.Scalar(text: lines.folded(target), style: .plain, span: span(target))))
        }
        return findings.isEmpty ? nil : (findings, whole)
    }
}
