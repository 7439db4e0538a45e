import ScriptDiagnostics

/// The name of a state at the margin, its keys where they belong: YAML stops at the name of the next state.
enum SlippedName {
    static func repair(_ place: FaultPlace) -> Repair? {
        let lines = place.lines
        let indent = place.line.indent
        guard place.shape.key != nil, indent > 0, let (name, below) = slipped(above: place),
            let key = lines.shape(of: name).key, lines.shape(of: name).value.isEmpty,
            below.indent > indent, let first = lines.shape(of: below).key,
            let parent = parent(of: name, in: lines),
            place.builder.keys.below([lines.name(parent), lines.name(key)])?.has(lines.name(first)) == true
        else { return nil }
        let edit = (range: name.start..<name.content, with: [UInt8](repeating: ByteClass.space, count: indent))
        let fix = FixIt(
            "indent the name", .safe,
            edits: [
                FixIt.Edit(replace: place.span(edit.range), with: String(decoding: edit.with, as: UTF8.self))
            ])
        return Repair(
            finding: .nameAtMargin(lines.text(key), wanted: indent, fix, at: place.span(key)),
            action: .replace([edit]))
    }

    /// The first line above that is indented less, and the line below that one.
    private static func slipped(above place: FaultPlace) -> (name: RawLines.Line, below: RawLines.Line)? {
        var below: RawLines.Line?
        var line = place.lines.written(before: place.line)
        while let current = line, current.indent >= place.line.indent {
            below = current
            line = place.lines.written(before: current)
        }
        guard let name = line, name.indent == 0, let below else { return nil }
        return (name, below)
    }

    /// The name at the margin before this one.
    private static func parent(of name: RawLines.Line, in lines: RawLines) -> Range<Int>? {
        var line = lines.written(before: name)
        while let current = line, current.indent > 0 { line = lines.written(before: current) }
        return line.flatMap { lines.shape(of: $0).key }
    }
}

extension Diagnostic {
    fileprivate static func nameAtMargin(
        _ name: String, wanted: Int, _ fix: FixIt, at span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            .yamlSyntax, .error, "\"\(name)\" begins at the margin, and what stands below it does not", at: span,
            label: "indent it by \(wanted), as its neighbours are", fixes: [fix])
    }
}
