import ScriptYAML

extension ValueShape {
    /// What may stand in such a value.
    var keyTree: KeyTree {
        switch self {
        case .mapping(let mapping): mapping.keyTree
        case .named(let pattern, let values): KeyTree(names: pattern, each: values.keyTree)
        // One may stand without its list.
        case .list(let item): item.keyTree
        case .either(let forms): forms.map(\.keyTree).reduce(KeyTree()) { $0.or($1) }
        case .text, .template, .expression: KeyTree(words: .any)
        case .pattern, .whole, .decimal, .duration, .yesNo, .oneOf: KeyTree(words: .one)
        case .any: KeyTree(words: .any).or(KeyTree(names: ".", each: KeyTree(words: .any)))
        case .null: KeyTree()
        }
    }
}
