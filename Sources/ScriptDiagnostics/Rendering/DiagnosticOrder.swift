extension Sequence<Diagnostic> {
    /// By file, place, and the worse first; exact repeats once.
    package func inReadingOrder() -> [Diagnostic] {
        var seen: Set<Diagnostic> = []
        return filter { seen.insert($0).inserted }.enumerated().sorted { a, b in
            let (x, y) = (a.element, b.element)
            if x.span.file != y.span.file { return x.span.file.index < y.span.file.index }
            if x.span.start != y.span.start { return x.span.start < y.span.start }
            if x.severity != y.severity { return x.severity > y.severity }
            return a.offset < b.offset
        }.map(\.element)
    }
}
