import ScriptDiagnostics

/// `greeting: Hello` with the state's keys below it: YAML stumbles over the keys, each of which stands where it should.
enum ValueAboveBody {
    static func repair(_ place: FaultPlace) -> Repair? {
        let lines = place.lines
        guard let key = place.shape.key, let above = lines.written(before: place.line),
            above.indent < place.line.indent, let name = lines.shape(of: above).key,
            let home = place.keys(beside: above), let below = home.below(lines.name(name)),
            below.has(lines.name(key)), !home.has(lines.name(key)), !below.has(lines.name(name))
        else { return nil }
        let value = lines.shape(of: above).value
        guard let first = place.byte(value.lowerBound), !value.isEmpty, !ByteClass.isOpening(first),
            !ByteClass.isQuote(first), !"&*!|>".utf8.contains(first)
        else { return nil }
        let gone = name.upperBound + 1..<value.upperBound
        let text = lines.text(value)
        let fix = FixIt("take \"\(text)\" away", .unsafe, edits: [FixIt.Edit(replace: place.span(gone), with: "")])
        return Repair(
            finding: .valueAboveBody(lines.text(name), lines.text(key), fix, at: place.span(value)),
            action: .replace([(gone, [])]), doubt: value)
    }
}

extension Diagnostic {
    fileprivate static func valueAboveBody(
        _ name: String, _ key: String, _ fix: FixIt, at span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            .yamlSyntax, .error, "\"\(name)\" has a value here, and \"\(key)\" below it: one of the two is too much",
            at: span, label: "take it away, or write it behind a key of its own below", fixes: [fix])
    }
}
