/// What the script that runs another one must know of the other's ways.
package struct RunSummary: Hashable, Sendable {
    /// Some way comes back by `return`.
    package var returns = true
    /// Some way ends the call.
    package var hangsUp = true
    /// Some way comes back without waiting for anybody.
    package var returnsUnasked = false
    /// Some way comes back without a word that was understood.
    package var returnsUnheard = false
    /// Slots that have a value whatever way the call comes back; nil where nobody has looked.
    package var filled: Set<String>?

    /// Of a script that could not be read: whatever gives no false finding.
    package init() {}

    package init(_ graph: FlowGraph) {
        let starts = graph.roots.compactMap { root in
            if case .start = root.origin { root.state } else { nil }
        }
        returns = Self.leaves(graph, starts, to: [.return]) { _ in true }
        hangsUp = Self.leaves(graph, starts, to: [.hangup, .back, .repeat, .unknown]) { _ in true }
        returnsUnasked = Self.leaves(graph, starts, to: [.return]) { !$0.waits }
        returnsUnheard = Self.leaves(graph, starts, to: [.return]) { $0.isWordless }
    }

    private static func leaves(
        _ graph: FlowGraph, _ starts: [Int], to ends: Set<FlowGraph.Destination>,
        along follows: (FlowGraph.Kind) -> Bool
    ) -> Bool {
        let reached = graph.reachable(from: starts) { follows($0.kind) }
        return graph.allEdges.contains { reached[$0.from] && ends.contains($0.to) && follows($0.kind) }
    }
}
