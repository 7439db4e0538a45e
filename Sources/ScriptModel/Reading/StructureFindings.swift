package import ScriptDiagnostics
package import ScriptYAML

extension DiagnosticID {
    package static let unknownKey: Self = "unknown-key"
    package static let missingKey: Self = "missing-key"
    package static let wrongType: Self = "wrong-type"
    package static let valueNotAllowed: Self = "value-not-allowed"
    package static let valueOutOfRange: Self = "value-out-of-range"
    package static let emptyText: Self = "empty-text"
}

/// What to write for a key that is missing: `start: greeting`.
package struct MissingKeyRemedy: Sendable {
    var value: String
    /// Said behind it: ` (the state a call begins in)`.
    var hint: String
    var safety: FixIt.Safety
}

extension Diagnostic {
    static func unknownKey(
        _ key: Node.Scalar, of subject: String, meant: String? = nil, known: [String], onTheCall: String?,
        _ reading: Reading
    ) -> Diagnostic {
        let nearest = meant ?? NearestName.nearest(to: key.text, among: known)
        return Diagnostic(
            .unknownKey, .error, "\(subject) has no key \"\(key.text)\"", at: key.span,
            label: nearest.map { "did you mean \"\($0)\"?" }
                ?? "it has \(NearestName.list(known))",
            onTheCall: onTheCall, fixes: nearest.map { reading.replacement(of: key, with: $0) } ?? [])
    }

    /// `play: hello.mp3` where only `say` can hold it: as a text it would be read out.
    static func unknownPart(
        _ entry: Node.Mapping.Entry, _ part: String, of subject: String, hasSay: Bool, onTheCall: String?,
        _ reading: Reading
    ) -> Diagnostic {
        let span = SourceSpan(
            file: entry.key.span.file, start: Int(entry.key.span.start), end: Int(entry.value.span.end))
        var written = "…"
        if case .scalar(let value) = entry.value, !value.isNull, !reading.file.bytes[span.range].contains(0x0A),
            value.style != .plain || !value.text.contains(where: { ",[]{}".contains($0) })
        {
            written = reading.file.text(value.span.range)
        }
        let whole = "{\(part): \(written)}"
        let fix = FixIt("write say: [\(whole)]", .unsafe, edits: [.init(replace: span, with: "say: [\(whole)]")])
        return Diagnostic(
            .unknownKey, .error, "\(subject) has no key \"\(entry.key.text)\"", at: entry.key.span,
            label: hasSay ? "add it to \"say\": say: [\"…\", \(whole)]" : fix.title, onTheCall: onTheCall,
            fixes: hasSay || written == "…" ? [] : [fix])
    }

    static func missingKey(
        _ name: String, of subject: String, in mapping: Node.Mapping, at place: Place, _ reading: Reading,
        remedy: MissingKeyRemedy? = nil
    ) -> Diagnostic {
        let edit = reading.insertion(of: name, remedy?.value ?? "…", in: mapping)
        let title = remedy.map { "write \(name): \($0.value)" } ?? "add \"\(name)\""
        return Diagnostic(
            .missingKey, .error, "\(subject) needs the key \"\(name)\"", at: place.span,
            label: remedy.map { "\(title)\($0.hint)" },
            fixes: [FixIt(title, remedy?.safety ?? .placeholder, edits: [edit])])
    }

    /// A list where a word is wanted, a word where a map is wanted, or nothing at all.
    package static func wrongType(
        _ node: Node, _ place: Place, _ phrase: String, wantsMap: Bool = false, _ reading: Reading
    ) -> Diagnostic {
        switch node {
        case .scalar(let scalar) where scalar.isNull || scalar.isBlank:
            Diagnostic(.wrongType, .error, "\"\(place.name)\" has no value: it takes \(phrase)", at: place.span)
        case .scalar(let scalar):
            .wrongValue(scalar, place, phrase)
        case .sequence(let sequence):
            .listForOne(place, phrase, at: reading.caret(node, place), fixes: wantsMap ? [] : sequence.unwrapping)
        case .mapping:
            Diagnostic(
                .wrongType, .error, "\"\(place.name)\" takes \(phrase), not keys of its own",
                at: reading.caret(node, place))
        }
    }

    private static func listForOne(_ place: Place, _ phrase: String, at span: SourceSpan, fixes: [FixIt]) -> Diagnostic
    {
        Diagnostic(
            .wrongType, .error, "\"\(place.name)\" takes \(phrase), not a list", at: span, label: fixes.first?.title,
            fixes: fixes)
    }

    /// A word that is not of the form its place asks for.
    package static func wrongValue(
        _ scalar: Node.Scalar, _ place: Place, _ phrase: String, label: String? = nil, fixes: [FixIt] = []
    ) -> Diagnostic {
        Diagnostic(
            .wrongType, .error, "\"\(place.name)\" takes \(phrase), not \"\(scalar.text.shortened)\"",
            at: scalar.span, label: label, fixes: fixes)
    }

    static func outOfRange(
        _ scalar: Node.Scalar, _ place: Place, _ allowed: String, id: DiagnosticID = .valueOutOfRange,
        label: String? = nil, fixes: [FixIt] = []
    ) -> Diagnostic {
        Diagnostic(
            id, .error, "\"\(place.name)\" must be \(allowed), and this is \(scalar.text)", at: scalar.span,
            label: label, fixes: fixes)
    }

    static func notAllowed(
        _ scalar: Node.Scalar, _ place: Place, among values: [String], meant: String? = nil, _ reading: Reading
    ) -> Diagnostic {
        let nearest = meant ?? NearestName.nearest(to: scalar.text, among: values)
        return Diagnostic(
            .valueNotAllowed, .error, "\"\(place.name)\" cannot be \"\(scalar.text.shortened)\"", at: scalar.span,
            label: nearest.map { "did you mean \"\($0)\"?" }
                ?? "it can be \(NearestName.list(values, closestTo: scalar.text, joinedBy: "or"))",
            fixes: nearest.map { reading.replacement(of: scalar, with: $0) } ?? [])
    }

    static func emptyText(_ place: Place, at span: SourceSpan) -> Diagnostic {
        Diagnostic(.emptyText, .error, "\"\(place.name)\" has an empty text: write some words, or remove it", at: span)
    }

    static func emptySpeech(_ place: Place, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .emptyText, .error, "\"\(place.name)\" is empty: write what is to be said", at: span,
            onTheCall: "the caller hears nothing here")
    }
}

extension Reading {
    /// Puts a key in front of the first one, in the layout the mapping has.
    func insertion(of name: String, _ value: String, in mapping: Node.Mapping) -> FixIt.Edit {
        let isFlow = file.bytes[mapping.span.range].first == UInt8(ascii: "{")
        guard let first = mapping.entries.first else {
            return FixIt.Edit(replace: mapping.span, with: "{\(name): \(value)}")
        }
        let start = Int(first.key.span.start)
        let here = SourceSpan(file: first.key.span.file, start: start, end: start)
        if isFlow { return FixIt.Edit(replace: here, with: "\(name): \(value), ") }
        return FixIt.Edit(replace: here, with: "\(name): \(value)\n" + String(repeating: " ", count: column(of: start)))
    }

    /// Bytes before this one on its line.
    func column(of offset: Int) -> Int {
        offset - (file.bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0)
    }
}

extension Node.Mapping.Entry {
    /// `prompt: welcome`, which is no text.
    var namesPrompt: Bool { if case .scalar(let scalar) = value { Name.isValid(scalar.text) } else { false } }
}

extension Node.Sequence {
    /// A flow list of one, which may stand without its brackets.
    fileprivate var unwrapping: [FixIt] {
        guard items.count == 1, case .scalar(let item) = items[0], item.style == .plain, !item.isNull,
            item.span.end < span.end
        else { return [] }
        return [FixIt("take \"\(item.text)\" out of the list", .unsafe, edits: [.init(replace: span, with: item.text)])]
    }
}

extension String {
    /// Short enough to be quoted in a message.
    package var shortened: String { utf8.count <= 40 ? self : String(prefix(36)) + "…" }
}
