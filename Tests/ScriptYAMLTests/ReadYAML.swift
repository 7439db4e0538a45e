import ScriptDiagnostics
import ScriptModel
import ScriptYAML
import TestSupport

/// YAML read in a test, with short ways to its parts.
struct ReadYAML {
    let file: SourceFile
    let parsed: ParsedYAML
    private let files: SourceFiles

    init(_ text: String) { self.init(bytes: Array(text.utf8)) }

    init(bytes: [UInt8], limits: YAMLLimits = .standard) {
        var files = SourceFiles()
        let id = files.add(SourceFile(path: "test.yaml", bytes: bytes))
        file = files[id]
        self.files = files
        parsed = YAMLParser.parse(file, id: id, keys: ScriptReader.keys, limits: limits)
    }

    var root: Node? { parsed.root }
    var rules: [String] { parsed.diagnostics.inReadingOrder().map(\.id.rawValue) }
    var printed: String { TextRenderer().render(parsed.diagnostics, in: files, summary: nil) }
    func source(_ span: SourceSpan) -> String { file.text(span.range) }

    /// The text after the fixes of every finding have been made.
    var fixed: String {
        var bytes = file.bytes
        let edits = parsed.diagnostics.compactMap(\.fixes.first).flatMap(\.edits)
        for edit in edits.sorted(by: { $0.span.start > $1.span.start }) {
            bytes.replaceSubrange(edit.span.range, with: Array(edit.replacement.utf8))
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension Node {
    /// The value under a name; the first where there are several.
    subscript(_ name: String) -> Node? {
        guard case .mapping(let mapping) = self else { return nil }
        return mapping.entries.first { $0.key.text == name }?.value
    }

    subscript(_ index: Int) -> Node? {
        guard case .sequence(let sequence) = self, sequence.items.indices.contains(index) else { return nil }
        return sequence.items[index]
    }

    var scalar: Scalar? { if case .scalar(let scalar) = self { scalar } else { nil } }
    var text: String? { scalar?.text }
    var names: [String] {
        if case .mapping(let mapping) = self { mapping.entries.map(\.key.text) } else { [] }
    }

    /// All on one line, to compare whole trees: `{a: [x, y]}`.
    var outline: String {
        switch self {
        case .scalar(let scalar): scalar.text
        case .sequence(let sequence): "[" + sequence.items.map(\.outline).joined(separator: ", ") + "]"
        case .mapping(let mapping):
            "{" + mapping.entries.map { "\($0.key.text): \($0.value.outline)" }.joined(separator: ", ") + "}"
        }
    }

    /// Each scalar in it, keys included.
    var scalars: [Scalar] {
        switch self {
        case .scalar(let scalar): [scalar]
        case .sequence(let sequence): sequence.items.flatMap(\.scalars)
        case .mapping(let mapping): mapping.entries.flatMap { [$0.key] + $0.value.scalars }
        }
    }
}
