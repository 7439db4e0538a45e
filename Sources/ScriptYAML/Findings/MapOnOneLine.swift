import ScriptDiagnostics

/// Two names with their colons on one line, where nothing is said: `help: goto: booked`, `choices: help: booked`.
enum MapOnOneLine {
    static func repair(_ place: FaultPlace) -> Repair? {
        guard place.fault.cause == .syntax, place.byte(place.fault.offset) == ByteClass.colon,
            let key = place.shape.key, place.fault.offset > place.shape.value.lowerBound
        else { return nil }
        let value = place.shape.value
        let beside = place.keys(beside: place.line)
        if let repair = gotoTwice(place, key, value, beside) { return repair }
        let first = value.lowerBound..<place.fault.offset
        let name = place.lines.text(key)
        guard let below = beside?.below(name), isName(place, first),
            below.isMapAlone || below.has(place.lines.name(first)) && !ColonInText.mayBeSpoken(name)
        else { return nil }
        let whole = place.lines.text(value)
        let fix = FixIt(
            "put it in braces", whole.contains(",") ? .unsafe : .safe,
            edits: [
                FixIt.Edit(replace: place.span(value.lowerBound..<value.lowerBound), with: "{"),
                FixIt.Edit(replace: place.span(value.upperBound..<value.upperBound), with: "}"),
            ])
        return Repair(
            finding: .mapOnOneLine(name, whole, fix, at: place.span(first.lowerBound..<first.upperBound + 1)),
            action: .replace([
                (value.lowerBound..<value.lowerBound, [ByteClass.openBrace]),
                (value.upperBound..<value.upperBound, [ByteClass.closeBrace]),
            ]))
    }

    /// `help: goto: booked`: a choice's own name stands for `goto`; a state has it as a key.
    static func gotoTwice(
        _ place: FaultPlace, _ key: Range<Int>, _ value: Range<Int>, _ beside: KeyTree?
    ) -> Repair? {
        let goto = Array("goto:".utf8)
        guard let beside, place.bytes[value].starts(with: goto), !beside.has(place.lines.name(key)),
            let own = beside.named, own.has("goto")
        else { return nil }
        var start = value.lowerBound + goto.count
        while start < value.upperBound, ByteClass.isBlank(place.bytes[start]) { start += 1 }
        let target = start..<value.upperBound
        guard ColonInText.isName(place.lines, target) else { return nil }
        let name = place.lines.text(key)
        let span = place.span(value.lowerBound..<value.lowerBound + goto.count)
        if !own.takesText {
            let text = "{goto: \(place.lines.text(target))}"
            let fix = FixIt("put it in braces", .safe, edits: [FixIt.Edit(replace: place.span(value), with: text)])
            return Repair(
                finding: .mapOnOneLine(name, "goto: \(place.lines.text(target))", fix, at: span),
                action: .replace([(value, Array(text.utf8))]))
        }
        let surplus = value.lowerBound..<target.lowerBound
        let fix = FixIt("take \"goto:\" away", .safe, edits: [FixIt.Edit(replace: place.span(surplus), with: "")])
        return Repair(
            finding: .gotoTwice(name, place.lines.text(target), fix, at: span), action: .replace([(surplus, [])]))
    }

    private static func isName(_ place: FaultPlace, _ range: Range<Int>) -> Bool {
        guard let first = place.byte(range.lowerBound) else { return false }
        return ByteClass.isQuote(first)
            ? place.lines.closingQuote(of: range.lowerBound, before: range.upperBound) == range.upperBound - 1
            : place.bytes[range].allSatisfy { ByteClass.isName($0) }
    }
}

extension Diagnostic {
    fileprivate static func mapOnOneLine(
        _ key: String, _ value: String, _ fix: FixIt, at span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            .yamlSyntax, .error, "one line holds two names and their colons", at: span,
            label: "write \(key): {\(Quotes.shortened(value))}", fixes: [fix])
    }

    fileprivate static func gotoTwice(
        _ name: String, _ target: String, _ fix: FixIt, at span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            .yamlSyntax, .error,
            "\"goto\" is too much here: what \(name.first == "\"" ? name : "\"\(name)\"") leads to stands right behind it",
            at: span, label: "write \(name): \(target)", fixes: [fix])
    }
}
