import ScriptDiagnostics
import ScriptYAML

extension Reading {
    /// Tells of a choice that is called as no choice can be: `1: sales`, `book a visit: booked`.
    mutating func checkChoiceName(_ entry: Node.Mapping.Entry, beside others: [Node.Mapping.Entry]) {
        let name = entry.key.text
        if Name.isValid(name) { return }
        if !name.isEmpty, name.utf8.count <= 4, name.allSatisfy({ "0123456789*#".contains($0) }) {
            report(.keyForChoice(entry, target: Self.target(of: entry.value)))
        } else if name.contains(" "), case .scalar(let target) = entry.value, Name.isValid(target.text),
            let word = Name.suggestion(for: name), !file.mentions(word)
        {
            let span = SourceSpan(
                file: entry.key.span.file, start: Int(entry.key.span.start), end: Int(target.span.end))
            report(.sentenceForChoice(entry.key, word, target.text, at: span))
        } else {
            checkName(entry.key, of: "a choice", beside: others)
        }
    }

    private static func target(of value: Node) -> String? {
        switch value {
        case .scalar(let scalar): return Name.isValid(scalar.text) ? scalar.text : nil
        case .mapping(let mapping):
            guard case .scalar(let target)? = mapping.entries.first(where: { $0.key.text == "goto" })?.value else {
                return nil
            }
            return target.text
        case .sequence: return nil
        }
    }
}

extension Diagnostic {
    fileprivate static func keyForChoice(_ entry: Node.Mapping.Entry, target: String?) -> Diagnostic {
        let key = entry.key.text.allSatisfy(\.isNumber) ? entry.key.text : "\"\(entry.key.text)\""
        let name = target.flatMap { ReservedTarget(rawValue: $0) == nil ? $0 : nil } ?? "sales"
        return Diagnostic(
            .badName, .error, "\(entry.key.text) is a key to press, and a choice is called by what it means",
            at: entry.key.span, label: "write \(name): {key: \(key), goto: \(target ?? name)}",
            onTheCall: "whoever presses \(entry.key.text) is not understood")
    }

    fileprivate static func sentenceForChoice(
        _ key: Node.Scalar, _ word: String, _ target: String, at span: SourceSpan
    ) -> Diagnostic {
        let whole = "\(word): {phrases: [\(key.style == .plain ? key.text : "\"\(key.text)\"")], goto: \(target)}"
        return Diagnostic(
            .badName, .error, "\"\(key.text.shortened)\" cannot be the name of a choice", at: key.span,
            label: "write \(whole)",
            fixes: [FixIt("write \(whole)", .unsafe, edits: [.init(replace: span, with: whole)])])
    }
}
