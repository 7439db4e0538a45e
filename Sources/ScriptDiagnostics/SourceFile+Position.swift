/// A place as people count it: lines and characters from 1.
package struct SourcePosition: Hashable, Sendable {
    package var line: Int
    /// In characters as seen, so that an accent or an emoji is one.
    package var column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}

extension SourceFile {
    /// The line, from 1, that a byte is in.
    package func line(at offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while low < high {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        return max(1, low)
    }

    package func position(at offset: Int) -> SourcePosition {
        let line = line(at: offset)
        let range = range(ofLine: line)
        let end = min(max(offset, range.lowerBound), range.upperBound)
        return SourcePosition(line: line, column: text(range.lowerBound..<end).count + 1)
    }

    /// The same place with its column in UTF-16 units, as other tools count.
    package func utf16Position(at offset: Int) -> SourcePosition {
        let line = line(at: offset)
        let range = range(ofLine: line)
        let end = min(max(offset, range.lowerBound), range.upperBound)
        return SourcePosition(line: line, column: text(range.lowerBound..<end).utf16.count + 1)
    }

    /// The bytes of a line, from 1, without its break and without a byte order mark.
    package func range(ofLine line: Int) -> Range<Int> {
        var start = lineStarts[line - 1]
        var end = line < lineStarts.count ? lineStarts[line] - 1 : bytes.count
        if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        if line == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, end) }
        return start..<max(start, end)
    }

    package func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }
}
