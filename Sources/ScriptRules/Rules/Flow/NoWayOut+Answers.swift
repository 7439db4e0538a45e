import ScriptDiagnostics
import ScriptModel

extension NoWayOut {
    /// `ask: count, goto: count`: whoever answers is asked again, and only silence ends the call.
    func checkAnswers(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        let (graph, script) = (context.graph, context.script)
        let leads = graph.leading(
            toState: { script.states[$0].isEnding }, orEdge: { $0.isEnding }, along: { $0.kind != .giveUp })
        guard leads.contains(false) else { return }
        let circles = graph.circles {
            !leads[$0.from] && context.canEnd[$0.from] && context.reached[$0.from] && $0.kind != .giveUp
        }
        for circle in circles {
            guard let question = circle.first(where: { $0.kind.waits })?.from else { continue }
            bag.add(.everyAnswerReturns(id, script.states[question].name, graph.told(circle, in: script)))
        }
    }

    /// `limits: {turns: 2}` in a script that asks three questions before it has done anything.
    func checkLimit(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        guard let limit = context.script.limits?.turns else { return }
        let (graph, script) = (context.graph, context.script)
        // What takes no turn is walked at once; each round is a turn more.
        var seen = [Bool](repeating: false, count: graph.stateCount)
        var came = [FlowGraph.Edge?](repeating: nil, count: graph.stateCount)
        var open: [Int] = []
        for root in graph.roots {
            if case .start = root.origin, let state = root.state { open.append(state) }
        }
        var turns = 0
        while !open.isEmpty {
            var later: [FlowGraph.Edge] = []
            var last: FlowGraph.Edge?
            while let state = open.popLast() {
                guard !seen[state] else { continue }
                seen[state] = true
                if script.states[state].isEnding {
                    return tell(limit, turns, context, way(to: state, came), &bag)
                }
                for edge in graph.edges(from: state) where edge.kind != .giveUp {
                    if edge.isEnding, !edge.kind.waits {
                        return tell(limit, turns, context, way(to: state, came) + [edge], &bag)
                    }
                    if edge.isEnding { last = edge }
                    guard let next = edge.state, !seen[next] else { continue }
                    if edge.kind.waits {
                        later.append(edge)
                    } else {
                        came[next] = edge
                        open.append(next)
                    }
                }
            }
            turns += 1
            if let last { return tell(limit, turns, context, way(to: last.from, came) + [last], &bag) }
            for edge in later {
                guard let next = edge.state, !seen[next] else { continue }
                came[next] = edge
                open.append(next)
            }
        }
    }

    private func way(to state: Int, _ came: [FlowGraph.Edge?]) -> [FlowGraph.Edge] {
        var way: [FlowGraph.Edge] = []
        var state = state
        while let edge = came[state], way.count < came.count {
            way.append(edge)
            state = edge.from
        }
        return way.reversed()
    }

    private func tell(
        _ limit: Located<Int>, _ turns: Int, _ context: RuleContext, _ way: [FlowGraph.Edge], _ bag: inout DiagnosticBag
    ) {
        // A turn that reaches the limit does nothing else.
        guard turns >= limit.value else { return }
        bag.add(.endsTooLate(id, limit, turns, context.graph.told(way, in: context.script)))
    }
}

extension State {
    /// The call is done here, or in the hands of somebody else.
    fileprivate var isEnding: Bool {
        if case .carrier? = verb { return true }
        return DeadEnd.isOne(self)
    }
}

extension FlowGraph.Edge {
    fileprivate var isEnding: Bool { [.hangup, .return, .unknown].contains(to) }
}

extension Diagnostic {
    fileprivate static func everyAnswerReturns(
        _ id: DiagnosticID, _ name: Located<String>, _ path: String
    ) -> Diagnostic {
        Diagnostic(
            id, .warning, "every answer at \"\(name.value)\" leads round in a circle: \(path)", at: name.span,
            label: "lead some answer to a state that says goodbye, or write goodbye under globals",
            onTheCall: "a caller who answers is asked again and again, until they hang up or a limit cuts the call off")
    }

    fileprivate static func endsTooLate(
        _ id: DiagnosticID, _ limit: Located<Int>, _ turns: Int, _ path: String
    ) -> Diagnostic {
        Diagnostic(
            id, .warning, "the shortest way to an ending takes \(turns) turns: \(path)", at: limit.span,
            label: "write a number well above \(turns)",
            onTheCall: "every call is cut off after \(limit.value) turns, whatever the caller answers")
    }
}
