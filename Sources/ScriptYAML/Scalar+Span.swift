package import ScriptDiagnostics

extension Node.Scalar {
    /// Where a part of the text stands in the file, to the byte. `range` is in UTF-8 offsets of ``text``.
    ///
    /// Walks over the whole scalar: who asks for many parts of one keeps its ``ScalarAlignment``.
    package func span(of range: Range<Int>, in file: SourceFile) -> SourceSpan {
        ScalarAlignment(self, in: file).span(of: range)
    }
}
