import ScriptDiagnostics
import ScriptModel

extension FixIt {
    /// Takes an entry of a block away, from the line of its name to that of the next; nil where it stands in braces, or
    /// where nothing would be left beside it.
    static func removing(_ name: Located<String>, in script: Script) -> FixIt? {
        let file = script.files[name.span.file]
        let lines = file.lineStarts
        let line = file.line(at: Int(name.span.start)) - 1
        let indent = Int(name.span.start) - lines[line]
        guard indent > 0, file.indent(ofLine: line) == indent else { return nil }
        let next = lines.indices.dropFirst(line + 1).first { file.indent(ofLine: $0).map { $0 <= indent } ?? false }
        let before = lines.indices.prefix(line).last { file.indent(ofLine: $0).map { $0 <= indent } ?? false }
        let hasNeighbour = [next, before].contains { $0.map { file.indent(ofLine: $0) == indent } ?? false }
        guard hasNeighbour else { return nil }
        // What stands before the next entry may be a comment about it.
        let last = lines.indices[line..<(next ?? lines.count)].last { file.indent(ofLine: $0) != nil } ?? line
        let end = last + 1 < lines.count ? lines[last + 1] : file.bytes.count
        let span = SourceSpan(file: name.span.file, start: lines[line], end: end)
        return FixIt("remove \"\(name.value)\"", .unsafe, edits: [.init(replace: span, with: "")])
    }
}

extension SourceFile {
    /// Blanks before the first sign of a line, from 0; nil for a line with nothing, or only a comment, on it.
    fileprivate func indent(ofLine line: Int) -> Int? {
        let start = lineStarts[line]
        guard let place = bytes[start...].firstIndex(where: { $0 != UInt8(ascii: " ") }),
            ![UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "#")].contains(bytes[place])
        else { return nil }
        return place - start
    }
}
