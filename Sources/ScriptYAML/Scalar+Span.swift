package import ScriptDiagnostics

extension Node.Scalar {
    /// Where a part of the value stands in the file, to the byte: quotes, escapes, folded lines and indentation are
    /// walked over. `range` is in UTF-8 offsets of ``text``.
    ///
    /// Costs nothing until it is asked for, and then one walk over the scalar.
    package func span(of range: Range<Int>, in file: SourceFile) -> SourceSpan {
        let whole = span.range.clamped(to: 0..<file.bytes.count)
        var alignment = ScalarAlignment(bytes: file.bytes, wanted: range)
        switch style {
        case .plain: alignment.walkFlow(whole, isDouble: false)
        case .singleQuoted, .doubleQuoted:
            guard whole.count >= 2 else { return span }
            let inside = whole.lowerBound + 1..<whole.upperBound - 1
            alignment.walkFlow(inside, isDouble: style == .doubleQuoted, isSingle: style == .singleQuoted)
        case .literal, .folded:
            alignment.walkBlock(from: whole.lowerBound, text: text, isFolded: style == .folded)
        }
        guard let found = alignment.result else { return span }
        return SourceSpan(file: span.file, start: found.lowerBound, end: found.upperBound)
    }
}
