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
        lines = RawLines(builder.copy.bytes)
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

    func span(_ range: Range<Int>) -> SourceSpan { builder.span(range) }

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
