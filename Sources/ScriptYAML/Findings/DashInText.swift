import ScriptDiagnostics

/// A list that YAML takes for one text, because a dash has no space behind it or is missing in the first line:
///
/// ```yaml
/// no_input:
///   -Are you still there?
///   - Please say yes or no.
/// ```
enum DashInText {
    /// The list that was meant; nil for other texts.
    static func check(_ scalar: Node.Scalar, bytes: [UInt8]) -> (finding: Diagnostic, list: Node)? {
        guard scalar.style == .plain, scalar.text.utf8.contains(ByteClass.dash) else { return nil }
        let lines = RawLines(bytes)
        let range = scalar.span.range
        let first = lines.line(at: range.lowerBound)
        guard first.content == range.lowerBound else { return nil }
        var items: [(words: [String], span: Range<Int>)] = []
        var edits: [FixIt.Edit] = []
        var line: RawLines.Line? = first
        var dashes = 0
        while let current = line, current.start < range.upperBound {
            line = lines.line(after: current)
            let content = current.content..<min(current.end, range.upperBound)
            guard !content.isEmpty else { continue }
            guard current.indent == first.indent else { return nil }
            var words = content
            if let dash = dash(at: content, in: bytes) {
                dashes += 1
                words = dash.words..<content.upperBound
                if dash.needsSpace { edits.append(insert(" ", at: content.lowerBound + 1, scalar.span.file)) }
            } else if items.isEmpty {
                edits.append(insert("- ", at: content.lowerBound, scalar.span.file))
            } else {
                edits.append(insert("  ", at: content.lowerBound, scalar.span.file))
                items[items.count - 1].words.append(lines.text(words))
                items[items.count - 1].span = items[items.count - 1].span.lowerBound..<words.upperBound
                continue
            }
            items.append(([lines.text(words)], words))
        }
        guard dashes > 0, let edit = edits.first else { return nil }
        let nodes = items.map { item in
            Node.scalar(
                Node.Scalar(
                    text: item.words.joined(separator: " "), style: .plain,
                    span: SourceSpan(file: scalar.span.file, start: item.span.lowerBound, end: item.span.upperBound)))
        }
        let isMissing = edit.replacement == "- "
        let mark = SourceSpan(
            file: scalar.span.file, start: range.lowerBound,
            end: isMissing ? items[0].span.upperBound : range.lowerBound + 1)
        return (
            .noList(isMissing: isMissing, FixIt("make a list of it", .safe, edits: edits), at: mark),
            .sequence(Node.Sequence(items: nodes, span: scalar.span))
        )
    }

    /// Where the words behind a dash begin; a minus before a number is none.
    private static func dash(at content: Range<Int>, in bytes: [UInt8]) -> (words: Int, needsSpace: Bool)? {
        guard bytes[content.lowerBound] == ByteClass.dash, content.count > 1 else { return nil }
        let next = bytes[content.lowerBound + 1]
        if ByteClass.isBlank(next) {
            let words = bytes[content.lowerBound + 1..<content.upperBound].firstIndex { !ByteClass.isBlank($0) }
            return words.map { ($0, false) }
        }
        guard next != ByteClass.dash, !ByteClass.isDigit(next) else { return nil }
        return (content.lowerBound + 1, true)
    }

    private static func insert(_ text: String, at offset: Int, _ file: FileID) -> FixIt.Edit {
        FixIt.Edit(replace: SourceSpan(file: file, start: offset, end: offset), with: text)
    }
}

extension Diagnostic {
    fileprivate static func noList(isMissing: Bool, _ fix: FixIt, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .yamlSyntax, .error,
            isMissing
                ? "this line has no dash, so the list is one text with dashes in it"
                : "a dash without a space behind it begins no list",
            at: span, label: isMissing ? "put a dash and a space before it" : "put a space behind the dash",
            onTheCall: "the caller hears all of it at once, dashes included", fixes: [fix])
    }
}
