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
        let hash = hash(place.bytes, from: shape.value.upperBound)
        let isText = Sign(place.bytes, hash) != nil
        let span = place.span(hash..<before.end)
        let finding: Diagnostic =
            isText
            ? .commentEatsText(.error, place.lines.text(value), [place.quoting(value)], at: span)
            : .commentInText(place.lines.text(value), at: span)
        return Repair(finding: finding, action: place.taking(value))
    }

    private static func hash(_ bytes: [UInt8], from end: Int) -> Int {
        var i = end
        while i < bytes.count, bytes[i] != ByteClass.hash { i += 1 }
        return i
    }

    /// What speaks for text behind a `#`; words that stand apart from it are a comment.
    private enum Sign {
        /// `#5`
        case number
        /// `#vip`, or `Press # to go on`
        case likely

        init?(_ bytes: [UInt8], _ hash: Int) {
            guard hash + 1 < bytes.count, !ByteClass.isBreak(bytes[hash + 1]) else {
                guard Self.isKey(before: hash, in: bytes) else { return nil }
                self = .likely
                return
            }
            if ByteClass.isDigit(bytes[hash + 1]) {
                self = .number
            } else if !ByteClass.isBlank(bytes[hash + 1]) || Self.isKey(before: hash, in: bytes) {
                self = .likely
            } else {
                return nil
            }
        }

        /// Words that name the key on a telephone next.
        private static let ofKeys: Set<String> = [
            "press", "hit", "push", "dial", "pulse", "marque", "oprima", "presione", "tecla", "tapez", "touche", "sur",
            "taste", "sie", "premi", "prema", "tasto", "pressione", "digite",
        ]
        private static let articles: Set<String> = ["the", "el", "la", "le", "die", "il", "a"]

        /// `press #`, `press the #`
        private static func isKey(before hash: Int, in bytes: [UInt8]) -> Bool {
            let line = RawLines(bytes).line(at: hash)
            var words = bytes[line.start..<hash].split { $0 < 0x80 && !ByteClass.isName($0) }.suffix(2)
                .map { String(decoding: $0, as: UTF8.self).lowercased() }
            if let last = words.last, articles.contains(last) { words.removeLast() }
            return words.last.map { ofKeys.contains($0) } ?? false
        }
    }

    /// Text that was read, but not to its end. A real comment stands apart by two spaces, from its `#` by one, or behind
    /// a full stop.
    static func check(_ scalar: Node.Scalar, bytes: [UInt8]) -> Diagnostic? {
        let end = scalar.span.range.upperBound
        guard scalar.style == .plain, end + 1 < bytes.count, bytes[end] == ByteClass.space,
            bytes[end + 1] == ByteClass.hash
        else { return nil }
        let isEmpty = scalar.text.isEmpty
        let isDone = scalar.text.utf8.last.map { ByteClass.endsSentence($0) } ?? false
        let lines = RawLines(bytes)
        let line = lines.line(at: end)
        let sign = Sign(bytes, end + 1)
        guard isEmpty ? end + 2 == line.end : sign == .number || sign == .likely && !isDone else { return nil }
        let last = commentStart(lines, from: end + 2, before: line.end)
        let start = isEmpty ? end + 1 : scalar.span.range.lowerBound
        let file = scalar.span.file
        let text = SourceSpan(file: file, start: start, end: last)
        let fix = FixIt(
            "put the text in quotes", isEmpty || sign == .number ? .safe : .unsafe,
            edits: [FixIt.Edit(replace: text, with: Quotes.around(lines.text(start..<last)))])
        let eaten = SourceSpan(file: file, start: end + 1, end: last)
        return isEmpty
            ? .commentEatsKey(fix, at: eaten) : .commentEatsText(.warning, lines.text(start..<last), [fix], at: eaten)
    }

    /// Where a text ends that a `#5` in it cuts off before `end`.
    static func textEnd(beyond end: Int, on line: RawLines.Line, in lines: RawLines) -> Int {
        guard end + 1 < line.end, lines.bytes[end] == ByteClass.space, lines.bytes[end + 1] == ByteClass.hash,
            Sign(lines.bytes, end + 1) == .number
        else { return end }
        return commentStart(lines, from: end + 2, before: line.end)
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
        _ severity: Severity, _ text: String, _ fixes: [FixIt], at span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            .yamlCommentEatsText, severity, "the text ends before \"#\", which begins a comment", at: span,
            label: "\(Quotes.advice(text)), or two spaces before # if it is a comment",
            // Where the rest makes the text unreadable nobody hears any of it.
            onTheCall: severity == .warning ? "the caller does not hear the rest of this line" : nil, fixes: fixes)
    }

    /// The comment, or the text around it, must move: nobody else can tell which was meant.
    fileprivate static func commentInText(_ text: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .yamlCommentEatsText, .error, "a comment in the middle of a text ends the text", at: span,
            label: "put the comment on a line of its own above; if it is to be said, \(Quotes.advice(text))")
    }
}
