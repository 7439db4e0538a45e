import ScriptDiagnostics
import ScriptYAML

/// `choices:` with nothing below it, and `yes:` and `no:` beside it that were meant to stand below.
struct ShallowChoices {
    private let entries: [Node.Mapping.Entry]
    /// The same state with the choices below `choices`.
    let deepened: Node.Mapping

    init?(_ mapping: Node.Mapping) {
        guard let position = mapping.entries.firstIndex(where: { $0.key.text == "choices" }),
            case .scalar(let nothing) = mapping.entries[position].value, nothing.isNull, nothing.text.isEmpty
        else { return nil }
        let beside = mapping.entries[(position + 1)...].prefix { Self.isChoice($0.key.text) }
        guard let first = beside.first, let last = beside.last else { return nil }
        entries = Array(beside)
        let span = SourceSpan(
            file: first.key.span.file, start: Int(first.key.span.start), end: Int(last.value.span.end))
        var deepened = mapping
        deepened.entries.removeSubrange(beside.indices)
        deepened.entries[position].value = .mapping(Node.Mapping(entries: entries, span: span))
        self.deepened = deepened
    }

    /// A name that no key of a state is like.
    private static func isChoice(_ name: String) -> Bool {
        let reader = StateDraft.reader
        if name == "yes" || name == "no" { return true }
        return !reader.has(name) && reader.meant[name] == nil && reader.elsewhere[name] == nil
            && NearestName.nearest(to: name, among: reader.keys.map(\.name)) == nil
    }

    func finding(_ reading: Reading) -> Diagnostic {
        let names = entries.map { "\"\($0.key.text)\"" }
        let told = names.spokenList("and")
        let belongs = names.count == 1 ? "it belongs" : "they belong"
        return Diagnostic(
            .unknownKey, .error, "\(told) \(names.count == 1 ? "stands" : "stand") beside \"choices\", not below it",
            at: entries[0].key.span, label: "indent \(told) by two more spaces: \(belongs) to \"choices\"",
            onTheCall: "the caller is never asked",
            fixes: [FixIt("indent by two more spaces", .unsafe, edits: indenting(reading))])
    }

    /// Two spaces before each line from the first choice to the end of the last.
    private func indenting(_ reading: Reading) -> [FixIt.Edit] {
        let bytes = reading.file.bytes
        let file = entries[0].key.span.file
        let column = reading.column(of: Int(entries[0].key.span.start))
        let lastName = Int(entries[entries.count - 1].key.span.start)
        var edits: [FixIt.Edit] = []
        var start = Int(entries[0].key.span.start) - column
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            let content = bytes[start..<end].firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\r") }
            if let content {
                if start > lastName, content - start <= column { break }
                edits.append(FixIt.Edit(replace: SourceSpan(file: file, start: start, end: start), with: "  "))
            }
            start = end + 1
        }
        return edits
    }
}
