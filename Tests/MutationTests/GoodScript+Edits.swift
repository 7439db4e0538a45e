import ScriptDiagnostics
import ScriptYAML

/// Changes of the text that leave all around them as it is.
extension GoodScript {
    /// What follows the span must stay on a line of its own, so line ends that a block text carries are kept.
    func replace(_ span: SourceSpan, with text: String) -> Mutation {
        Mutation(edits: [.init(range: trimmed(span), text: text)])
    }

    func replace(_ place: Place, with text: String) -> Mutation { replace(place.value.span, with: text) }

    func rename(_ place: Place, to name: String) -> Mutation? { place.key.map { replace($0.span, with: name) } }

    /// Words before what a text says, where they can stand as they are: not in brackets, nor in single quotes.
    func prefix(_ text: Node.Scalar, with words: String) -> Mutation? {
        let start = Int(text.span.start)
        let line = file.range(ofLine: file.line(at: start)).lowerBound
        switch text.style {
        case .plain
        where !file.bytes[line..<start].contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }):
            return Mutation(edits: [.init(range: start..<start, text: words)])
        case .doubleQuoted: return Mutation(edits: [.init(range: start + 1..<start + 1, text: words)])
        default: return nil
        }
    }

    /// New entries before the first one of a map; each line after the first is indented as given.
    func insert(_ entry: String, in map: Node.Mapping) -> Mutation? {
        guard let first = map.entries.first else { return nil }
        return insert(entry, before: first.key)
    }

    /// A new entry before one of a map.
    func insert(_ entry: String, before key: Node.Scalar) -> Mutation? {
        let start = Int(key.span.start)
        let line = file.range(ofLine: file.line(at: start)).lowerBound
        let indentation = file.bytes[line..<start]
        let isFirst = indentation.allSatisfy { $0 == UInt8(ascii: " ") }
        let text: String
        if isFirst {
            let margin = String(repeating: " ", count: indentation.count)
            text = entry.split(separator: "\n").joined(separator: "\n\(margin)") + "\n\(margin)"
        } else {
            // In braces; only what is on one line can stand there.
            guard !entry.contains("\n"), indentation.contains(UInt8(ascii: "{")) else { return nil }
            text = entry + ", "
        }
        return Mutation(edits: [.init(range: start..<start, text: text)])
    }

    /// A new entry below a key of the file, which is written where it is absent.
    func declare(_ entry: String, in table: String) -> Mutation? {
        if let place = place(table) {
            guard let map = place.below else { return nil }
            return insert(entry, in: map)
        }
        return declare("\(table):\n  " + entry.split(separator: "\n").joined(separator: "\n  "))
    }

    /// A new key of the file.
    func declare(_ entry: String) -> Mutation? {
        places.first { $0.way == ["states"] }?.key.flatMap { insert(entry, before: $0) }
    }

    /// The entry and nothing else.
    func remove(_ place: Place) -> Mutation? {
        guard let map = place.map, let key = place.key,
            let number = map.entries.firstIndex(where: { $0.key.span == key.span })
        else { return nil }
        let value = trimmed(place.value.span)
        let end = max(value.upperBound, Int(key.span.end) + 1)
        let start = Int(key.span.start)
        if file.bytes[Int(map.span.start)] == UInt8(ascii: "{") {
            if number + 1 < map.entries.count {
                return cut(start..<Int(map.entries[number + 1].key.span.start))
            }
            guard number > 0 else { return nil }
            return cut(trimmed(map.entries[number - 1].value.span).upperBound..<end)
        }
        let last = file.range(ofLine: file.line(at: end - 1)).upperBound
        let line = file.range(ofLine: file.line(at: start)).lowerBound
        // An item of a list begins on the line of its dash.
        guard file.bytes[line..<start].allSatisfy({ $0 == UInt8(ascii: " ") }) else { return nil }
        return cut(line..<min(last + 1, file.bytes.count))
    }

    func cut(_ range: Range<Int>) -> Mutation { Mutation(edits: [.init(range: range, text: "")]) }

    /// Without the blanks and line ends that a block carries behind it.
    func trimmed(_ span: SourceSpan) -> Range<Int> {
        var end = Int(span.end)
        while end > Int(span.start), [0x20, 0x0A, 0x0D].contains(file.bytes[end - 1]) { end -= 1 }
        return Int(span.start)..<end
    }
}
