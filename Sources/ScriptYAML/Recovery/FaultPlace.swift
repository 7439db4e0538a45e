import ScriptDiagnostics

/// A fault with the raw lines around it, for the rules that know what authors do wrong.
///
/// libyaml's own message is never shown: it speaks of tokens, and is often one line late.
struct FaultPlace {
    let builder: NodeBuilder
    let fault: YAMLFault
    let lines: RawLines
    /// The line of the fault, or the last one that holds something before it.
    let line: RawLines.Line
    let shape: RawLines.Shape

    init(builder: NodeBuilder, fault: YAMLFault) {
        self.builder = builder
        self.fault = fault
        lines = RawLines(builder.copy)
        var line = lines.line(at: min(fault.offset, builder.copy.bytes.count))
        if line.isBlank || line.start >= builder.copy.bytes.count, let before = lines.line(before: line) {
            line = before
        }
        self.line = line
        shape = lines.shape(of: line)
    }

    var bytes: [UInt8] { lines.bytes }

    func byte(_ offset: Int?) -> UInt8? {
        guard let offset, bytes.indices.contains(offset) else { return nil }
        return bytes[offset]
    }

    /// What may stand where a line stands; nil where nobody knows.
    func keys(beside line: RawLines.Line, indent: Int? = nil) -> KeyTree? {
        builder.keys.below(lines.way(to: line, indent: indent))
    }

    /// What may stand between the brackets or braces on its line that a place is in.
    func keys(inFlowAt offset: Int) -> KeyTree? {
        let line = lines.line(at: offset)
        let shape = lines.shape(of: line)
        guard let key = shape.key else { return nil }
        var way: [String?] = [lines.name(key)]
        var name: String?
        var start = shape.value.lowerBound
        for i in start..<max(start, min(offset, line.end)) {
            let byte = bytes[i]
            if byte == ByteClass.colon {
                name = lines.name(start..<i)
            } else if ByteClass.isOpening(byte) {
                if i > shape.value.lowerBound { way.append(name) }
                name = nil
            } else if ByteClass.isClosing(byte), way.count > 1 {
                way.removeLast()
            } else if byte == ByteClass.comma {
                name = nil
            }
            if !ByteClass.isName(byte), !ByteClass.isQuote(byte) { start = i + 1 }
        }
        return keys(beside: line)?.below(way.compactMap(\.self))
    }

    /// Whether a line may begin with this key; where nobody knows what stands there, with any of the language.
    func isKey(_ name: String, beside line: RawLines.Line) -> Bool {
        keys(beside: line).map { $0.has(name) } ?? builder.keys.all.contains(name)
    }

    func span(_ range: Range<Int>) -> SourceSpan { builder.span(range) }

    /// Without the blanks around it.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, ByteClass.isBlank(bytes[start]) { start += 1 }
        while end > start, ByteClass.isBlank(bytes[end - 1]) { end -= 1 }
        return start..<end
    }

    /// The text as one plain value, however YAML would have read it.
    func taking(_ range: Range<Int>) -> Repair.Action {
        let scalar = Node.Scalar(text: lines.folded(range), style: .plain, span: span(range))
        return .take(range, .scalar(scalar))
    }

    /// Puts the text into quotes.
    func quoting(_ range: Range<Int>, _ safety: FixIt.Safety = .safe) -> FixIt {
        let raw = lines.text(range)
        return FixIt(
            "put the text in quotes", safety, edits: [FixIt.Edit(replace: span(range), with: Quotes.around(raw))])
    }

    /// Whether the brackets around a place that were opened last on its line are braces.
    func isInMap(_ offset: Int) -> Bool {
        var open: [UInt8] = []
        for byte in bytes[lines.start(of: offset)..<offset] {
            if ByteClass.isOpening(byte) { open.append(byte) }
            if ByteClass.isClosing(byte), !open.isEmpty { open.removeLast() }
        }
        return open.last == ByteClass.openBrace
    }

    /// The whole rest of a value that begins at `start`: in brackets up to the next comma or bracket.
    func value(from start: Int) -> Range<Int> {
        let line = lines.line(at: start)
        let end = lines.textEnd(from: start, before: line.end)
        // Two braces are a text of their own, and no reason to end it at one.
        guard lines.isInFlow(start) || builder.isInFlow && fault.cause != .doubleBraces else {
            return start..<max(end, start)
        }
        var i = start
        while i < end, bytes[i] != ByteClass.comma, !ByteClass.isClosing(bytes[i]) { i += 1 }
        while i > start, ByteClass.isBlank(bytes[i - 1]) { i -= 1 }
        return start..<i
    }
}
