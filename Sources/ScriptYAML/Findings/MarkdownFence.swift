import ScriptDiagnostics

/// A line of three backticks, which came along when a script was copied out of a page of text.
enum MarkdownFence {
    static func repair(_ place: FaultPlace) -> Repair? {
        let line = place.line
        guard place.fault.cause == .syntax, place.bytes[line.content..<line.end].starts(with: "```".utf8) else {
            return nil
        }
        var end = line.end
        while end < place.bytes.count, place.bytes[end] != ByteClass.lineFeed { end += 1 }
        let whole = line.start..<min(end + 1, place.bytes.count)
        let fix = FixIt("take the line away", .safe, edits: [FixIt.Edit(replace: place.span(whole), with: "")])
        return Repair(
            finding: .fence(fix, at: place.span(line.content..<line.end)), action: .replace([(whole, [])]))
    }
}

extension Diagnostic {
    fileprivate static func fence(_ fix: FixIt, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .yamlSyntax, .error, "this line is a mark of Markdown around a script, and no part of it", at: span,
            label: "take the line away", fixes: [fix])
    }
}
