import ScriptDiagnostics

extension NodeBuilder {
    /// A map or list that is still being read.
    struct Frame {
        var isMapping: Bool
        var isFlow: Bool
        var start: Int
        var anchor: String?
        var entries: [Node.Mapping.Entry] = []
        var items: [Node] = []
        /// Read, and waiting for its value.
        var key: Node.Scalar?
        /// The key could not be used, so its value cannot either.
        var dropsValue = false
        /// Nodes in it, itself included.
        var weight = 1
        /// Levels in it, itself included.
        var depth = 1
        /// `<<:` is among the keys.
        var hasMerge = false
        /// A map that was complete already has its span.
        private var span: SourceSpan?

        init(isMapping: Bool, isFlow: Bool, start: Int, anchor: String?) {
            self.isMapping = isMapping
            self.isFlow = isFlow
            self.start = start
            self.anchor = anchor
        }

        /// Opens a block map again to read the rest of it anew.
        init(reopening mapping: Node.Mapping) {
            isMapping = true
            isFlow = false
            start = 0
            entries = mapping.entries
            span = mapping.span
        }

        var awaitsKey: Bool { isMapping && key == nil && !dropsValue }

        mutating func cut(to count: Int) {
            if entries.count > count { entries.removeSubrange(count...) }
            key = nil
            dropsValue = false
        }

        /// The finished node. A block collection ends where its last part does: libyaml's own mark is at what follows.
        func node(end: Int, builder: NodeBuilder) -> Node {
            let whole = builder.span(start..<max(start, end))
            var result = span ?? whole
            if !isFlow {
                if isMapping {
                    result.start = entries.first?.key.span.start ?? result.start
                    // An alias's own place is elsewhere.
                    result.end =
                        entries.last.map { max(result.start, $0.key.span.end, $0.value.span.end) } ?? result.start
                } else {
                    result.end = max(result.start, items.last?.span.end ?? result.start)
                }
            }
            guard isMapping else { return .sequence(Node.Sequence(items: items, span: result)) }
            return .mapping(Node.Mapping(entries: entries, span: result))
        }
    }
}
