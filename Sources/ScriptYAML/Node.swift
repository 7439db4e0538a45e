package import ScriptDiagnostics

/// A piece of YAML as it was written: raw text, never a guessed type, each with its place.
package indirect enum Node: Sendable {
    case scalar(Scalar)
    case sequence(Sequence)
    case mapping(Mapping)

    package var span: SourceSpan {
        switch self {
        case .scalar(let scalar): scalar.span
        case .sequence(let sequence): sequence.span
        case .mapping(let mapping): mapping.span
        }
    }

    /// Text that its place gives a type: `+15551234567`, `no`, `09:30`, `0123`.
    package struct Scalar: Sendable {
        package enum Style: Sendable {
            case plain, singleQuoted, doubleQuoted, literal, folded
        }
        /// After YAML's own unquoting, unescaping and folding.
        package var text: String
        package var style: Style
        /// Quotes and block indicator included.
        package var span: SourceSpan

        package init(text: String, style: Style, span: SourceSpan) {
            self.text = text
            self.style = style
            self.span = span
        }

        /// `key:` with nothing behind it, or a plain `null` or `~`.
        package var isNull: Bool { style == .plain && (text.isEmpty || text == "~" || text == "null") }
    }

    package struct Sequence: Sendable {
        package var items: [Node]
        package var span: SourceSpan

        package init(items: [Node], span: SourceSpan) {
            self.items = items
            self.span = span
        }
    }

    /// Entries in the order written; a repeated key is kept (the parser has told of it) and the first one counts.
    package struct Mapping: Sendable {
        package struct Entry: Sendable {
            package var key: Scalar
            package var value: Node

            package init(key: Scalar, value: Node) {
                self.key = key
                self.value = value
            }
        }
        package var entries: [Entry]
        package var span: SourceSpan

        package init(entries: [Entry], span: SourceSpan) {
            self.entries = entries
            self.span = span
        }
    }
}
