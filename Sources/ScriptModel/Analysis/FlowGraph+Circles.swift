extension FlowGraph {
    /// The ways that come round in a circle along certain edges: the shortest from where a call comes into each knot.
    ///
    /// States that lead into each other form a knot; one circle is told for each.
    package func circles(along follows: (Edge) -> Bool) -> [[Edge]] {
        let knot = knots(along: follows)
        var isDone = [Bool](repeating: false, count: stateCount)
        var circles: [[Edge]] = []
        for state in statesAsCallsMeetThem where !isDone[knot[state]] {
            let inside = { (edge: Edge) in follows(edge) && edge.state.map { knot[$0] == knot[edge.from] } == true }
            let ways = edges(from: state).filter(inside)
            guard !ways.isEmpty else { continue }
            isDone[knot[state]] = true
            if let own = ways.first(where: { $0.state == state }) {
                circles.append([own])
                continue
            }
            circles.append(shortestCircle(through: state, inside))
        }
        return circles
    }

    /// Those nearest to a start first, and behind them those that no call comes to.
    private var statesAsCallsMeetThem: [Int] {
        var isMet = [Bool](repeating: false, count: stateCount)
        var order: [Int] = []
        func meet(_ state: Int?) {
            guard let state, !isMet[state] else { return }
            isMet[state] = true
            order.append(state)
        }
        for root in roots { meet(root.state) }
        var head = 0
        while head < order.count {
            for edge in edges(from: order[head]) { meet(edge.state) }
            head += 1
        }
        return order + (0..<stateCount).filter { !isMet[$0] }
    }

    private func shortestCircle(through start: Int, _ follows: (Edge) -> Bool) -> [Edge] {
        var came: [Int: Edge] = [:]
        var queue = [start]
        var head = 0
        while head < queue.count {
            for edge in edges(from: queue[head]) where follows(edge) {
                guard let next = edge.state, came[next] == nil else { continue }
                came[next] = edge
                if next == start {
                    var circle = [edge]
                    while circle[circle.count - 1].from != start, let before = came[circle[circle.count - 1].from] {
                        circle.append(before)
                    }
                    return circle.reversed()
                }
                queue.append(next)
            }
            head += 1
        }
        return []
    }

    /// The number of each state's knot (strongly connected component), by Tarjan's algorithm with a stack of its own:
    /// a chain of thousands of states must not need as deep a recursion.
    private func knots(along follows: (Edge) -> Bool) -> [Int] {
        var order = [Int](repeating: -1, count: stateCount)
        var low = [Int](repeating: 0, count: stateCount)
        var knot = [Int](repeating: -1, count: stateCount)
        var stack: [Int] = []
        var calls: [(state: Int, next: Int)] = []
        var count = 0
        var knotCount = 0
        for root in 0..<stateCount where order[root] < 0 {
            calls.append((root, edges(from: root).startIndex))
            while let (state, next) = calls.last {
                if order[state] < 0 {
                    order[state] = count
                    low[state] = count
                    count += 1
                    stack.append(state)
                }
                let out = edges(from: state)
                if next < out.endIndex {
                    calls[calls.count - 1].next += 1
                    guard follows(out[next]), let to = out[next].state else { continue }
                    if order[to] < 0 {
                        calls.append((to, edges(from: to).startIndex))
                    } else if knot[to] < 0 {
                        low[state] = min(low[state], order[to])
                    }
                    continue
                }
                if low[state] == order[state] {
                    while let top = stack.popLast() {
                        knot[top] = knotCount
                        if top == state { break }
                    }
                    knotCount += 1
                }
                calls.removeLast()
                if let caller = calls.last?.state { low[caller] = min(low[caller], low[state]) }
            }
        }
        return knot
    }
}
