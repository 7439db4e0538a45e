import ScriptDiagnostics

extension DiagnosticID {
    static let yamlCommentEatsText: DiagnosticID = "yaml-comment-eats-text"
}

/// ` #` inside spoken text, where YAML takes the rest of the line for a comment: `say: Press # to go on`.
enum CommentEatsText {
    /// The text goes on in the next line, which YAML cannot read once a comment has ended the value.
    static func repair(_ place: FaultPlace) -> Repair? {
        // A name there is only indented too far.
        if let key = place.shape.key, ColonInText.isName(place.lines, key) { return nil }
        guard place.fault.cause == .syntax,
            let before = place.lines.line(before: place.line), place.line.indent > before.indent
        else { return nil }
        let shape = place.lines.shape(of: before)
        guard !shape.value.isEmpty, shape.value.upperBound < before.end,
            !ByteClass.isQuote(place.bytes[shape.value.lowerBound])
        else { return nil }
        var last = place.line
        while let next = place.lines.line(after: last), next.indent > before.indent { last = next }
        let value = shape.value.lowerBound..<last.end
        return Repair(
            finding: .commentEatsText(
                .error, place.lines.text(value), place.quoting(value),
                at: place.span(hash(place.bytes, from: shape.value.upperBound)..<before.end)),
            action: place.taking(value))
    }

    private static func hash(_ bytes: [UInt8], from end: Int) -> Int {
        var i = end
        while i < bytes.count, bytes[i] != ByteClass.hash { i += 1 }
        return i
    }

    /// Text that was read, but not to its end. A real comment stands apart by two spaces, or behind a full stop.
    static func check(_ scalar: Node.Scalar, bytes: [UInt8]) -> Diagnostic? {
        let end = scalar.span.range.upperBound
        guard scalar.style == .plain, end + 1 < bytes.count, bytes[end] == ByteClass.space,
            bytes[end + 1] == ByteClass.hash
        else { return nil }
        let isEmpty = scalar.text.isEmpty
        let isNumber = end + 2 < bytes.count && ByteClass.isDigit(bytes[end + 2])
        let isDone = scalar.text.utf8.last.map { ByteClass.endsSentence($0) } ?? false
        let lines = RawLines(bytes)
        let line = lines.line(at: end)
        guard isEmpty ? end + 2 == line.end : isNumber || !isDone else { return nil }
        let last = commentStart(lines, from: end + 2, before: line.end)
        let start = isEmpty ? end + 1 : scalar.span.range.lowerBound
        let file = scalar.span.file
        let text = SourceSpan(file: file, start: start, end: last)
        let fix = FixIt(
            "put the text in quotes", .safe,
            edits: [FixIt.Edit(replace: text, with: Quotes.around(lines.text(start..<last)))])
        let eaten = SourceSpan(file: file, start: end + 1, end: last)
        return isEmpty
            ? .commentEatsKey(fix, at: eaten) : .commentEatsText(.warning, lines.text(start..<last), fix, at: eaten)
    }

    /// Where a comment of the author's own begins behind the text: it stands apart by two spaces.
    private static func commentStart(_ lines: RawLines, from start: Int, before end: Int) -> Int {
        var i = start
        while i + 2 < end {
            if lines.bytes[i] == ByteClass.space, lines.bytes[i + 1] == ByteClass.space,
                lines.bytes[i + 2] == ByteClass.hash
            {
                while i > start, lines.bytes[i - 1] == ByteClass.space { i -= 1 }
                return i
            }
            i += 1
        }
        return end
    }
}

extension Diagnostic {
    fileprivate static func commentEatsKey(_ fix: FixIt, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .yamlCommentEatsText, .error, "nothing is written here, as \"#\" begins a comment", at: span,
            label: "write it in quotes: \"#\"", fixes: [fix])
    }

    fileprivate static func commentEatsText(
        _ severity: Severity, _ text: String, _ fix: FixIt, at span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            .yamlCommentEatsText, severity, "the text ends before \"#\", which begins a comment", at: span,
            label: "\(Quotes.advice(text)), or two spaces before # if it is a comment",
            // Where the rest makes the text unreadable nobody hears any of it.
            onTheCall: severity == .warning ? "the caller does not hear the rest of this line" : nil, fixes: [fix])
    }
}
