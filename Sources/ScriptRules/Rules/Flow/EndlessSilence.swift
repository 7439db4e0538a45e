import ScriptDiagnostics
import ScriptModel

/// `give_up: help`, where `help` leads back to the question
struct EndlessSilence: Rule {
    let id: DiagnosticID = "endless-silence"
    let ground = RuleGround.wholePart
    let restsOn: Set<Script.Part> = [.globals, .giveUp]
    let isJudgement = true
    let page = RulePage(
        what: "Silence that leads round in a circle: giving up at a question comes back to a question, and so on.",
        why: "A caller who has laid the phone down is asked again and again, and the call goes on costing.",
        bad: """
            start: greeting
            give_up: help
            states:
              greeting:
                say: Would you like to book a visit?
                choices:
                  "yes": booked
                  "no": farewell
              help:
                say: You can say yes.
                goto: greeting
              booked:
                say: Someone will call you back. Goodbye.
                goto: hangup
              farewell:
                say: Goodbye.
                goto: hangup
            """,
        good: """
            start: greeting
            give_up: farewell
            states:
              greeting:
                say: Would you like to book a visit?
                choices:
                  "yes": booked
                  "no": farewell
              farewell:
                say: Please call again. Goodbye.
                goto: hangup
              booked:
                say: Someone will call you back. Goodbye.
                goto: hangup
            """)

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        let graph = context.graph
        let reached = context.reached
        let canEnd = context.canEnd
        var told: Set<SourceSpan> = []
        for circle in graph.circles(along: { $0.kind.isWordless && reached[$0.from] }) {
            // One without a question is a silent loop; one that nothing leads out of has a rule of its own.
            guard let failure = circle.first(where: { $0.kind.isFailure }), canEnd[failure.from],
                let span = failure.span, told.insert(span).inserted
            else { continue }
            bag.add(.endlessSilence(id, circle, graph.told(circle, in: context.script), at: span))
        }
        for path in returns(graph, reached) {
            guard let span = path.last?.span, told.insert(span).inserted else { continue }
            bag.add(.endlessSilence(id, path, graph.told(path, in: context.script), at: span))
        }
    }

    /// Ways on which silence comes to `repeat` or `back`, which ask again whoever it was that kept silent.
    private func returns(_ graph: FlowGraph, _ reached: [Bool]) -> [[FlowGraph.Edge]] {
        var came = [FlowGraph.Edge?](repeating: nil, count: graph.stateCount)
        var queue: [Int] = []
        var found: [FlowGraph.Edge] = []
        func follow(_ edge: FlowGraph.Edge) {
            switch edge.to {
            case .state(let next):
                if came[next] == nil {
                    came[next] = edge
                    queue.append(next)
                }
            case .repeat, .back: found.append(edge)
            case .hangup, .return, .unknown: break
            }
        }
        for edge in graph.allEdges where edge.kind == .giveUp && reached[edge.from] { follow(edge) }
        var head = 0
        while head < queue.count {
            for edge in graph.edges(from: queue[head]) where edge.kind.isWordless && edge.kind != .giveUp {
                follow(edge)
            }
            head += 1
        }
        // Those who share a way share its mending, so the first will do.
        return found.prefix(50).map { edge in
            var path = [edge]
            while path[path.count - 1].kind != .giveUp, let before = came[path[path.count - 1].from] {
                path.append(before)
            }
            return path.reversed()
        }
    }
}

extension Diagnostic {
    fileprivate static func endlessSilence(
        _ id: DiagnosticID, _ way: [FlowGraph.Edge], _ path: String, at span: SourceSpan
    ) -> Diagnostic {
        if way.contains(where: { if case .outcome = $0.kind { true } else { false } }) {
            return Diagnostic(
                id, .error, "what goes wrong leads round in a circle: \(path)", at: span,
                label: "go to a state that tells the caller, and ends the call or asks a question",
                onTheCall:
                    "it is tried again and again until a limit cuts the call off, and every try costs money")
        }
        return Diagnostic(
            id, .error, "silence leads round in a circle: \(path)", at: span,
            label: "give up to a state that says goodbye and hangs up",
            onTheCall: "a caller who has laid the phone down is asked again until a limit cuts the call off")
    }
}
