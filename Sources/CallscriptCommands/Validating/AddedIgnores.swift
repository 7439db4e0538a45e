import Foundation
import ScriptDiagnostics
import ScriptYAML

/// `--add-ignores`: comments that silence whatever is found now, so that an old script tells only of what is new.
enum AddedIgnores {
    /// The changed texts by path, and how many comments were written.
    static func texts(_ checked: CheckedFiles) -> (texts: [String: [UInt8]], count: Int) {
        let files = checked.findings.files
        let found = checked.findings.diagnostics.filter { $0.id.rawValue != "ignore-hygiene" }
        var texts: [String: [UInt8]] = [:]
        var count = 0
        for (id, diagnostics) in Dictionary(grouping: found, by: \.span.file) {
            let file = files[id]
            let layout = YAMLLayout(file, id: id)
            // A comment between the lines of a text would become a part of it.
            let lines = Dictionary(grouping: diagnostics) { diagnostic in
                layout.lines(around: file.line(at: diagnostic.span.range.lowerBound)).lowerBound
            }
            var result: [UInt8] = []
            var last = 0
            for (line, diagnostics) in lines.sorted(by: { $0.key < $1.key }) {
                let start = file.range(ofLine: line).lowerBound
                let indent = file.bytes[start...].prefix { $0 == UInt8(ascii: " ") }
                let rules = Set(diagnostics.map(\.id.rawValue)).sorted().joined(separator: ", ")
                result += file.bytes[last..<start] + indent
                result += "# callscript: ignore[\(rules)] because it was so before this was checked\n".utf8
                last = start
                count += 1
            }
            texts[file.path] = result + file.bytes[last...]
        }
        return (texts, count)
    }
}
