import ScriptDiagnostics

/// Texts that YAML read without a fault, but not as they were meant: it looks where callers are spoken to.
struct SpokenText {
    private(set) var diagnostics: [Diagnostic] = []
    /// Texts that were cut, nobody knows where.
    private(set) var unread: [SourceSpan] = []
    /// Comments that may have been meant as text.
    private(set) var eaten: [SourceSpan] = []
    private let bytes: [UInt8]
    private let file: FileID
    private let keys: KeyTree
    /// What was told already of how the text is written.
    private let told: [Diagnostic]

    init(bytes: [UInt8], file: FileID, keys: KeyTree, told: [Diagnostic]) {
        self.bytes = bytes
        self.file = file
        self.keys = keys
        self.told = told
    }

    /// What an entry holds, as its name tells.
    private enum Place {
        /// Words said to the caller.
        case spoken
        /// Words a caller may say.
        case phrases
        /// A map whose entries hold one of these.
        case map(of: String)
        case other

        init(key: String) {
            switch key {
            case "say", "no_input", "no_match", "filler": self = .spoken
            case "phrases", "hints": self = .phrases
            case "intents": self = .map(of: "phrases")
            case "prompts": self = .map(of: "say")
            default: self = .other
            }
        }
    }

    /// The node, with texts joined that were certainly meant to be one.
    mutating func check(_ node: Node) -> Node {
        check(node, key: "", .other) ?? node
    }

    /// Nothing if the node stays as it is, so that a good script is not copied.
    private mutating func check(_ node: Node, key: String, _ place: Place) -> Node? {
        switch node {
        case .scalar(let scalar):
            if let sign = checkComment(scalar, key: key, place) { return .scalar(sign) }
            var isSpoken = false
            switch place {
            case .spoken, .phrases:
                if let (finding, list) = DashInText.check(scalar, bytes: bytes) {
                    diagnostics.append(finding)
                    return list
                }
                if case .spoken = place { isSpoken = true }
            case .map, .other: break
            }
            guard let (finding, straight) = CurlyQuotes.check(scalar, isSpoken: isSpoken) else { return nil }
            diagnostics.append(finding)
            return .scalar(straight)
        case .sequence(var sequence):
            var isChanged = false
            if case .spoken = place, isFlow(sequence.span), !isTold(in: sequence.span) {
                if let (finding, joined) = FlowEatsText.check(sequence, bytes: bytes) {
                    diagnostics.append(finding)
                    if joined == nil { unread.append(sequence.span) }
                    sequence = joined ?? sequence
                    isChanged = true
                }
            }
            if case .phrases = place, isFlow(sequence.span) {
                if let finding = FlowEatsText.checkPhrases(sequence, bytes: bytes) { diagnostics.append(finding) }
            }
            for index in sequence.items.indices {
                if let item = check(sequence.items[index], key: key, place) {
                    sequence.items[index] = item
                    isChanged = true
                }
            }
            return isChanged ? .sequence(sequence) : nil
        case .mapping(let mapping):
            return check(mapping, key: key, place)
        }
    }

    private mutating func check(_ mapping: Node.Mapping, key: String, _ place: Place) -> Node? {
        var mapping = mapping
        var isChanged = false
        let isFlow = isFlow(mapping.span)
        switch place {
        case .spoken, .phrases:
            if !isFlow, let (finding, text) = ColonInText.check(mapping, bytes: bytes) {
                diagnostics.append(finding)
                return text
            }
        case .map, .other: break
        }
        if isFlow, let (findings, whole) = ColonInBraces.check(mapping, bytes: bytes, keys: keys) {
            diagnostics += findings
            mapping = whole
            isChanged = true
        }
        if isFlow, let (finding, joined) = FlowEatsText.check(mapping, bytes: bytes) {
            diagnostics.append(finding)
            mapping = joined
            isChanged = true
        }
        for index in mapping.entries.indices {
            if let (finding, straight) = CurlyQuotes.check(mapping.entries[index].key, isSpoken: false) {
                diagnostics.append(finding)
                mapping.entries[index].key = straight
                isChanged = true
            }
            let key = mapping.entries[index].key.text
            var inner = Place(key: key)
            switch place {
            case .map(let kind): inner = Place(key: kind)
            // A text for each language, or a part with its own settings.
            case .spoken, .phrases:
                if case .other = inner, !["play", "pause", "ssml", "keys", "voice", "language"].contains(key) {
                    inner = place
                }
            case .other: break
            }
            if let value = check(mapping.entries[index].value, key: key, inner) {
                mapping.entries[index].value = value
                isChanged = true
            }
        }
        return isChanged ? .mapping(mapping) : nil
    }

    /// The `#` itself, where it was all that stood there.
    private mutating func checkComment(_ scalar: Node.Scalar, key: String, _ place: Place) -> Node.Scalar? {
        switch place {
        case .spoken, .phrases: break
        case .map, .other: if key != "key" && key != "finish_on_key" { return nil }
        }
        guard let finding = CommentEatsText.check(scalar, bytes: bytes) else { return nil }
        diagnostics.append(finding)
        eaten.append(finding.span)
        return scalar.text.isEmpty ? Node.Scalar(text: "#", style: .plain, span: finding.span) : nil
    }

    private func isTold(in span: SourceSpan) -> Bool { told.contains { span.range.contains(Int($0.span.start)) } }

    private func isFlow(_ span: SourceSpan) -> Bool {
        let start = span.range.lowerBound
        return start < bytes.count && ByteClass.isOpening(bytes[start])
    }
}
