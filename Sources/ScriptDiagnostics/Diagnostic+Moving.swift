extension Diagnostic {
    /// The same finding with each of its places changed, for a table that holds the files of several scripts.
    package func movingSpans(_ moved: (SourceSpan) -> SourceSpan) -> Diagnostic {
        var copy = self
        copy.span = moved(span)
        copy.related = related.map { Related($0.message, at: moved($0.span)) }
        copy.fixes = fixes.map { fix in
            FixIt(
                fix.title, fix.safety,
                edits: fix.edits.map { FixIt.Edit(replace: moved($0.span), with: $0.replacement) })
        }
        return copy
    }
}
