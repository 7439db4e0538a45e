import ScriptDiagnostics

/// `choices: {"yes": booked},` and `say: "Tea?",`: a comma behind the end of a value, as other notations have it.
enum TrailingComma {
    static func repair(_ place: FaultPlace) -> Repair? {
        guard place.fault.cause == .syntax, place.byte(place.fault.offset) == ByteClass.comma,
            !place.builder.isInFlow
        else { return nil }
        var before = place.fault.offset - 1
        while before >= 0, ByteClass.isSpace(place.bytes[before]) { before -= 1 }
        guard let last = place.byte(before), ByteClass.isClosing(last) || ByteClass.isQuote(last) else { return nil }
        let comma = place.fault.offset..<place.fault.offset + 1
        guard place.lines.textEnd(from: comma.upperBound, before: place.line.end) == comma.upperBound else {
            return nil
        }
        let span = place.span(comma)
        let fix = FixIt("take the comma away", .safe, edits: [FixIt.Edit(replace: span, with: "")])
        return Repair(finding: .trailingComma(fix, at: span), action: .replace([(comma, [])]))
    }
}

extension Diagnostic {
    fileprivate static func trailingComma(_ fix: FixIt, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .yamlSyntax, .error, "nothing comes behind this comma", at: span,
            label: "take it away: the end of the line parts one entry from the next", fixes: [fix])
    }
}
