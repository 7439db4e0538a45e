package import ScriptDiagnostics
import ScriptYAML

/// Data written into a script: `default: {name: Jo, sizes: [small, large]}`.
///
/// A scalar is the text that was written: the place where it is used asks for a type, and no guess is made before.
package struct ConstantSyntax: Sendable {
    package indirect enum Content: Sendable {
        case text(String)
        case list([ConstantSyntax])
        case map([(name: String, value: ConstantSyntax)])
    }
    package var content: Content
    package var span: SourceSpan

    /// What only a data slot has.
    static let dataKeys: [Key<SlotDraft>] = [Key("default", \.constant, .constant, "The data a call begins with.")]
}

extension ValueForm where Value == ConstantSyntax {
    static var constant: Self {
        Self("data", .any) { node, place, reading in
            if case .scalar(let scalar) = node, scalar.isNull {
                reading.report(.wrongType(node, place, "data", reading))
                return nil
            }
            return ConstantSyntax(node)
        }
    }

    static var constantList: Self {
        let phrase = "a list, one item a line"
        return Self(phrase, .list(of: .any)) { node, place, reading in
            guard case .sequence = node else {
                reading.report(.wrongType(node, place, phrase, reading))
                return nil
            }
            return ConstantSyntax(node)
        }
    }
}

extension ConstantSyntax {
    /// The parser bounds how deep and how large it is.
    fileprivate init(_ node: Node) {
        span = node.span
        switch node {
        case .scalar(let scalar): content = .text(scalar.isNull ? "" : scalar.text)
        case .sequence(let sequence): content = .list(sequence.items.map { ConstantSyntax($0) })
        case .mapping(let mapping):
            content = .map(mapping.entries.map { ($0.key.text, ConstantSyntax($0.value)) })
        }
    }
}
