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
        let (width, isSure) = width(of: run, in: lines, place.builder.keys.all)
        var edits: [(range: Range<Int>, with: [UInt8])] = []
        for line in run {
            edits.append((line.start..<line.content, spaces(for: line, width: width, in: lines)))
        }
        let fix = FixIt(
            run.count == 1 ? "indent with spaces" : "indent these \(run.count) lines with spaces",
            isSure ? .safe : .unsafe,
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

    private static func tabs(_ line: RawLines.Line, in lines: RawLines) -> Int {
        lines.bytes[line.start..<line.content].reduce(0) { $0 + ($1 == ByteClass.tab ? 1 : 0) }
    }

    private static func spaces(for line: RawLines.Line, width: Int, in lines: RawLines) -> [UInt8] {
        let tabs = tabs(line, in: lines)
        return Array(repeating: ByteClass.space, count: line.indent - tabs + tabs * width)
    }

    /// How many spaces a tab must stand for so that the lines fit what is above them, and whether no other place could
    /// be meant: right below a name, or in line with others of their kind.
    private static func width(
        of run: [RawLines.Line], in lines: RawLines, _ keys: Set<String>
    ) -> (width: Int, isSure: Bool) {
        let line = run[0]
        guard let above = lines.written(before: line) else { return (2, true) }
        let widths = [2, 4, 8, 3, 1]
        func indent(_ width: Int) -> Int { spaces(for: line, width: width, in: lines).count }
        if above.end > above.content, lines.bytes[above.end - 1] == ByteClass.colon {
            return (widths.first { indent($0) > above.indent } ?? 2, true)
        }
        let (count, kind) = (tabs(line, in: lines), Kind(line, in: lines, keys))
        let isOfOneKind = run.allSatisfy { tabs($0, in: lines) != count || Kind($0, in: lines, keys) == kind }
        var fitting: Set<Int> = []
        var walk: RawLines.Line? = above
        var limit = Int.max
        while let neighbour = walk, limit > 0 {
            if neighbour.indent < limit {
                let missing = neighbour.indent - (line.indent - count)
                if missing > 0, missing % count == 0, Kind(neighbour, in: lines, keys) == kind {
                    return (missing / count, isOfOneKind)
                }
                fitting.insert(neighbour.indent)
                limit = neighbour.indent
            }
            walk = lines.written(before: neighbour)
        }
        return (widths.first { fitting.contains(indent($0)) } ?? 2, false)
    }

    /// Lines of one map or list are alike: items, keys of the language, other names with a value, or others without.
    private enum Kind: Equatable {
        case item, key, entry, heading

        init(_ line: RawLines.Line, in lines: RawLines, _ keys: Set<String>) {
            let shape = lines.shape(of: line)
            if shape.isItem {
                self = .item
            } else if shape.key.map({ keys.contains(lines.text($0)) }) ?? false {
                self = .key
            } else {
                self = shape.value.isEmpty ? .heading : .entry
            }
        }
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
