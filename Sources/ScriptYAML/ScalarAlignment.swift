package import ScriptDiagnostics

/// A scalar's text beside its raw bytes in the file, by the rules of its style: quotes, escapes, folded lines and
/// indentation are walked over, once.
package struct ScalarAlignment {
    /// Bytes of the text, and those of the file that stand for them; as many on both sides are the same bytes.
    private struct Run {
        var text: Range<Int>
        var raw: Range<Int>

        var isSame: Bool { text.count == raw.count }

        /// Where a place in the text stands; an escape is taken whole.
        func start(of offset: Int) -> Int {
            isSame ? raw.lowerBound + max(0, offset - text.lowerBound) : raw.lowerBound
        }
        func end(of offset: Int) -> Int { isSame ? raw.lowerBound + max(0, offset - text.lowerBound) : raw.upperBound }
    }

    private let bytes: [UInt8]
    private let whole: SourceSpan
    private var runs: [Run] = []
    /// How far in the file; nil where there is nothing to walk over.
    private var last: Int?

    package init(_ scalar: Node.Scalar, in file: SourceFile) {
        bytes = file.bytes
        whole = scalar.span
        let range = scalar.span.range.clamped(to: 0..<bytes.count)
        let quotes = scalar.style == .singleQuoted || scalar.style == .doubleQuoted ? 1 : 0
        guard range.count >= 2 * quotes else { return }
        let inside = range.lowerBound + quotes..<range.upperBound - quotes
        // Most stand in the file byte for byte.
        if inside.count == scalar.text.utf8.count, bytes[inside].elementsEqual(scalar.text.utf8) {
            last = inside.lowerBound
            emit(inside.count, inside)
            return
        }
        switch scalar.style {
        case .plain: walkFlow(inside, isDouble: false)
        case .singleQuoted, .doubleQuoted:
            walkFlow(inside, isDouble: scalar.style == .doubleQuoted, isSingle: scalar.style == .singleQuoted)
        case .literal, .folded:
            walkBlock(from: range.lowerBound, text: scalar.text, isFolded: scalar.style == .folded)
        }
    }

    /// Where a part of the text stands in the file, to the byte. `range` is in UTF-8 offsets of the text.
    package func span(of range: Range<Int>) -> SourceSpan {
        guard let last else { return whole }
        let first = run { $0.text.upperBound > range.lowerBound }
        let start = first.map { $0.start(of: range.lowerBound) } ?? last
        guard !range.isEmpty else { return SourceSpan(file: whole.file, start: start, end: start) }
        let end = run { $0.text.upperBound >= range.upperBound }.map { $0.end(of: range.upperBound) } ?? last
        return SourceSpan(file: whole.file, start: start, end: max(start, end))
    }

    /// The first run that reaches as far as is asked.
    private func run(where reaches: (Run) -> Bool) -> Run? {
        var (low, high) = (0, runs.count)
        while low < high {
            let middle = (low + high) / 2
            if reaches(runs[middle]) { high = middle } else { low = middle + 1 }
        }
        return low < runs.count ? runs[low] : nil
    }

    /// `length` bytes of the text stand for `raw`.
    private mutating func emit(_ length: Int, _ raw: Range<Int>) {
        last = raw.upperBound
        let offset = runs.last?.text.upperBound ?? 0
        if let before = runs.last, before.isSame, length == raw.count, before.raw.upperBound == raw.lowerBound {
            runs[runs.count - 1].text = before.text.lowerBound..<offset + length
            runs[runs.count - 1].raw = before.raw.lowerBound..<raw.upperBound
        } else {
            runs.append(Run(text: offset..<offset + length, raw: raw))
        }
    }

    private mutating func walkFlow(_ range: Range<Int>, isDouble: Bool, isSingle: Bool = false) {
        var i = range.lowerBound
        last = i
        while i < range.upperBound {
            let here = i
            if isDouble, bytes[i] == ByteClass.backslash, i + 1 < range.upperBound {
                if lineBreak(at: i + 1, before: range.upperBound) != nil {
                    i += 1
                    fold(from: here, at: &i, before: range.upperBound, isEscaped: true)
                } else {
                    let (length, raw) = escape(at: i, before: range.upperBound)
                    i += raw
                    emit(length, here..<i)
                }
            } else if isSingle, bytes[i] == ByteClass.singleQuote {
                i = min(i + 2, range.upperBound)
                emit(1, here..<i)
            } else if let invisible = InvisibleBreak.at(i, in: bytes) {
                i += invisible.length
                emit(invisible.blanks, here..<i)
            } else if ByteClass.isBlank(bytes[i]) || lineBreak(at: i, before: range.upperBound) != nil {
                while i < range.upperBound, ByteClass.isBlank(bytes[i]) { i += 1 }
                if lineBreak(at: i, before: range.upperBound) == nil {
                    emit(i - here, here..<i)
                } else {
                    fold(from: here, at: &i, before: range.upperBound, isEscaped: false)
                }
            } else {
                i += 1
                while i < range.upperBound, !ByteClass.isSpace(bytes[i]),
                    !(isDouble && bytes[i] == ByteClass.backslash),
                    !(isSingle && bytes[i] == ByteClass.singleQuote), InvisibleBreak.at(i, in: bytes) == nil
                {
                    i += 1
                }
                emit(i - here, here..<i)
            }
        }
    }

    /// One break is a space, or nothing behind a backslash; of several the first is dropped. Blanks around go too.
    private mutating func fold(from start: Int, at i: inout Int, before end: Int, isEscaped: Bool) {
        var from = start
        var count = 0
        var first: (text: Int, raw: Range<Int>)?
        while let found = lineBreak(at: i, before: end) {
            i += found.raw
            while i < end, ByteClass.isBlank(bytes[i]) { i += 1 }
            if count == 0 {
                first = (found.text, from..<i)
            } else {
                if count == 1, let kept = first, kept.text > 1, !isEscaped { emit(kept.text, kept.raw) }
                emit(found.text, from..<i)
            }
            from = i
            count += 1
        }
        if count == 1, let first, !isEscaped { emit(first.text > 1 ? first.text : 1, first.raw) }
        last = i
    }

    /// Bytes of the value and of the file that an escape takes.
    private func escape(at i: Int, before end: Int) -> (length: Int, raw: Int) {
        func code(_ digits: Int) -> (length: Int, raw: Int) {
            let last = min(i + 2 + digits, end)
            let value = UInt32(String(decoding: bytes[i + 2..<max(i + 2, last)], as: UTF8.self), radix: 16)
            return (value.flatMap { Unicode.Scalar($0) }.map { UTF8.width($0) } ?? 1, last - i)
        }
        switch bytes[i + 1] {
        case UInt8(ascii: "x"): return code(2)
        case UInt8(ascii: "u"): return code(4)
        case UInt8(ascii: "U"): return code(8)
        case UInt8(ascii: "N"), UInt8(ascii: "_"): return (2, 2)
        case UInt8(ascii: "L"), UInt8(ascii: "P"): return (3, 2)
        default: return (1, 2)
        }
    }

    /// The bytes of a line break here, in the value and in the file.
    private func lineBreak(at i: Int, before end: Int) -> (text: Int, raw: Int)? {
        guard i < end else { return nil }
        switch bytes[i] {
        case ByteClass.lineFeed: return (1, 1)
        case ByteClass.carriageReturn: return (1, i + 1 < end && bytes[i + 1] == ByteClass.lineFeed ? 2 : 1)
        default: return nil
        }
    }

    private mutating func walkBlock(from start: Int, text: String, isFolded: Bool) {
        let end = bytes.count
        var i = start
        var chomping: UInt8?
        while i < end, lineBreak(at: i, before: end) == nil, bytes[i] != ByteClass.hash {
            if bytes[i] == UInt8(ascii: "+") || bytes[i] == ByteClass.dash { chomping = bytes[i] }
            i += 1
        }
        while i < end, lineBreak(at: i, before: end) == nil { i += 1 }
        if let header = lineBreak(at: i, before: end) { i += header.raw }
        last = start

        // The first line with a letter is the same in both but for the indentation, whoever set that.
        let valueSpaces = Self.indent(ofFirstLineIn: text.utf8)
        let rawSpaces = Self.indent(ofFirstLineIn: bytes[i...])
        guard let valueSpaces, let rawSpaces, rawSpaces >= valueSpaces else { return }
        let indent = rawSpaces - valueSpaces

        var pending: (text: Int, raw: Range<Int>)?
        var trailing: [(text: Int, raw: Range<Int>)] = []
        var afterBlank = false
        var column = skipEmptyLines(at: &i, indent: indent, into: &trailing)
        while column == indent, i < end {
            let isBlank = ByteClass.isBlank(bytes[i])
            if let pending {
                if isFolded, pending.text == 1, !afterBlank, !isBlank {
                    if trailing.isEmpty { emit(1, pending.raw) }
                } else {
                    emit(pending.text, pending.raw)
                }
            }
            for line in trailing { emit(line.text, line.raw) }
            trailing = []
            pending = nil
            afterBlank = isBlank
            var content = i
            while i < end, lineBreak(at: i, before: end) == nil {
                guard let invisible = InvisibleBreak.at(i, in: bytes) else {
                    i += 1
                    continue
                }
                emit(i - content, content..<i)
                emit(invisible.blanks, i..<i + invisible.length)
                i += invisible.length
                content = i
            }
            emit(i - content, content..<i)
            guard let found = lineBreak(at: i, before: end) else { break }
            pending = (found.text, i..<i + found.raw)
            i += found.raw
            column = skipEmptyLines(at: &i, indent: indent, into: &trailing)
        }
        if let pending, chomping != ByteClass.dash { emit(pending.text, pending.raw) }
        if chomping == UInt8(ascii: "+") { for line in trailing { emit(line.text, line.raw) } }
    }

    /// Passes indentation and empty lines; the column where it stops.
    private func skipEmptyLines(
        at i: inout Int, indent: Int, into lines: inout [(text: Int, raw: Range<Int>)]
    ) -> Int {
        while true {
            let start = i
            while i < bytes.count, i - start < indent, bytes[i] == ByteClass.space { i += 1 }
            guard let found = lineBreak(at: i, before: bytes.count) else { return i - start }
            lines.append((found.text, i..<i + found.raw))
            i += found.raw
        }
    }

    private static func indent(ofFirstLineIn bytes: some Sequence<UInt8>) -> Int? {
        var spaces = 0
        for byte in bytes {
            if byte == ByteClass.space {
                spaces += 1
            } else if ByteClass.isBreak(byte) {
                spaces = 0
            } else {
                return spaces
            }
        }
        return nil
    }
}
