import ScriptDiagnostics
import ScriptYAML

extension Reading {
    /// A map whose keys the author chose. One that is written as a list, `- yes: booked`, is told and read all the same.
    mutating func named(_ node: Node, _ place: Place, _ phrase: String) -> Node.Mapping? {
        guard case .sequence(let list) = node else { return mapping(node, place, phrase) }
        guard let (mapping, edits) = withoutDashes(list) else {
            report(
                Diagnostic(
                    .wrongType, .error, "\"\(place.name)\" takes \(phrase), not a list", at: place.span,
                    label: list.firstName.map { "write each on a line of its own: \($0): …" }))
            return nil
        }
        let first = mapping.entries[0].key
        let isFlow = file.bytes[Int(list.span.start)] == UInt8(ascii: "[")
        report(
            Diagnostic(
                .wrongType, .error, "\"\(place.name)\" takes \(phrase), not a list", at: first.span,
                label: isFlow ? "write { and } in place of [ and ]" : "take the \"-\" away: \(first.text):",
                fixes: edits.isEmpty
                    ? [] : [FixIt(isFlow ? "write braces" : "take every \"-\" away", .safe, edits: edits)]))
        return mapping
    }

    /// A list of maps of one key each, as one map; nil for any other list.
    func withoutDashes(_ list: Node.Sequence) -> (mapping: Node.Mapping, edits: [FixIt.Edit])? {
        var entries: [Node.Mapping.Entry] = []
        var edits: [FixIt.Edit] = []
        for item in list.items {
            guard case .mapping(let mapping) = item, mapping.entries.count == 1, let entry = mapping.entries.first,
                file.bytes[Int(mapping.span.start)] != UInt8(ascii: "{")
            else { return nil }
            entries.append(entry)
            if let dash = dash(before: entry.key) { edits.append(dash) }
        }
        guard !entries.isEmpty else { return nil }
        let (start, end) = (Int(list.span.start), Int(list.span.end))
        if file.bytes[start] == UInt8(ascii: "["), end <= file.bytes.count, file.bytes[end - 1] == UInt8(ascii: "]") {
            let id = list.span.file
            edits = [
                FixIt.Edit(replace: SourceSpan(file: id, start: start, end: start + 1), with: "{"),
                FixIt.Edit(replace: SourceSpan(file: id, start: end - 1, end: end), with: "}"),
            ]
        } else if edits.count < entries.count {
            edits = []
        }
        return (Node.Mapping(entries: entries, span: list.span), edits)
    }

    /// Writes a blank in place of the dash before the first key of an item.
    func dash(before key: Node.Scalar) -> FixIt.Edit? {
        let start = Int(key.span.start)
        guard let dash = file.bytes[..<start].lastIndex(of: UInt8(ascii: "-")),
            file.bytes[(dash + 1)..<start].allSatisfy({ $0 == UInt8(ascii: " ") })
        else { return nil }
        return FixIt.Edit(replace: SourceSpan(file: key.span.file, start: dash, end: dash + 1), with: " ")
    }
}

extension Node.Sequence {
    fileprivate var firstName: String? {
        if case .scalar(let scalar)? = items.first, Name.isValid(scalar.text) { scalar.text } else { nil }
    }
}
