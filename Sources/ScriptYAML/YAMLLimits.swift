/// How much YAML is read before it counts as an attack or an accident.
package struct YAMLLimits: Sendable {
    /// Bytes of one file.
    package var size: Int
    /// Maps and lists inside one another.
    package var depth: Int
    /// Nodes that aliases and merge keys may add; a long text counts for several.
    package var aliasedNodes: Int
    /// Faults after which reading stops.
    package var faults: Int

    package init(size: Int, depth: Int, aliasedNodes: Int, faults: Int) {
        self.size = size
        self.depth = depth
        self.aliasedNodes = aliasedNodes
        self.faults = faults
    }

    package static let standard = YAMLLimits(size: 4 << 20, depth: 64, aliasedNodes: 50_000, faults: 50)
}
