import Foundation
import ScriptDiagnostics
import ScriptModel
import ScriptRules
import ScriptYAML

/// `--add-ignores`: comments that silence whatever is found now, so that an old script tells only of what is new.
struct AddedIgnores {
    private(set) var changes = TextChanges()
    private var comments = 0
    /// Findings that no comment can silence.
    private var left = 0

    init(_ checked: CheckedFiles) {
        let files = checked.findings.files
        let found = checked.findings.diagnostics.filter { $0.id != .ignoreHygiene }
        let silenced = found.filter { !checked.findings.lasting.contains($0) }
        left = found.count - silenced.count
        for (id, diagnostics) in Dictionary(grouping: silenced, by: \.span.file) {
            let file = files[id]
            changes.note(file.path, from: file.bytes, to: text(file, id, diagnostics))
        }
    }

    /// `2 comments in 1 file; 1 finding is left: no comment makes a script run`
    var told: String {
        let written = "\(comments) comment\(comments == 1 ? "" : "s") in \(changes.told)"
        let findings = left == 1 ? "1 error is left, with which" : "\(left) errors are left, with which"
        return left == 0 ? written : "\(written); \(findings) no script can run, whatever is silenced"
    }

    private mutating func text(_ file: SourceFile, _ id: FileID, _ diagnostics: [Diagnostic]) -> [UInt8] {
        let layout = YAMLLayout(file, id: id, keys: ScriptReader.keys)
        // A comment between the lines of a text would become a part of it.
        let lines = Dictionary(grouping: diagnostics) { diagnostic in
            layout.lines(around: file.line(at: diagnostic.span.range.lowerBound)).lowerBound
        }
        let ending = file.bytes.contains(UInt8(ascii: "\r")) ? "\r\n" : "\n"
        var result: [UInt8] = []
        var last = 0
        for (line, diagnostics) in lines.sorted(by: { $0.key < $1.key }) {
            let range = file.range(ofLine: line)
            let rules = Set(diagnostics.map(\.id.rawValue)).sorted().joined(separator: ", ")
            let comment = "# callscript: ignore[\(rules)] because it was so before this was checked"
            let isCommented = layout.comments.contains { range.contains($0.span.range.lowerBound) }
            if line == layout.firstLine, !isCommented, layout.lines(around: line).count == 1 {
                // Above everything it would hold for the whole file.
                result += file.bytes[last..<range.upperBound]
                result += "  \(comment)".utf8
                last = range.upperBound
            } else {
                let indent = file.bytes[range].prefix { $0 == UInt8(ascii: " ") }
                result += file.bytes[last..<range.lowerBound] + indent
                result += "\(comment)\(ending)".utf8
                last = range.lowerBound
            }
            comments += 1
        }
        return result + file.bytes[last...]
    }
}
