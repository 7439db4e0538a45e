import ScriptDiagnostics

extension DiagnosticID {
    static let yamlColonInText: DiagnosticID = "yaml-colon-in-text"
}

/// A colon and a space inside a text, which YAML takes for the end of a name: `say: Press 1: sales`.
enum ColonInText {
    static func repair(_ place: FaultPlace) -> Repair? {
        guard place.fault.cause == .syntax, place.byte(place.fault.offset) == ByteClass.colon else { return nil }
        let lines = place.lines
        if place.shape.key != nil, place.fault.offset >= place.shape.value.lowerBound, !place.shape.value.isEmpty {
            if ByteClass.isOpening(place.bytes[place.shape.value.lowerBound]) { return nil }
            return repair(place, value: extent(from: place.shape.value.lowerBound, on: place.line, in: lines))
        }
        // The line joined a text that began above. A name that is only indented too far is another fault.
        guard var first = lines.line(before: place.line), first.indent < place.line.indent || place.line.indent > 0
        else { return nil }
        if let key = place.shape.key, isName(lines, key) { return nil }
        var shape = lines.shape(of: first)
        while shape.key == nil, !shape.isItem, let before = lines.line(before: first), before.indent <= first.indent {
            first = before
            shape = lines.shape(of: first)
        }
        guard shape.key != nil || shape.isItem, !shape.value.isEmpty, !isSpecial(place.bytes[shape.value.lowerBound])
        else {
            return nil
        }
        let value = extent(from: shape.value.lowerBound, on: first, in: lines)
        guard value.contains(place.fault.offset) else { return nil }
        return repair(place, value: value)
    }

    private static func repair(_ place: FaultPlace, value: Range<Int>) -> Repair {
        let owner = place.lines.line(at: value.lowerBound)
        let margin = String(repeating: " ", count: place.lines.shape(of: owner).item - owner.start)
        if let repair = nameInside(place, value, separator: "\n" + margin) { return repair }
        let colon = place.fault.offset
        var word = colon
        while word > value.lowerBound, !ByteClass.isSpace(place.bytes[word - 1]) { word -= 1 }
        return Repair(
            finding: .colonInText(
                place.lines.text(value),
                place.quoting(value, safety(place, place.lines.shape(of: owner).key, value.lowerBound..<colon)),
                at: place.span(word..<colon + 1)),
            action: place.taking(value))
    }

    /// One small word before the colon may be a key of a map that was to stand there, unless words are said there.
    static func safety(_ place: FaultPlace, _ key: Range<Int>?, _ before: Range<Int>) -> FixIt.Safety {
        guard let key, !mayBeSpoken(place.lines.text(key)) else { return .safe }
        return isName(place.lines, before) ? .unsafe : .safe
    }

    /// Whether words stand behind a name: a text, or the same of a language, such as `en-US`.
    static func mayBeSpoken(_ key: String) -> Bool { spoken.contains(key) || key.contains("-") }

    private static let spoken: Set<String> = [
        "say", "description", "note", "body", "instructions", "filler", "phrases",
    ]

    /// Names that nobody says before a colon.
    private static let unspoken: Set<String> = ["goto", "choices", "give_up", "no_input", "no_match", "listen"]

    /// `say: Hello. goto: menu`: a name in the middle of a text, and what goes before one.
    static func nameInside(_ place: FaultPlace, _ value: Range<Int>, separator: String) -> Repair? {
        var end = value.lowerBound
        while let colon = place.lines.colon(from: end, before: value.upperBound) {
            var word = colon
            while word > value.lowerBound, ByteClass.isName(place.bytes[word - 1]) { word -= 1 }
            let name = place.lines.text(word..<colon)
            guard unspoken.contains(name), word > value.lowerBound, ByteClass.isBlank(place.bytes[word - 1]) else {
                end = colon + 1
                continue
            }
            var gap = word
            while ByteClass.isBlank(place.bytes[gap - 1]) { gap -= 1 }
            let isLine = separator.utf8.contains(ByteClass.lineFeed)
            let fix = FixIt(
                isLine ? "begin a line with \"\(name)\"" : "put a comma before \"\(name)\"", .unsafe,
                edits: [FixIt.Edit(replace: place.span(gap..<word), with: separator)])
            return Repair(
                finding: .nameInside(name, isLine: isLine, fix, at: place.span(word..<colon + 1)),
                action: .replace([(gap..<word, Array(separator.utf8))]))
        }
        return nil
    }

    /// `goto`, `"no"`
    static func isName(_ lines: RawLines, _ key: Range<Int>) -> Bool {
        if key.count > 2, ByteClass.isQuote(lines.bytes[key.lowerBound]) {
            return lines.bytes[key.upperBound - 1] == lines.bytes[key.lowerBound]
        }
        return !key.isEmpty && lines.bytes[key].allSatisfy { ByteClass.isName($0) }
            && ByteClass.isLowercase(lines.bytes[key.lowerBound])
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        ByteClass.isQuote(byte) || ByteClass.isOpening(byte) || byte == UInt8(ascii: "|") || byte == UInt8(ascii: ">")
    }

    /// From the value's start to the last line that is indented deeper than its name.
    private static func extent(from start: Int, on line: RawLines.Line, in lines: RawLines) -> Range<Int> {
        let shape = lines.shape(of: line)
        let column = (shape.key == nil ? line.content : shape.item) - line.start
        var end = CommentEatsText.textEnd(beyond: shape.value.upperBound, on: line, in: lines)
        var last = line
        while let next = lines.line(after: last), next.indent > column, !lines.isComment(next) {
            let nextShape = lines.shape(of: next)
            if nextShape.isItem { break }
            if let key = nextShape.key, isName(lines, key) { break }
            end = lines.textEnd(from: next.content, before: next.end)
            last = next
        }
        return start..<max(start, end)
    }

    /// No name of the language: it has a capital letter first, or several words.
    private static func isSentence(_ key: String) -> Bool {
        key.utf8.contains(ByteClass.space) || key.first?.isUppercase ?? false
    }

    /// `- Press 1: sales` in a list of texts, which YAML reads as a map without a fault.
    static func check(_ mapping: Node.Mapping, bytes: [UInt8]) -> (finding: Diagnostic, text: Node)? {
        guard mapping.entries.count == 1, case .scalar(let value) = mapping.entries[0].value else { return nil }
        let key = mapping.entries[0].key
        let start = key.span.range.lowerBound
        guard key.style == .plain, value.style == .plain, isSentence(key.text),
            start < bytes.count, bytes[start] != ByteClass.openBrace, mapping.span.range.lowerBound == start
        else { return nil }
        let lines = RawLines(bytes)
        let end = max(value.span.range.upperBound, key.span.range.upperBound)
        var colon = key.span.range.upperBound
        while colon < end, bytes[colon] != ByteClass.colon { colon += 1 }
        let range = start..<max(end, min(colon + 1, bytes.count))
        let span = SourceSpan(file: key.span.file, start: range.lowerBound, end: range.upperBound)
        var word = colon
        while word > start, !ByteClass.isSpace(bytes[word - 1]) { word -= 1 }
        let fix = FixIt(
            "put the text in quotes", .safe,
            edits: [FixIt.Edit(replace: span, with: Quotes.around(lines.text(range)))])
        let finding = Diagnostic.colonInText(
            lines.text(range), fix, at: SourceSpan(file: key.span.file, start: word, end: min(colon + 1, bytes.count)))
        return (finding, .scalar(Node.Scalar(text: lines.folded(range), style: .plain, span: span)))
    }
}

extension Diagnostic {
    fileprivate static func nameInside(
        _ name: String, isLine: Bool, _ fix: FixIt, at span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            .yamlSyntax, .error, "\"\(name)\" stands in the middle of a text", at: span,
            label: isLine ? "write it on a line of its own" : "put a comma before it", fixes: [fix])
    }

    static func colonInText(_ text: String, _ fix: FixIt, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .yamlColonInText, .error,
            "a colon and a space inside a text end it: YAML takes what stands before for a name", at: span,
            label: Quotes.advice(text), fixes: [fix])
    }
}
