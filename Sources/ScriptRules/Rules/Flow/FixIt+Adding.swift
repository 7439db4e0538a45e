import ScriptDiagnostics
import ScriptModel

extension FixIt {
    /// A line more at the end of a block, indented as its first; nil where the block is written in braces.
    static func adding(_ line: String, to span: SourceSpan, indent shift: Int = 0, in script: Script) -> FixIt? {
        let bytes = script.files[span.file].bytes
        guard span.end > span.start, Int(span.end) <= bytes.count, bytes[Int(span.start)] != UInt8(ascii: "{") else {
            return nil
        }
        var lineStart = Int(span.start)
        while lineStart > 0, bytes[lineStart - 1] != UInt8(ascii: "\n") { lineStart -= 1 }
        let indent = String(repeating: " ", count: max(0, Int(span.start) - lineStart + shift))
        let end = SourceSpan(file: span.file, start: Int(span.end), end: Int(span.end))
        return FixIt("add \(line)", .placeholder, edits: [.init(replace: end, with: "\n\(indent)\(line)")])
    }
}
