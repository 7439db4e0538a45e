import ScriptDiagnostics

extension FlowGraph {
    /// The states that some of the given ones lead to, themselves included.
    package func reachable(from starts: some Sequence<Int>, along follows: (Edge) -> Bool = { _ in true }) -> [Bool] {
        var reached = [Bool](repeating: false, count: stateCount)
        var open: [Int] = []
        for state in starts where !reached[state] {
            reached[state] = true
            open.append(state)
        }
        while let state = open.popLast() {
            for edge in edges(from: state) where follows(edge) {
                if let next = edge.state, !reached[next] {
                    reached[next] = true
                    open.append(next)
                }
            }
        }
        return reached
    }

    /// The states from which one of some kind, or an edge of some kind, can be come to.
    package func leading(
        toState isEnd: (Int) -> Bool, orEdge ends: (Edge) -> Bool, along follows: (Edge) -> Bool = { _ in true }
    ) -> [Bool] {
        var into = [[Int]](repeating: [], count: stateCount)
        var leads = [Bool](repeating: false, count: stateCount)
        var open: [Int] = []
        for state in 0..<stateCount {
            for edge in edges(from: state) where follows(edge) { if let next = edge.state { into[next].append(state) } }
            if isEnd(state) || edges(from: state).contains(where: { follows($0) && ends($0) }) {
                leads[state] = true
                open.append(state)
            }
        }
        while let state = open.popLast() {
            for previous in into[state] where !leads[previous] {
                leads[previous] = true
                open.append(previous)
            }
        }
        return leads
    }

    /// The shortest way from one state to one of some kind, as edges; nil when there is none.
    package func path(
        from starts: some Sequence<Int>, to isGoal: (Int) -> Bool, along follows: (Edge) -> Bool = { _ in true }
    ) -> [Edge]? {
        path(from: starts, to: isGoal) { edge, _ in follows(edge) }
    }

    /// The same, where what may be followed depends on an edge's place among ``edges(from:)`` too.
    package func path(
        from starts: some Sequence<Int>, to isGoal: (Int) -> Bool, along follows: (Edge, Int) -> Bool
    ) -> [Edge]? {
        var came = [Edge?](repeating: nil, count: stateCount)
        var seen = [Bool](repeating: false, count: stateCount)
        var queue: [Int] = []
        for state in starts where !seen[state] {
            seen[state] = true
            queue.append(state)
        }
        var head = 0
        while head < queue.count {
            let state = queue[head]
            head += 1
            if isGoal(state) {
                var path: [Edge] = []
                var at = state
                while let edge = came[at] {
                    path.append(edge)
                    at = edge.from
                }
                return path.reversed()
            }
            let out = edges(from: state)
            for place in out.indices where follows(out[place], place) {
                let edge = out[place]
                if let next = edge.state, !seen[next] {
                    seen[next] = true
                    came[next] = edge
                    queue.append(next)
                }
            }
        }
        return nil
    }

    /// A way as a conversation: `greeting → (silence) → help → greeting`.
    package func told(_ path: [Edge], in script: Script) -> String {
        guard let first = path.first else { return "" }
        var told = script.states[first.from].name.value
        for (step, edge) in path.enumerated() {
            // Nobody follows a path of hundreds of steps; its beginning and its end tell most.
            if path.count > 16, step >= 7, step < path.count - 7 {
                if step == 7 { told += " → … \(path.count - 14) more steps …" }
                continue
            }
            if let words = edge.kind.told { told += " → \(words)" }
            switch edge.to {
            case .state(let state): told += " → \(script.states[state].name.value)"
            case .hangup: told += " → hangup"
            case .return: told += " → return"
            case .repeat: told += " → \(script.states[path[0].from].name.value)"
            case .back, .unknown: told += " → back"
            }
        }
        return told
    }
}

extension FlowGraph.Kind {
    /// What the caller does, in the middle of a path.
    var told: String? {
        switch self {
        case .goto, .branch, .reject, .done, .unread: nil
        case .ran(let run): run.returnsUnheard && !run.returnsUnasked ? "(silence)" : nil
        case .choice(let name), .global(let name): "\"\(name.spoken)\""
        case .otherwise: "(something else)"
        case .asked: "(an answer)"
        case .giveUp: "(silence)"
        case .worked("goto"): nil
        case .outcome(let name), .worked(let name): "(\(name.spoken))"
        }
    }
}

extension String {
    /// A name as it is said: `start_over` → `start over`.
    package var spoken: String {
        String(decoding: utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
    }
}
