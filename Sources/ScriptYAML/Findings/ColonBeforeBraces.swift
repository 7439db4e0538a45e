import ScriptDiagnostics

/// A name that lost its colon before braces or brackets: `message {to: "+15551230001", body: Hello}`.
enum ColonBeforeBraces {
    static func repair(_ place: FaultPlace) -> Repair? {
        guard place.fault.cause == .syntax else { return nil }
        let line = place.line
        let shape = place.lines.shape(of: line)
        guard let name = name(from: shape.item, before: line.end, in: place.bytes),
            let home = place.keys(beside: line),
            home.has(place.lines.text(name)) || home.mayName(place.lines.text(name))
        else { return nil }
        let text = place.lines.text(name)
        let gap = name.upperBound..<name.upperBound
        let fix = FixIt(
            "put a colon behind \"\(text)\"", .safe, edits: [FixIt.Edit(replace: place.span(gap), with: ":")])
        return Repair(
            finding: .colonMissing(text, fix, at: place.span(name)), action: .replace([(gap, [ByteClass.colon])]))
    }

    /// The word that braces or brackets follow, with a blank or nothing between.
    private static func name(from start: Int, before end: Int, in bytes: [UInt8]) -> Range<Int>? {
        guard start < end, ByteClass.isLowercase(bytes[start]),
            let behind = bytes[start..<end].firstIndex(where: { !ByteClass.isName($0) }),
            let sign = bytes[behind..<end].firstIndex(where: { !ByteClass.isBlank($0) }),
            ByteClass.isOpening(bytes[sign])
        else { return nil }
        return start..<behind
    }
}
