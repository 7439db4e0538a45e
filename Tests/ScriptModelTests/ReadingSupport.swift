import ScriptDiagnostics
import ScriptModel

struct NoSuchFile: Error {}

/// Reads a script, with the files it includes beside it.
func read(_ text: String, including files: [String: String] = [:]) -> ReadScript {
    let files = files.merging(["scripts/test.yaml": text]) { $1 }
    do {
        return try ScriptReader.read(path: "scripts/test.yaml") { path in
            guard let text = files[path] else { throw NoSuchFile() }
            return Array(text.utf8)
        }
    } catch {
        fatalError("the script itself is always there")
    }
}

/// The rest of a script around what a test is about: its own keys, then the states.
func script(_ keys: String = "", states: String = "") -> String {
    """
    callscript: 1
    start: greeting
    \(keys)
    states:
      greeting:
        say: Hello!
        goto: hangup
    \(states.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }.joined(separator: "\n"))
    """
}

extension ReadScript {
    /// One block a finding: rule, place and words, then each of its further parts on a line of its own.
    var printed: String {
        diagnostics.map { finding in
            var lines = ["\(finding.id.rawValue) \(place(finding.span)): \(finding.message)"]
            if let label = finding.label { lines.append("  ^ \(label)") }
            lines += finding.related.map { "  see \(place($0.span)): \($0.message)" }
            if let heard = finding.onTheCall { lines.append("  on the call: \(heard)") }
            lines += finding.fixes.map { "  fix (\($0.safety.rawValue)): \($0.title)" }
            return lines.joined(separator: "\n")
        }.joined(separator: "\n")
    }

    /// Line and column from 1, and the words underlined.
    private func place(_ span: SourceSpan) -> String {
        let file = files[span.file]
        let line = file.lineStarts.lastIndex { $0 <= span.range.lowerBound } ?? 0
        let column = span.range.lowerBound - file.lineStarts[line] + 1
        let words = String(decoding: file.bytes[span.range], as: UTF8.self)
        let name = span.file.index == 0 ? "" : file.path + ":"
        return "\(name)\(line + 1):\(column) `\(words)`"
    }

    /// The text after every fix of its first finding.
    var fixed: String {
        var bytes = files[FileID(index: 0)].bytes
        for edit in (diagnostics.first?.fixes.first?.edits ?? []).sorted(by: { $0.span.start > $1.span.start }) {
            bytes.replaceSubrange(edit.span.range, with: Array(edit.replacement.utf8))
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
