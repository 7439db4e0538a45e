import ScriptDiagnostics

extension DiagnosticID {
    static let yamlSyntax: DiagnosticID = "yaml-syntax"
}

/// Quotes that are not closed, closed too early, or hold a backslash that means nothing.
enum QuoteFault {
    static func repair(_ place: FaultPlace) -> Repair? {
        if place.fault.cause == .closedByAnother { return unclosed(place, place.fault.offset) }
        if let start = place.fault.context, let quote = place.byte(start), ByteClass.isQuote(quote), isUnfinished(place)
        {
            if place.fault.cause == .unknownEscape { return escape(place, start) }
            return unclosed(place, start)
        }
        guard let quoted = place.builder.lastQuoted, quoted.upperBound <= place.fault.offset,
            place.lines.start(of: quoted.upperBound) == place.lines.start(of: place.fault.offset)
                || place.lines.line(at: quoted.lowerBound).end < quoted.upperBound
        else { return nil }
        let first = place.lines.line(at: quoted.lowerBound)
        if first.end < quoted.upperBound {
            // It was closed by the quote that was to open the next text.
            return unclosed(place, quoted.lowerBound)
        }
        return textBehind(place, quoted)
    }

    /// The context is the quote itself, not a map that happens to begin with one.
    private static func isUnfinished(_ place: FaultPlace) -> Bool {
        guard let start = place.fault.context else { return false }
        let line = place.lines.line(at: start)
        return place.fault.cause == .unknownEscape
            || place.lines.closingQuote(of: start, before: line.end) == nil
    }

    private static func unclosed(_ place: FaultPlace, _ start: Int) -> Repair {
        let line = place.lines.line(at: start)
        if let colon = colonBehindName(place, start, on: line) { return unclosedName(place, start..<colon) }
        let end = place.lines.isInFlow(start) ? endInFlow(place, start, before: line.end) : line.end
        let text = place.lines.text(start + 1..<max(start + 1, end))
        let quote = String(UnicodeScalar(place.bytes[start]))
        let fix = FixIt(
            end == line.end ? "close the quote at the end of the line" : "close the quote", .unsafe,
            edits: [FixIt.Edit(replace: place.span(end..<end), with: quote)])
        let node = Node.Scalar(text: text, style: .plain, span: place.span(start + 1..<max(start + 1, end)))
        let isApostrophe = place.bytes[start] == ByteClass.singleQuote
        return Repair(
            finding: .unclosedQuote(
                isApostrophe ? "an apostrophe at the start of a text opens a quotation: \"'tis the season\"" : nil,
                fix, at: place.span(start..<start + 1)),
            action: .take(start..<end, .scalar(node)), doubt: doubt(place, start, line.start..<line.end))
    }

    /// Where the brackets close that the quote is in, or the next name of its map begins.
    private static func endInFlow(_ place: FaultPlace, _ start: Int, before end: Int) -> Int {
        let isInMap = place.isInMap(start)
        var depth = 0
        for i in start + 1..<end {
            let byte = place.bytes[i]
            if ByteClass.isOpening(byte) { depth += 1 }
            if ByteClass.isClosing(byte) {
                if depth == 0 { return i }
                depth -= 1
            }
            if isInMap, depth == 0, byte == ByteClass.comma, let colon = place.lines.colon(from: i, before: end),
                ColonInText.isName(place.lines, place.trimmed(i + 1..<colon))
            {
                return i
            }
        }
        return end
    }

    /// `{"no: bye}`: a word behind a quote where names stand, and its colon.
    private static func colonBehindName(_ place: FaultPlace, _ start: Int, on line: RawLines.Line) -> Int? {
        guard let colon = place.lines.colon(from: start + 1, before: line.end),
            place.bytes[start + 1..<colon].contains(where: { !ByteClass.isBlank($0) }),
            !place.bytes[start + 1..<colon].contains(where: { ByteClass.isBlank($0) || $0 == ByteClass.comma })
        else { return nil }
        guard start > line.content else { return colon }
        var before = start - 1
        while before > line.content, ByteClass.isBlank(place.bytes[before]) { before -= 1 }
        let isName =
            place.byte(before) == ByteClass.openBrace || place.byte(before) == ByteClass.comma && place.isInMap(start)
        return isName ? colon : nil
    }

    private static func unclosedName(_ place: FaultPlace, _ range: Range<Int>) -> Repair {
        let quote = place.bytes[range.lowerBound]
        let end = range.upperBound
        let fix = FixIt(
            "close the quote behind \"\(place.lines.text(range.lowerBound + 1..<end))\"", .safe,
            edits: [
                FixIt.Edit(replace: place.span(end..<end), with: String(UnicodeScalar(quote)))
            ])
        return Repair(
            finding: .unclosedQuote(
                "write the same quote before the colon", fix, at: place.span(range.lowerBound..<range.lowerBound + 1)),
            action: .replace([(end..<end, [quote])]))
    }

    /// A whole value can only be text; anywhere else the quote may have swallowed names.
    private static func doubt(_ place: FaultPlace, _ quote: Int, _ read: Range<Int>) -> Range<Int>? {
        let shape = place.lines.shape(of: place.lines.line(at: quote))
        return (shape.key != nil || shape.isItem) && shape.value.lowerBound == quote ? nil : read
    }

    private static func escape(_ place: FaultPlace, _ start: Int) -> Repair {
        let line = place.lines.line(at: start)
        let close = place.lines.closingQuote(of: start, before: line.end)
        let end = close.map { $0 + 1 } ?? line.end
        let inside = start + 1..<(close ?? max(start + 1, line.end))
        // Where digits are missing libyaml stands behind the letter that asks for them.
        let behind = min(place.fault.offset + 1, end)
        let at = place.bytes[start..<behind].lastIndex(of: ByteClass.backslash) ?? start
        let word = place.span(at..<min(at + 2, place.bytes.count))
        let fix = FixIt(
            "double the backslash", .unsafe, edits: [FixIt.Edit(replace: place.span(at..<at), with: "\\")])
        let node = Node.Scalar(text: place.lines.text(inside), style: .plain, span: place.span(inside))
        return Repair(
            finding: .unknownEscape(place.lines.text(at..<min(at + 2, end)), fix, at: word),
            action: .take(start..<end, .scalar(node)))
    }

    private static func textBehind(_ place: FaultPlace, _ quoted: Range<Int>) -> Repair? {
        let value = place.value(from: quoted.lowerBound)
        var behind = quoted.upperBound
        while behind < value.upperBound, ByteClass.isBlank(place.bytes[behind]) { behind += 1 }
        guard behind < value.upperBound else { return nil }
        // `'What's else?'`: its own quotes were meant to be around the whole.
        var inside = value
        if place.byte(value.upperBound - 1) == place.bytes[quoted.lowerBound], behind + 1 < value.upperBound {
            inside = value.lowerBound + 1..<value.upperBound - 1
        }
        let text = place.lines.text(inside)
        let fix = FixIt(
            "put the text in quotes", .unsafe,
            edits: [FixIt.Edit(replace: place.span(value), with: Quotes.around(text))])
        let node = Node.Scalar(text: place.lines.folded(inside), style: .plain, span: place.span(value))
        return Repair(
            finding: .textBehindQuote(Quotes.advice(text), fix, at: place.span(behind..<value.upperBound)),
            action: .take(value, .scalar(node)), doubt: doubt(place, quoted.lowerBound, value))
    }
}

extension Diagnostic {
    fileprivate static func unclosedQuote(_ hint: String?, _ fix: FixIt, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .yamlSyntax, .error, "this quote is opened and never closed", at: span,
            label: hint ?? "write the same quote behind the last word", fixes: [fix])
    }

    fileprivate static func unknownEscape(_ word: String, _ fix: FixIt, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .yamlSyntax, .error, "\"\(word)\" means nothing inside double quotes", at: span,
            label: "write two backslashes, or use single quotes", fixes: [fix])
    }

    fileprivate static func textBehindQuote(_ advice: String, _ fix: FixIt, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .yamlSyntax, .error, "the text goes on behind its closing quote", at: span,
            label: advice, fixes: [fix])
    }
}
