import ScriptDiagnostics

/// A map whose first entries are indented deeper than all that follow: the few slid, and not the many.
enum DeepBeginning {
    static func repair(_ place: FaultPlace, open: [Int]) -> Repair? {
        let lines = place.lines
        let indent = place.line.indent
        guard let parent = open.filter({ $0 < indent }).max(), let deep = open.filter({ $0 > indent }).min(),
            !place.shape.isItem, let name = place.shape.key
        else { return nil }
        var slid: [RawLines.Line] = []
        var before = lines.line(before: place.line)
        while let line = before, line.indent > parent {
            slid.append(line)
            before = lines.line(before: line)
        }
        let many = count(at: indent, after: place.line, in: lines)
        let few = slid.filter { $0.indent == deep && !lines.isComment($0) }
        guard let first = few.last, many > few.count, !slid.contains(where: { $0.indent < deep }) else { return nil }
        let edits = slid.reversed().map { line in
            (
                range: line.start..<line.content,
                with: [UInt8](repeating: ByteClass.space, count: line.indent - deep + indent)
            )
        }
        let fix = FixIt(
            "indent by \(indent.spaces)", .unsafe,
            edits: edits.map {
                FixIt.Edit(replace: place.span($0.range), with: String(decoding: $0.with, as: UTF8.self))
            })
        let word = lines.shape(of: first).key ?? first.content..<first.end
        return Repair(
            finding: .deepBeginning(
                lines.text(word), is: deep, lines.text(name), wanted: indent, fix, at: place.span(word)),
            action: .replace(edits), doubt: slid[slid.count - 1].start..<place.line.end)
    }

    /// Lines of this indentation from here to the end of the map.
    private static func count(at indent: Int, after line: RawLines.Line, in lines: RawLines) -> Int {
        var count = 1
        var last = line
        while let next = lines.line(after: last), next.indent >= indent {
            if next.indent == indent, !lines.isComment(next) { count += 1 }
            last = next
        }
        return count
    }
}

extension Diagnostic {
    fileprivate static func deepBeginning(
        _ name: String, is deep: Int, _ neighbour: String, wanted: Int, _ fix: FixIt, at span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            .yamlSyntax, .error,
            "\"\(name)\" is indented by \(deep.spaces), and its neighbours from \"\(neighbour)\" on by \(wanted)",
            at: span, label: "indent it, and what is in it, by \(deep - wanted) less", fixes: [fix])
    }
}
