/// Which keys may stand below which: by it broken text is understood.
///
/// YAML knows no language, so the room that does hands it in: `states` holds names of the author's own, each with `say`
/// and `goto`, and `message`, which has `to` and `body`.
package struct KeyTree: Sendable {
    /// What may stand where neither a map nor a list does.
    package enum Words: Int, Comparable, Sendable {
        case none
        /// A name, a number, a time.
        case one
        case any

        package static func < (a: Words, b: Words) -> Bool { a.rawValue < b.rawValue }
    }

    /// The keys of a map, and what may stand below each.
    private let keys: [String: KeyTree]
    /// What may stand below a name that the author chose; one at most.
    private let chosen: [KeyTree]
    /// What such names look like.
    private let pattern: String
    package let words: Words

    package init(keys: [String: KeyTree] = [:], words: Words = .none) {
        self.keys = keys
        self.words = words
        chosen = []
        pattern = ""
    }

    /// A map from names of the author's own.
    package init(names pattern: String, each: KeyTree) {
        keys = [:]
        words = .none
        chosen = [each]
        self.pattern = pattern
    }

    private init(keys: [String: KeyTree], chosen: [KeyTree], pattern: String, words: Words) {
        self.keys = keys
        self.chosen = chosen
        self.pattern = pattern
        self.words = words
    }

    /// Either of two forms.
    package func or(_ other: KeyTree) -> KeyTree {
        let both = chosen + other.chosen
        return KeyTree(
            keys: keys.merging(other.keys) { $0.or($1) },
            chosen: both.dropFirst().reduce(Array(both.prefix(1))) { [$0[0].or($1)] },
            pattern: [pattern, other.pattern].filter { !$0.isEmpty }.map { "(\($0))" }.joined(separator: "|"),
            words: max(words, other.words))
    }

    package func has(_ key: String) -> Bool { keys[key] != nil }

    /// What may stand below names of the author's own; nil where there are none.
    package var named: KeyTree? { chosen.first }

    /// Whether an author may choose this name here.
    package func mayName(_ name: String) -> Bool {
        guard !chosen.isEmpty, let pattern = try? Regex(pattern) else { return false }
        return name.contains(pattern)
    }

    var takesText: Bool { words > .none }

    /// Holds keys or names, and never words.
    var isMapAlone: Bool { !takesText && !(keys.isEmpty && chosen.isEmpty) }

    /// What may stand below a key of its own, or else a name of the author's.
    package func below(_ key: String) -> KeyTree? { keys[key] ?? named }

    /// What may stand below the last of these keys.
    func below(_ way: some Sequence<String>) -> KeyTree? {
        way.reduce(Optional(self)) { $0?.below($1) }
    }

    /// Every key, wherever it may stand.
    package var all: Set<String> {
        (keys.values + chosen).reduce(into: Set(keys.keys)) { $0.formUnion($1.all) }
    }
}
