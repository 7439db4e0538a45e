import ScriptDiagnostics
import ScriptModel

/// `a: {goto: b}`, `b: {goto: a}`
struct SilentLoop: Rule {
    let id: DiagnosticID = "silent-loop"
    let ground = RuleGround.wholePart
    let page = RulePage(
        what: """
            States that lead round in a circle, and none of them waits for the caller; a transfer to a number that is in the \
            call already.
            """,
        why: "Nobody can get a word in: after too many steps the caller hears an apology, and the line drops.",
        bad: """
            start: greeting
            states:
              greeting:
                say: Welcome to the clinic.
                goto: closed
              closed:
                say: We are closed today.
                goto: greeting
            """,
        good: """
            start: greeting
            states:
              greeting:
                say: Welcome to the clinic.
                goto: closed
              closed:
                say: We are closed today. Goodbye.
                goto: hangup
            """)

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        let reached = context.reached
        for circle in context.graph.circles(along: { !$0.kind.waits && reached[$0.from] }) {
            guard let last = circle.last, let span = last.span, !isCounted(circle, context) else { continue }
            let works = circle.contains { edge in
                if case .work? = context.script.states[edge.from].verb { true } else { false }
            }
            bag.add(.silentLoop(id, context.graph.told(circle, in: context.script), isWorking: works, at: span))
        }
        checkTransfers(context, &bag)
    }

    /// Whether a counter that is set anew on each round decides when it is left. Whether it ever comes so far is for a
    /// proof to say: `answer-budget` tells where it takes too many steps.
    private func isCounted(_ circle: [FlowGraph.Edge], _ context: RuleContext) -> Bool {
        let states = circle.map { context.script.states[$0.from] }
        var counters: Set<String> = []
        for assignment in states.flatMap(\.set) where assignment.value.plainText == nil {
            let slot = assignment.slot.value
            if assignment.value.expressions.contains(where: { $0.names(slot) }) { counters.insert(slot) }
        }
        return circle.contains { edge in
            edge.kind == .branch
                && counters.contains { counter in
                    context.script.states[edge.from].when?.arms.contains { $0.condition?.names(counter) == true }
                        == true
                }
        }
    }
}

extension ExpressionSyntax {
    fileprivate func names(_ slot: String) -> Bool {
        var found = false
        forEachPart { if case .name(let path) = $0, path.value == [slot] { found = true } }
        return found
    }
}

extension Diagnostic {
    fileprivate static func silentLoop(_ id: DiagnosticID, _ path: String, isWorking: Bool, at span: SourceSpan)
        -> Diagnostic
    {
        Diagnostic(
            id, .error, "the call goes round in a circle and never waits for the caller: \(path)", at: span,
            label: "lead out of the circle, or ask something in it",
            onTheCall: isWorking
                ? "nobody can get a word in: the caller waits until a limit cuts the call off"
                : "nobody can get a word in: after too many steps the caller \(apology)")
    }
}
