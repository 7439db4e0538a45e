import ScriptDiagnostics

/// A name that lost its colon: `greeting` above what belongs to it, or `"yes" booked` among other choices.
enum LoneName {
    static func repair(_ place: FaultPlace) -> Repair? {
        guard place.fault.cause == .syntax, !place.builder.isInFlow, let name = above(place) ?? quoted(place) else {
            return nil
        }
        let gap = name.upperBound..<name.upperBound
        let text = place.lines.text(name)
        let fix = FixIt(
            "put a colon behind \(text.first == "\"" ? text : "\"\(text)\"")", .safe,
            edits: [FixIt.Edit(replace: place.span(gap), with: ":")])
        return Repair(
            finding: .colonMissing(text, fix, at: place.span(name)), action: .replace([(gap, [ByteClass.colon])]))
    }

    /// A name alone on the line above the first of its keys.
    private static func above(_ place: FaultPlace) -> Range<Int>? {
        let lines = place.lines
        guard let key = place.shape.key, let line = lines.written(before: place.line), line.indent < place.line.indent
        else { return nil }
        let shape = lines.shape(of: line)
        guard shape.key == nil, !shape.isItem, !shape.value.isEmpty else { return nil }
        if ByteClass.isQuote(place.bytes[shape.value.lowerBound]) {
            return place.fault.context == shape.value.lowerBound ? shape.value : nil
        }
        guard ColonInText.isName(lines, shape.value), place.fault.offset == key.upperBound else { return nil }
        // It may be the second line of a text.
        if let before = lines.written(before: line), before.indent < line.indent,
            !lines.shape(of: before).value.isEmpty
        {
            return nil
        }
        return shape.value
    }

    /// A name in quotes, and behind it the one name that it leads to.
    private static func quoted(_ place: FaultPlace) -> Range<Int>? {
        let lines = place.lines
        guard let quoted = place.builder.lastQuoted, quoted.upperBound <= place.fault.offset else { return nil }
        let line = lines.line(at: quoted.lowerBound)
        let end = lines.textEnd(from: quoted.lowerBound, before: line.end)
        guard line.content == quoted.lowerBound, quoted.upperBound < end,
            ByteClass.isBlank(place.bytes[quoted.upperBound])
        else { return nil }
        var target = quoted.upperBound
        while target < end, ByteClass.isBlank(place.bytes[target]) { target += 1 }
        guard ColonInText.isName(lines, target..<end) else { return nil }
        let neighbours = [lines.written(before: line), lines.line(after: line)].compactMap { $0 }
        return neighbours.contains { $0.indent == line.indent && lines.shape(of: $0).key != nil } ? quoted : nil
    }
}
