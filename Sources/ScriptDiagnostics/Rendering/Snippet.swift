/// A line of the file with a mark under some words of it.
struct Snippet {
    /// Columns shown of a line; longer ones are cut on both sides of the mark.
    private static let columns = 96

    var line: Int
    /// As much of the line as is shown.
    var text: String
    /// Columns before the mark, and its length; an empty place has a mark of one.
    var indent: Int
    var length: Int

    init(_ file: SourceFile, _ span: SourceSpan) {
        line = file.line(at: span.range.lowerBound)
        let whole = file.range(ofLine: line)
        let start = min(max(span.range.lowerBound, whole.lowerBound), whole.upperBound)
        let end = min(max(span.range.upperBound, start), whole.upperBound)
        // What is far from the mark need not be measured, however long the line is.
        let reach = 8 * Self.columns
        let left = max(whole.lowerBound, start - reach)
        let before = PrintableText(file.text(Self.boundary(left, in: file, whole)..<start))
        let marked = PrintableText(
            file.text(start..<max(start, Self.boundary(min(end, start + reach), in: file, whole))), after: before.width)
        let rest = max(end, Self.boundary(min(whole.upperBound, end + reach), in: file, whole))
        let after = PrintableText(file.text(end..<rest), after: before.width + marked.width)

        let cells = before.cells + marked.cells + (marked.width < Self.columns ? after.cells : [])
        var skipped = 0
        var first = 0
        // The mark begins in the first half of what is shown.
        if left > whole.lowerBound || before.width + marked.width > Self.columns {
            let wanted = max(0, before.width - Self.columns / 2)
            while first < before.cells.count, skipped < wanted {
                skipped += cells[first].width
                first += 1
            }
        }
        let isCutLeft = first > 0 || left > whole.lowerBound
        var shown = isCutLeft ? "…" : ""
        var width = isCutLeft ? 1 : 0
        var next = first
        while next < cells.count, width + cells[next].width <= Self.columns {
            shown += cells[next].text
            width += cells[next].width
            next += 1
        }
        if next < cells.count || rest < whole.upperBound { shown += "…" }
        text = shown
        indent = before.width - skipped + (isCutLeft ? 1 : 0)
        length = max(1, min(marked.width, Self.columns - indent))
    }

    /// A line without a mark, from its beginning.
    static func text(ofLine line: Int, in file: SourceFile) -> String {
        let range = file.range(ofLine: line)
        let place = SourceSpan(file: FileID(index: 0), start: range.lowerBound, end: range.lowerBound)
        return Snippet(file, place).text
    }

    /// The nearest offset to the left at which a character's bytes begin.
    private static func boundary(_ offset: Int, in file: SourceFile, _ line: Range<Int>) -> Int {
        var offset = offset
        while offset > line.lowerBound, offset < line.upperBound, file.bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
        return offset
    }
}
