import ScriptDiagnostics

extension DiagnosticID {
    static let yamlFlowEatsText: DiagnosticID = "yaml-flow-eats-text"
}

/// Lists in `[…]` and maps in `{…}` that are not closed, or whose texts hold what ends a text there.
enum FlowFault {
    static func repair(_ place: FaultPlace) -> Repair? {
        guard place.fault.cause == .syntax, let start = opening(place) else { return nil }
        let lines = place.lines
        if let repair = surplus(place, start) { return repair }
        if isSound(place, start) { return nil }
        if let inner = innermost(place), let repair = value(place, in: inner) { return repair }
        let line = lines.line(at: start)
        let close = lines.closingBracket(of: start, before: line.end)
        guard let close, isPaired(place, start..<close + 1) else {
            if let close = lines.closingBracket(of: start, before: place.bytes.count), close < place.fault.offset {
                return nil
            }
            return unclosed(place, start, line)
        }
        let inside = start + 1..<close
        guard place.fault.offset <= close + 1 else { return nil }
        let span = place.span(culprit(place, inside))
        let isList = place.bytes[start] == ByteClass.openBracket
        let action: Repair.Action =
            isList ? .take(start..<close + 1, list(place, inside, whole: start..<close + 1)) : .blank(start..<close + 1)
        return Repair(
            finding: .flowEatsText(isList: isList, blockList(place, start..<close + 1, inside), at: span),
            action: action,
            doubt: place.bytes[inside].contains(where: { ByteClass.isOpening($0) }) ? start..<close + 1 : nil)
    }

    /// `{key: 3, goto: sales}`: words alone in it, so the fault is in what stands below.
    private static func isSound(_ place: FaultPlace, _ start: Int) -> Bool {
        let end = place.lines.line(at: start).end
        guard let close = place.lines.closingBracket(of: start, before: end) else { return false }
        return place.bytes[start + 1..<close].split(separator: ByteClass.comma).allSatisfy { entry in
            entry.count { $0 == ByteClass.colon } <= 1
                && entry.indices.allSatisfy { i in
                    let byte = entry[i]
                    return ByteClass.isName(byte) || ByteClass.isBlank(byte) || byte == UInt8(ascii: ".")
                        || byte == ByteClass.colon && ByteClass.isBlank(place.bytes[i + 1])
                }
        }
    }

    /// `choices: {yes: sales}}`: signs behind the end that close nothing.
    private static func surplus(_ place: FaultPlace, _ start: Int) -> Repair? {
        let end = place.lines.textEnd(from: start, before: place.lines.line(at: start).end)
        guard let close = place.lines.closingBracket(of: start, before: end), close + 1 < end,
            place.bytes[close + 1..<end].allSatisfy({ ByteClass.isClosing($0) || ByteClass.isBlank($0) })
        else { return nil }
        let extra = close + 1..<end
        let sign = place.lines.text(extra)
        let fix = FixIt("take out \(sign)", .safe, edits: [FixIt.Edit(replace: place.span(extra), with: "")])
        return Repair(finding: .closesNothing(sign, fix, at: place.span(extra)), action: .replace([(extra, [])]))
    }

    /// The outermost bracket or brace that the fault is in and that was opened on its line or where libyaml says.
    private static func opening(_ place: FaultPlace) -> Int? {
        let value = place.shape.value
        if let first = place.byte(value.lowerBound), !value.isEmpty, ByteClass.isOpening(first),
            place.fault.offset > value.lowerBound
        {
            return value.lowerBound
        }
        guard let context = place.fault.context, let byte = place.byte(context) else { return nil }
        if ByteClass.isOpening(byte) { return context }
        // A fault inside a text or a name that stands between brackets opened on its line.
        guard place.lines.isInFlow(context) else { return nil }
        let shape = place.lines.shape(of: place.lines.line(at: context))
        guard let first = place.byte(shape.value.lowerBound), ByteClass.isOpening(first) else { return nil }
        return shape.value.lowerBound
    }

    /// Between the brackets that the fault is in and no others.
    private static func innermost(_ place: FaultPlace) -> Range<Int>? {
        guard
            let start = [place.fault.context, opening(place)].compactMap({ $0 }).first(where: {
                place.byte($0).map { ByteClass.isOpening($0) } ?? false
            })
        else { return nil }
        let close = place.lines.closingBracket(of: start, before: place.lines.line(at: start).end)
        return close.map { start + 1..<$0 }
    }

    private static func unclosed(_ place: FaultPlace, _ start: Int, _ line: RawLines.Line) -> Repair {
        let isList = place.bytes[start] == ByteClass.openBracket
        if let repair = halfLine(place, start, line, isList: isList) { return repair }
        let line = lastLine(place, of: line)
        let end = max(start + 1, place.lines.textEnd(from: max(start, line.content), before: line.end))
        let missing = closers(place, start..<end)
        let fix = missing.map { missing in
            FixIt(
                isList ? "close the list at the end of the line" : "close the map at the end of the line", .unsafe,
                edits: [FixIt.Edit(replace: place.span(end..<end), with: String(decoding: missing, as: UTF8.self))])
        }
        return Repair(
            finding: .unclosedBracket(
                isList: isList, missing.flatMap { closed(place, start..<end, with: $0) }, fix,
                at: place.span(start..<start + 1)),
            action: isList && missing == nil
                ? .take(start..<end, list(place, start + 1..<end, whole: start..<end))
                : missing.map { .replace([(end..<end, $0)]) } ?? .blank(start..<end),
            doubt: start..<max(end, place.line.end))
    }

    /// A line that begins with a bracket among others that begin with names: closing it would not make it one of them.
    private static func halfLine(
        _ place: FaultPlace, _ start: Int, _ line: RawLines.Line, isList: Bool
    ) -> Repair? {
        guard start == line.content, let next = place.lines.line(after: line), next.indent == line.indent,
            place.lines.shape(of: next).key != nil
        else { return nil }
        let range = start..<max(start + 1, line.end)
        return Repair(
            finding: .unclosedBracket(
                isList: isList, "finish this line, or take it out", nil, at: place.span(start..<start + 1)),
            action: .blank(range), doubt: range)
    }

    /// A list or map goes on in the next line while its last sign says so: `choices: {yes: sales,`.
    private static func lastLine(_ place: FaultPlace, of first: RawLines.Line) -> RawLines.Line {
        var last = first
        while let next = place.lines.line(after: last), next.indent > first.indent {
            let end = place.lines.textEnd(from: last.content, before: last.end)
            guard let sign = place.byte(end - 1), sign == ByteClass.comma || ByteClass.isOpening(sign) else { break }
            last = next
        }
        return last
    }

    /// What to write: the whole of it where it stands on one line and is short, else the sign that is missing.
    private static func closed(_ place: FaultPlace, _ range: Range<Int>, with missing: [UInt8]) -> String {
        let text = place.lines.text(range)
        let sign = String(decoding: missing, as: UTF8.self)
        let isShort = text.utf8.count < 40 && !text.utf8.contains(ByteClass.lineFeed)
        return isShort ? "close it: \(text)\(sign)" : "write \"\(sign)\" behind its last entry"
    }

    /// What closes all that is open in a stretch of text: `[a, {b: c` → `}]`. Nothing if it is mixed up.
    private static func closers(_ place: FaultPlace, _ range: Range<Int>) -> [UInt8]? {
        var open: [UInt8] = []
        for byte in place.bytes[range] {
            if byte == ByteClass.openBracket { open.append(ByteClass.closeBracket) }
            if byte == ByteClass.openBrace { open.append(ByteClass.closeBrace) }
            if ByteClass.isClosing(byte) {
                guard open.last == byte else { return nil }
                open.removeLast()
            }
        }
        return open.reversed()
    }

    /// A text that stands behind a name in the braces: `{say: Press 1: sales, goto: sales}`.
    private static func value(_ place: FaultPlace, in inside: Range<Int>) -> Repair? {
        guard let piece = pieces(place, inside).last(where: { $0.lowerBound <= place.fault.offset }),
            let colon = place.lines.colon(from: piece.lowerBound, before: piece.upperBound)
        else { return nil }
        var start = colon + 1
        while start < piece.upperBound, ByteClass.isBlank(place.bytes[start]) { start += 1 }
        guard start < piece.upperBound, place.fault.offset >= start, !ByteClass.isQuote(place.bytes[start]),
            !ByteClass.isOpening(place.bytes[start])
        else { return nil }
        let text = start..<piece.upperBound
        if let repair = MapOnOneLine.gotoTwice(
            place, piece.lowerBound..<colon, text, place.keys(inFlowAt: piece.lowerBound))
        {
            return repair
        }
        if let repair = ColonInText.nameInside(place, text, separator: ", ") { return repair }
        if let repair = missingComma(place, behind: piece.lowerBound..<colon, in: text) { return repair }
        var sign = culprit(place, text)
        let isColon = place.byte(sign.lowerBound) == ByteClass.colon
        if isColon {
            let word = place.bytes[start..<sign.lowerBound].lastIndex { ByteClass.isBlank($0) }
            sign = (word.map { $0 + 1 } ?? start)..<sign.upperBound
        }
        let finding: Diagnostic =
            isColon
            ? .colonInText(
                place.lines.text(text),
                place.quoting(
                    text, ColonInText.safety(place, piece.lowerBound..<colon, text.lowerBound..<sign.upperBound - 1)),
                at: place.span(sign))
            : .flowEatsText(isList: false, place.quoting(text), at: place.span(sign))
        return Repair(finding: finding, action: place.taking(text))
    }

    /// `{tea: brew coffee: grind}`, `{tea: brew; coffee: grind}`: where nothing is said, a second name begins an entry.
    private static func missingComma(
        _ place: FaultPlace, behind key: Range<Int>, in text: Range<Int>
    ) -> Repair? {
        guard let map = place.keys(inFlowAt: key.lowerBound), !ColonInText.mayBeSpoken(place.lines.name(key)),
            let colon = place.lines.colon(from: text.lowerBound, before: text.upperBound)
        else { return nil }
        var word = colon
        while word > text.lowerBound, ByteClass.isName(place.bytes[word - 1]) { word -= 1 }
        var gap = word
        while gap > text.lowerBound, ByteClass.isBlank(place.bytes[gap - 1]) { gap -= 1 }
        if gap > text.lowerBound, place.bytes[gap - 1] == UInt8(ascii: ";") { gap -= 1 }
        let name = place.lines.text(word..<colon)
        guard gap > text.lowerBound, gap < word, !place.bytes[text.lowerBound..<gap].contains(ByteClass.space),
            map.has(name) || map.mayName(name)
        else { return nil }
        let fix = FixIt(
            "put a comma before \"\(name)\"", .safe, edits: [FixIt.Edit(replace: place.span(gap..<word), with: ", ")])
        return Repair(
            finding: .commaMissing(name, fix, at: place.span(word..<colon)),
            action: .replace([(gap..<word, Array(", ".utf8))]))
    }

    private static func isPaired(_ place: FaultPlace, _ range: Range<Int>) -> Bool { closers(place, range) == [] }

    /// The texts between commas, as an author would count them.
    private static func list(_ place: FaultPlace, _ inside: Range<Int>, whole: Range<Int>) -> Node {
        let items = pieces(place, inside).map { range -> Node in
            var range = range
            var text = place.lines.text(range)
            if let quote = place.byte(range.lowerBound), ByteClass.isQuote(quote), range.count > 1,
                place.byte(range.upperBound - 1) == quote
            {
                range = range.lowerBound + 1..<range.upperBound - 1
                text = place.lines.text(range)
            }
            return .scalar(Node.Scalar(text: text, style: .plain, span: place.span(range)))
        }
        return .sequence(Node.Sequence(items: items, span: place.span(whole)))
    }

    private static func pieces(_ place: FaultPlace, _ inside: Range<Int>) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = inside.lowerBound
        func add(_ end: Int) {
            let piece = place.trimmed(start..<end)
            if !piece.isEmpty { result.append(piece) }
        }
        var i = start
        while i < inside.upperBound {
            if ByteClass.isQuote(place.bytes[i]), i == start || ByteClass.isBlank(place.bytes[i - 1]),
                let close = place.lines.closingQuote(of: i, before: inside.upperBound)
            {
                i = close
            } else if place.bytes[i] == ByteClass.comma {
                add(i)
                start = i + 1
            }
            i += 1
        }
        add(inside.upperBound)
        return result
    }

    /// The character that broke the text: the one libyaml stumbled over, or the last sign before it.
    private static func culprit(_ place: FaultPlace, _ inside: Range<Int>) -> Range<Int> {
        let at = min(max(place.fault.offset, inside.lowerBound), max(inside.lowerBound, inside.upperBound - 1))
        if let byte = place.byte(at), "?{}[]:,#".utf8.contains(byte) { return at..<at + 1 }
        if let sign = inside.clamped(to: inside.lowerBound..<at).last(where: { "?{}[]:".utf8.contains(place.bytes[$0]) }
        ) {
            return sign..<sign + 1
        }
        return at..<min(at + 1, place.bytes.count)
    }

    /// The list written one text a line, where it stands behind a name.
    private static func blockList(_ place: FaultPlace, _ whole: Range<Int>, _ inside: Range<Int>) -> FixIt? {
        let line = place.lines.line(at: whole.lowerBound)
        let shape = place.lines.shape(of: line)
        guard shape.key != nil, shape.value.lowerBound == whole.lowerBound, whole.upperBound == shape.value.upperBound,
            place.bytes[whole.lowerBound] == ByteClass.openBracket
        else { return nil }
        let indent = String(repeating: " ", count: shape.item - line.start + 2)
        var start = whole.lowerBound
        while start > 0, ByteClass.isBlank(place.bytes[start - 1]) { start -= 1 }
        let items = pieces(place, inside).map { range -> String in
            let text = place.lines.text(range)
            return "\n\(indent)- \(text.first == "\"" || text.first == "'" ? text : Quotes.around(text))"
        }
        return FixIt(
            "write one text a line", .unsafe,
            edits: [FixIt.Edit(replace: place.span(start..<whole.upperBound), with: items.joined())])
    }
}

extension Diagnostic {
    fileprivate static func commaMissing(_ name: String, _ fix: FixIt, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .yamlSyntax, .error, "a comma is missing before \"\(name)\"", at: span, label: "put a comma before it",
            fixes: [fix])
    }

    fileprivate static func closesNothing(_ sign: String, _ fix: FixIt, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .yamlSyntax, .error, "\"\(sign)\" closes nothing here", at: span, label: "take it out", fixes: [fix])
    }

    fileprivate static func unclosedBracket(
        isList: Bool, _ advice: String?, _ fix: FixIt?, at span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            .yamlSyntax, .error,
            isList
                ? "this is opened with \"[\" and never closed" : "this is opened with \"{\" and never closed",
            at: span, label: advice ?? (isList ? "close it: [sales, support]" : "close it: {key: 1, goto: sales}"),
            fixes: fix.map { [$0] } ?? [])
    }

    static func flowEatsText(isList: Bool, _ fix: FixIt?, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .yamlFlowEatsText, .error,
            isList ? "a sentence in [ ] is cut here" : "a text in { } is cut here", at: span,
            label: isList ? "put the sentence in quotes, or write a list, one \"- \" a line" : "put the text in quotes",
            fixes: fix.map { [$0] } ?? [])
    }
}
