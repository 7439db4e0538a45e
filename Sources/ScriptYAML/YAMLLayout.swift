package import ScriptDiagnostics

/// What stands in a file besides its nodes: comments, and which lines one text takes up.
package struct YAMLLayout: Sendable {
    /// `# callscript: …`
    package struct Comment: Sendable {
        /// From `#` to the end of the line.
        package var span: SourceSpan
        /// Nothing but white space stands before it in its line.
        package var isAlone: Bool
    }

    package private(set) var comments: [Comment] = []
    /// Lines of texts that go over several, in order: a comment between them would be part of the text, or break it.
    package private(set) var texts: [ClosedRange<Int>] = []
    /// Nil where nothing but comments stands in the file.
    package private(set) var firstLine: Int?

    /// Whatever could be read: behind what is broken beyond that, nothing is known to be a comment.
    package init(_ file: SourceFile, id: FileID, keys: KeyTree, limits: YAMLLimits = .standard) {
        guard file.bytes.count <= limits.size else { return }
        let encoding = EncodingCheck(file.bytes, id: id)
        guard let bytes = encoding.readable else { return }
        var reading = Reading(bytes, file: id, keys: keys, limits: limits, start: encoding.start)
        reading.run()
        let copy = reading.builder.copy
        let stream = EventStream(copy.bytes, from: encoding.start)
        var end = encoding.start
        while case .event(let event) = stream.next() {
            var between = end..<max(end, event.start)
            if case .streamEnd = event.kind { between = end..<copy.bytes.count }
            noteComments(in: between, copy, id)
            end = max(end, event.start)
            guard case .scalar(_, let style) = event.kind else {
                if case .streamEnd = event.kind { return }
                if firstLine == nil, case .mappingStart = event.kind {
                    firstLine = file.line(at: copy.original(event.start))
                }
                continue
            }
            var last = event.end
            if style == .literal || style == .folded {
                // Behind the sign that begins a block of text a comment may stand.
                let header = copy.bytes[event.start...].firstIndex { ByteClass.isBreak($0) } ?? event.end
                noteComments(in: event.start..<min(header, event.end), copy, id)
                while last > event.start, ByteClass.isSpace(copy.bytes[last - 1]) { last -= 1 }
            }
            end = max(end, event.end)
            let lines = (
                file.line(at: copy.original(event.start)), file.line(at: copy.original(max(event.start, last - 1)))
            )
            if lines.0 < lines.1 { texts.append(lines.0...lines.1) }
        }
    }

    /// The lines of the text that a line belongs to; just the line where it belongs to none.
    package func lines(around line: Int) -> ClosedRange<Int> {
        var low = 0
        var high = texts.count
        while low < high {
            let middle = (low + high) / 2
            if texts[middle].upperBound < line { low = middle + 1 } else { high = middle }
        }
        return low < texts.count && texts[low].contains(line) ? texts[low] : line...line
    }

    private mutating func noteComments(in range: Range<Int>, _ copy: WorkingCopy, _ id: FileID) {
        var i = range.lowerBound
        while i < range.upperBound {
            guard copy.bytes[i] == ByteClass.hash,
                i == 0 || ByteClass.isSpace(copy.bytes[i - 1]) || i == range.lowerBound
            else {
                i += 1
                continue
            }
            let end = copy.bytes[i...].firstIndex { ByteClass.isBreak($0) } ?? copy.bytes.count
            var before = i
            while before > 0, ByteClass.isBlank(copy.bytes[before - 1]) { before -= 1 }
            comments.append(
                Comment(
                    span: SourceSpan(file: id, start: copy.original(i), end: copy.original(end)),
                    isAlone: before == 0 || ByteClass.isBreak(copy.bytes[before - 1])))
            i = end
        }
    }
}
