/// The text as lines, looked at only where something is wrong.
struct RawLines {
    /// One line, without its break.
    struct Line {
        var start: Int
        /// The first byte that is not white space, or `end`.
        var content: Int
        /// Behind the last byte that is not white space, or `content`.
        var end: Int
        /// The column of `content`.
        var indent: Int { content - start }
        var isBlank: Bool { content == end }
    }

    /// What stands where in a line such as `- say: Hello # greet`.
    struct Shape {
        /// Behind the dashes.
        var item: Int
        var isItem: Bool
        /// `say`, if a colon follows it; quotes included.
        var key: Range<Int>?
        /// `Hello`, or empty at the line's end.
        var value: Range<Int>
    }

    let bytes: [UInt8]
    private let copy: WorkingCopy

    init(_ bytes: [UInt8]) { self.init(WorkingCopy(bytes)) }

    init(_ copy: WorkingCopy) {
        bytes = copy.bytes
        self.copy = copy
    }

    func start(of offset: Int) -> Int {
        var start = min(offset, bytes.count)
        while start > 0, !ByteClass.isBreak(bytes[start - 1]) { start -= 1 }
        return start
    }

    func line(at offset: Int) -> Line {
        let start = start(of: offset)
        var content = start
        while content < bytes.count, ByteClass.isBlank(bytes[content]) { content += 1 }
        var end = content
        while end < bytes.count, !ByteClass.isBreak(bytes[end]) { end += 1 }
        while end > content, ByteClass.isBlank(bytes[end - 1]) { end -= 1 }
        return Line(start: start, content: content, end: end)
    }

    /// The next line that holds something.
    func line(after line: Line) -> Line? {
        var i = line.end
        while i < bytes.count, ByteClass.isSpace(bytes[i]) { i += 1 }
        return i < bytes.count ? self.line(at: i) : nil
    }

    /// The line before that holds something.
    func line(before line: Line) -> Line? {
        var i = line.start
        while i > 0, ByteClass.isSpace(bytes[i - 1]) { i -= 1 }
        return i > 0 ? self.line(at: i - 1) : nil
    }

    /// The line before that holds more than a comment.
    func written(before line: Line) -> Line? {
        var found = self.line(before: line)
        while let comment = found, isComment(comment) { found = self.line(before: comment) }
        return found
    }

    /// The names of the maps that a line indented so far is in, the outermost first.
    func way(to line: Line, indent: Int? = nil) -> [String] {
        var way: [String] = []
        var limit = indent ?? line.indent
        // An item may stand as deep as the name of its list.
        if indent == nil, shape(of: line).isItem { limit += 1 }
        var above = written(before: line)
        while let line = above, limit > 0 {
            if line.indent < limit {
                let shape = shape(of: line)
                if let key = shape.key, shape.item - line.start < limit { way.append(name(key)) }
                limit = shape.isItem ? line.indent + 1 : line.indent
            }
            above = written(before: line)
        }
        return way.reversed()
    }

    /// A name without the quotes around it.
    func name(_ key: Range<Int>) -> String {
        let text = text(key)
        guard let first = text.utf8.first, ByteClass.isQuote(first), text.utf8.count > 1 else { return text }
        return String(text.dropFirst().dropLast())
    }

    func isComment(_ line: Line) -> Bool { line.content < line.end && bytes[line.content] == ByteClass.hash }

    /// From the line's start to the end of the last line below it that is indented deeper.
    func block(from line: Line) -> Range<Int> {
        var last = line
        while let next = self.line(after: last), next.indent > line.indent { last = next }
        return line.start..<last.end
    }

    func shape(of line: Line) -> Shape {
        var item = line.content
        while item < line.end, bytes[item] == ByteClass.dash, item + 1 == line.end || ByteClass.isBlank(bytes[item + 1])
        {
            item += 1
            while item < line.end, ByteClass.isBlank(bytes[item]) { item += 1 }
        }
        let isItem = item > line.content
        var colon = item
        if colon < line.end, ByteClass.isQuote(bytes[colon]) {
            colon = closingQuote(of: colon, before: line.end).map { $0 + 1 } ?? line.end
            while colon < line.end, ByteClass.isBlank(bytes[colon]) { colon += 1 }
            if colon < line.end, bytes[colon] != ByteClass.colon { colon = line.end }
        } else if colon < line.end, ByteClass.isOpening(bytes[colon]) {
            // The names in `- {name: filling}` are not the line's own.
            colon = line.end
        } else {
            colon = self.colon(from: item, before: line.end) ?? line.end
        }
        guard colon < line.end else {
            return Shape(item: item, isItem: isItem, key: nil, value: item..<textEnd(from: item, before: line.end))
        }
        var value = colon + 1
        while value < line.end, ByteClass.isBlank(bytes[value]) { value += 1 }
        return Shape(
            item: item, isItem: isItem, key: item..<colon, value: value..<textEnd(from: value, before: line.end))
    }

    /// The first colon that YAML takes for the end of a name, if no comment comes before it.
    func colon(from start: Int, before end: Int) -> Int? {
        var i = start
        while i < end {
            if bytes[i] == ByteClass.colon, i + 1 == end || ByteClass.isBlank(bytes[i + 1]) { return i }
            if bytes[i] == ByteClass.hash, i > start, ByteClass.isBlank(bytes[i - 1]) { return nil }
            i += 1
        }
        return nil
    }

    func closingQuote(of start: Int, before end: Int) -> Int? {
        let quote = bytes[start]
        var i = start + 1
        while i < end {
            if quote == ByteClass.doubleQuote, bytes[i] == ByteClass.backslash {
                i += 2
            } else if bytes[i] == quote {
                guard quote == ByteClass.singleQuote, i + 1 < end, bytes[i + 1] == quote else { return i }
                i += 2
            } else {
                i += 1
            }
        }
        return nil
    }

    /// The bracket or brace that closes the one at `start`; quotes are passed over.
    func closingBracket(of start: Int, before end: Int) -> Int? {
        var depth = 0
        var i = start
        while i < end {
            let byte = bytes[i]
            if ByteClass.isOpening(byte) {
                depth += 1
            } else if ByteClass.isClosing(byte) {
                depth -= 1
                if depth == 0 { return i }
            } else if ByteClass.isQuote(byte), beginsWord(i, after: start), let close = closingQuote(of: i, before: end)
            {
                i = close
            }
            i += 1
        }
        return nil
    }

    /// Whether a quote here opens a text; an apostrophe inside a word does not.
    func beginsWord(_ i: Int, after start: Int) -> Bool {
        guard i > start else { return true }
        let before = bytes[i - 1]
        return ByteClass.isBlank(before) || ByteClass.isOpening(before) || before == ByteClass.comma
            || before == ByteClass.colon
    }

    /// Where a text ends that begins at `start`: before a comment, or at the line's end.
    func textEnd(from start: Int, before end: Int) -> Int {
        var i = start
        if i < end, ByteClass.isQuote(bytes[i]), let close = closingQuote(of: i, before: end) { i = close }
        while i < end {
            if bytes[i] == ByteClass.hash, i == start || ByteClass.isBlank(bytes[i - 1]) { break }
            i += 1
        }
        while i > start, ByteClass.isBlank(bytes[i - 1]) { i -= 1 }
        return i
    }

    /// Whether `offset` lies between brackets or braces that were opened on its line.
    func isInFlow(_ offset: Int) -> Bool {
        let line = line(at: offset)
        var depth = 0
        var i = shape(of: line).value.lowerBound
        while i < min(offset, line.end) {
            if ByteClass.isOpening(bytes[i]) { depth += 1 }
            if ByteClass.isClosing(bytes[i]) { depth -= 1 }
            if ByteClass.isQuote(bytes[i]), beginsWord(i, after: line.start),
                let close = closingQuote(of: i, before: line.end)
            {
                i = close
            }
            i += 1
        }
        return depth > 0
    }

    /// The text of a plain value over one line or several, folded as YAML does; in the author's words, whatever was
    /// masked of it.
    func folded(_ range: Range<Int>) -> String { RawLines(copy.authored).folded(authored: copy.original(range)) }

    private func folded(authored range: Range<Int>) -> String {
        var result: [UInt8] = []
        var breaks = 0
        var i = range.lowerBound
        while i < range.upperBound {
            let line = line(at: i)
            let content = max(i, line.content)
            let end = min(line.end, range.upperBound)
            if content < end {
                if breaks > 0 {
                    result += breaks == 1 ? [ByteClass.space] : Array(repeating: ByteClass.lineFeed, count: breaks - 1)
                }
                result += bytes[content..<end]
                breaks = 0
            }
            breaks += 1
            i = max(end, line.end)
            while i < bytes.count, !ByteClass.isBreak(bytes[i]) { i += 1 }
            i +=
                i + 1 < bytes.count && bytes[i] == ByteClass.carriageReturn && bytes[i + 1] == ByteClass.lineFeed
                ? 2 : 1
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// What the author wrote there.
    func text(_ range: Range<Int>) -> String { String(decoding: copy.authored[copy.original(range)], as: UTF8.self) }
}
