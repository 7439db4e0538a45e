import ScriptDiagnostics
import ScriptModel
import ScriptYAML

/// The ignores of a script and its files, or of a file of tests, and the lines that each covers.
struct Ignores: Sendable {
    /// An ignore's rule.
    struct Entry: Sendable {
        var ignore: Ignore
        var rule: Located<String>
        /// It stands at the margin below the first line, and not above a state: one may take it for the whole file's.
        var looksFileWide: Bool
    }
    private struct Place: Hashable {
        var file: FileID
        var rule: String
        /// 0 stands for the whole file.
        var line: Int
    }

    private(set) var entries: [Entry] = []
    private(set) var faulty: [Ignore] = []
    private var covered: [Place: [Int]] = [:]

    init(_ files: SourceFiles, _ states: () -> [State] = { [] }) {
        let holding = files.files.enumerated().filter { Self.mayHold($0.element.bytes) }
        guard !holding.isEmpty else { return }
        let statesOfFiles = Dictionary(grouping: states(), by: \.name.span.file)
        for (index, file) in holding {
            let id = FileID(index: Int32(index))
            let layout = YAMLLayout(file, id: id, keys: ScriptReader.keys)
            let starts = Dictionary(
                (statesOfFiles[id] ?? []).map { (file.line(at: $0.name.span.range.lowerBound), $0) }
            ) { first, _ in first }
            for comment in layout.comments {
                guard let ignore = Ignore(comment, in: file) else { continue }
                if ignore.fault != nil {
                    faulty.append(ignore)
                } else {
                    let (lines, isWider) = Self.lines(comment, in: file, layout, starts)
                    let place = comment.span.range.lowerBound
                    let isAtMargin = comment.isAlone && file.range(ofLine: file.line(at: place)).lowerBound == place
                    add(ignore, covering: lines, of: id, looksFileWide: isAtMargin && !isWider)
                }
            }
        }
    }

    /// The entries that cover a finding.
    func entries(covering diagnostic: Diagnostic, in files: SourceFiles) -> [Int] {
        guard !entries.isEmpty else { return [] }
        let file = diagnostic.span.file
        let line = files[file].line(at: diagnostic.span.range.lowerBound)
        return [0, line].flatMap { covered[Place(file: file, rule: diagnostic.id.rawValue, line: $0)] ?? [] }
    }

    private mutating func add(
        _ ignore: Ignore, covering lines: ClosedRange<Int>, of file: FileID, looksFileWide: Bool
    ) {
        for rule in ignore.rules {
            for line in lines {
                covered[Place(file: file, rule: rule.value, line: line), default: []].append(entries.count)
            }
            entries.append(Entry(ignore: ignore, rule: rule, looksFileWide: looksFileWide))
        }
    }

    /// Above everything: the whole file. Above a state: the state. Else its own line, or the one below, with all of the
    /// text that stands there. The first two are wider than what stands there.
    private static func lines(
        _ comment: YAMLLayout.Comment, in file: SourceFile, _ layout: YAMLLayout, _ states: [Int: State]
    ) -> (lines: ClosedRange<Int>, isWider: Bool) {
        var line = file.line(at: comment.span.range.lowerBound)
        guard comment.isAlone else { return (layout.lines(around: line), false) }
        if let first = layout.firstLine, line < first { return (0...0, true) }
        repeat { line += 1 } while line <= file.lineStarts.count && isEmpty(line, in: file)
        guard line <= file.lineStarts.count else { return (line...line, false) }
        guard let state = states[line] else { return (layout.lines(around: line), false) }
        var end = min(state.span.range.upperBound, file.bytes.count)
        while end > state.span.range.lowerBound, file.bytes[end - 1] <= UInt8(ascii: " ") { end -= 1 }
        return (line...max(line, file.line(at: max(0, end - 1))), true)
    }

    private static func isEmpty(_ line: Int, in file: SourceFile) -> Bool {
        let text = file.bytes[file.range(ofLine: line)]
        let first = text.first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
        return first == nil || first == UInt8(ascii: "#")
    }

    /// A quick look that spares most files the reading of their comments.
    private static func mayHold(_ bytes: [UInt8]) -> Bool {
        for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "#") {
            var next = offset + 1
            while next < bytes.count, [UInt8(ascii: " "), UInt8(ascii: "\t"), byte].contains(bytes[next]) { next += 1 }
            let begins = { (word: String) in bytes[next...].starts(with: word.utf8) { $0 | 0x20 == $1 } }
            if begins("ignore") || begins("disable") || begins("noqa") { return true }
            if begins("cal"), bytes[next...].prefix(8).contains(where: { $0 | 0x20 == UInt8(ascii: "s") }) {
                return true
            }
        }
        return false
    }
}
