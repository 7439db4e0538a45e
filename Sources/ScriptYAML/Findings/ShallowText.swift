import ScriptDiagnostics

/// A text over several lines that are not indented deeper than its name, where YAML ends it.
enum ShallowText {
    static func repair(_ place: FaultPlace) -> Repair? {
        guard place.fault.cause == .syntax else { return nil }
        let lines = place.lines
        var candidates = [place.line]
        if let context = place.fault.context, (0..<place.line.start).contains(context) {
            candidates.append(lines.line(at: context))
        }
        if let before = lines.line(before: place.line) { candidates.append(before) }
        for line in candidates where isText(line, in: lines) {
            if let repair = repair(place, line) { return repair }
        }
        return nil
    }

    private static func repair(_ place: FaultPlace, _ line: RawLines.Line) -> Repair? {
        let lines = place.lines
        var first = line
        while let before = lines.line(before: first), isText(before, in: lines) { first = before }
        guard let owner = lines.line(before: first) else { return nil }
        let shape = lines.shape(of: owner)
        guard let key = shape.key, ColonInText.isName(lines, key), !shape.value.isEmpty else { return nil }
        let column = key.lowerBound - owner.start
        // A line that is in its place is not at fault.
        guard first.indent <= column else { return nil }
        let sign = place.bytes[shape.value.lowerBound]
        let isBlock = sign == UInt8(ascii: "|") || sign == UInt8(ascii: ">")
        guard isBlock || !ByteClass.isQuote(sign) && !ByteClass.isOpening(sign) else { return nil }
        var run = [first]
        while let next = lines.line(after: run[run.count - 1]), isText(next, in: lines) { run.append(next) }
        let last = run[run.count - 1]
        let name = lines.text(key)
        let range = shape.value.lowerBound..<last.end
        let node = Node.Scalar(
            text: lines.folded(isBlock ? first.content..<last.end : range), style: .plain, span: place.span(range))
        let spaces = String(repeating: " ", count: column + 2)
        let fix = FixIt(
            "indent the text deeper than \"\(name)\"", .safe,
            edits: run.map { FixIt.Edit(replace: place.span($0.start..<$0.content), with: spaces) })
        return Repair(
            finding: .shallowText(name, isBlock: isBlock, fix, at: place.span(first.content..<first.end)),
            action: .take(range, .scalar(node)))
    }

    /// Neither a name nor an item: words that go on from the line above.
    private static func isText(_ line: RawLines.Line, in lines: RawLines) -> Bool {
        guard !line.isBlank, !lines.isComment(line) else { return false }
        let shape = lines.shape(of: line)
        let first = lines.bytes[line.content]
        return shape.key == nil && !shape.isItem && !ByteClass.isQuote(first) && !ByteClass.isOpening(first)
            && !ByteClass.isClosing(first)
    }
}

extension Diagnostic {
    fileprivate static func shallowText(
        _ name: String, isBlock: Bool, _ fix: FixIt, at span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            .yamlSyntax, .error,
            isBlock ? "the text of \"\(name)\" stands outside of it" : "the text of \"\(name)\" ends before this line",
            at: span,
            label: isBlock
                ? "indent the text deeper than \"\(name)\"" : "indent this line deeper than \"\(name)\"",
            fixes: [fix])
    }
}
