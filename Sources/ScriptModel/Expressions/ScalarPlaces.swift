import ScriptDiagnostics
import ScriptYAML

/// The way from an offset in a scalar's text back to the file.
struct ScalarPlaces {
    private let scalar: Node.Scalar
    private let file: SourceFile
    /// Where the text begins in the file, when it stands there byte for byte; most do, and need no search.
    private let verbatimStart: Int?

    init(_ scalar: Node.Scalar, in file: SourceFile) {
        self.scalar = scalar
        self.file = file
        let range = scalar.span.range
        let quotes = scalar.style == .singleQuoted || scalar.style == .doubleQuoted ? 1 : 0
        let count = scalar.text.utf8.count
        let start = range.lowerBound + quotes
        let isVerbatim =
            range.count == count + 2 * quotes && range.upperBound <= file.bytes.count
            && file.bytes[start..<(start + count)].elementsEqual(scalar.text.utf8)
        verbatimStart = isVerbatim ? start : nil
    }

    func span(_ range: Range<Int>) -> SourceSpan {
        if let verbatimStart {
            return SourceSpan(
                file: scalar.span.file, start: verbatimStart + range.lowerBound, end: verbatimStart + range.upperBound)
        }
        return scalar.span(of: range, in: file)
    }
}
