package import ScriptYAML

/// What a value may look like, for the published schema and the written reference.
package indirect enum ValueShape: Sendable {
    case text
    /// Text that must match a pattern.
    case pattern(String)
    /// Text with `${…}` places.
    case template
    case expression
    case whole(ClosedRange<Int>)
    case decimal(ClosedRange<Double>)
    /// `500ms`, `5s`, `2m`, or a bare number of seconds.
    case duration
    case yesNo
    case oneOf([String])
    /// A list, or a single value in its place.
    case list(of: ValueShape)
    case mapping(MappingShape)
    /// A map whose keys the author chooses; the first pattern is the keys'.
    case named(keys: String, values: ValueShape)
    case either([ValueShape])
    case null
    /// Whatever YAML has: data.
    case any
}

/// A kind of mapping: its keys, in the order they are explained in.
package struct MappingShape: Sendable {
    /// `a state`
    package let subject: String
    package let keys: [KeyShape]
    /// Its keys, and those below them: by them broken text is understood.
    package let keyTree: KeyTree

    init(subject: String, keys: [KeyShape]) {
        self.subject = subject
        self.keys = keys
        let own = keys.filter { $0.pattern == nil }
        keyTree = keys.reduce(KeyTree(keys: Dictionary(own.map { ($0.name, $0.shape.keyTree) }) { $1 })) { tree, key in
            key.pattern.map { tree.or(KeyTree(names: $0, each: key.shape.keyTree)) } ?? tree
        }
    }
}

/// One key of a mapping.
package struct KeyShape: Sendable {
    package var name: String
    package var shape: ValueShape
    /// One line.
    package var summary: String
    package var isRequired: Bool
    /// As an author would write it.
    package var defaultText: String?
    /// Where the author chooses among many names, what they look like; the name then only tells of them.
    package var pattern: String?
}
