import ScriptDiagnostics

extension DiagnosticID {
    static let yamlTabIndent: DiagnosticID = "yaml-tab-indent"
}

/// Lines that are indented by tabs, which YAML forbids: no two editors agree how wide one is.
enum TabIndent {
    static func repair(_ place: FaultPlace) -> Repair? {
        let lines = place.lines
        guard hasTab(place.line, in: lines) else { return nil }
        // Neighbours that are indented the same way are the same mistake.
        var first = place.line
        while let before = lines.line(before: first), hasTab(before, in: lines) { first = before }
        var run = [first]
        while let next = lines.line(after: run[run.count - 1]), hasTab(next, in: lines) { run.append(next) }
        let width = width(of: first, in: lines)
        var edits: [(range: Range<Int>, with: [UInt8])] = []
        for line in run {
            edits.append((line.start..<line.content, spaces(for: line, width: width, in: lines)))
        }
        let fix = FixIt(
            run.count == 1 ? "indent with spaces" : "indent these \(run.count) lines with spaces", .safe,
            edits: edits.map {
                FixIt.Edit(replace: place.span($0.range), with: String(decoding: $0.with, as: UTF8.self))
            })
        return Repair(
            finding: .tabIndent(lines: run.count, fix, at: place.span(first.start..<first.content)),
            action: .replace(edits))
    }

    private static func hasTab(_ line: RawLines.Line, in lines: RawLines) -> Bool {
        lines.bytes[line.start..<line.content].contains(ByteClass.tab)
    }

    /// Whether it begins with a name that states have: `goto`.
    private static func isOfStates(_ line: RawLines.Line, in lines: RawLines) -> Bool {
        let shape = lines.shape(of: line)
        return !shape.isItem && shape.key.map { LineFault.names.contains(lines.text($0)) } ?? false
    }

    private static func spaces(for line: RawLines.Line, width: Int, in lines: RawLines) -> [UInt8] {
        let tabs = lines.bytes[line.start..<line.content].reduce(0) { $0 + ($1 == ByteClass.tab ? 1 : 0) }
        return Array(repeating: ByteClass.space, count: line.indent - tabs + tabs * width)
    }

    /// How many spaces a tab must stand for so that the line fits what is above it.
    private static func width(of line: RawLines.Line, in lines: RawLines) -> Int {
        var above = lines.line(before: line)
        while let comment = above, lines.isComment(comment) { above = lines.line(before: comment) }
        guard let above else { return 2 }
        let opens = above.end > above.content && lines.bytes[above.end - 1] == ByteClass.colon
        var fitting: Set<Int> = []
        var ofStates: Set<Int> = []
        var walk: RawLines.Line? = above
        var limit = Int.max
        while let line = walk, limit > 0 {
            if line.indent < limit {
                fitting.insert(line.indent)
                if isOfStates(line, in: lines) { ofStates.insert(line.indent) }
                limit = line.indent
            }
            walk = lines.line(before: line)
        }
        let widths = [2, 4, 8, 3, 1]
        // What only states have belongs to its like, or else as deep as it may.
        if !opens, isOfStates(line, in: lines) {
            let fitting = widths.filter { fitting.contains(spaces(for: line, width: $0, in: lines).count) }
            let alike = fitting.first { ofStates.contains(spaces(for: line, width: $0, in: lines).count) }
            return alike ?? fitting.max() ?? 2
        }
        for width in widths {
            let indent = spaces(for: line, width: width, in: lines).count
            if opens ? indent > above.indent : fitting.contains(indent) { return width }
        }
        return 2
    }
}

extension Diagnostic {
    fileprivate static func tabIndent(lines: Int, _ fix: FixIt, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .yamlTabIndent, .error,
            lines == 1 ? "this line is indented with a tab" : "\(lines) lines are indented with tabs",
            at: span, label: "use spaces: two for each level", fixes: [fix])
    }
}
