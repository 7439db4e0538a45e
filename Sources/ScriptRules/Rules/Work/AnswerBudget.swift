import ScriptDiagnostics
import ScriptModel

/// `fetch: {timeout: 60s}`, and works that follow each other without a word of the caller's
///
/// The carrier always has its answer in time, for the filler is said meanwhile. What runs out is the caller's patience.
struct AnswerBudget: Rule {
    let id: DiagnosticID = "answer-budget"
    let ground = RuleGround.soundScript
    let page = RulePage(
        what: """
            Work outside that may keep the caller waiting for more than 45 seconds before an answer. The threshold is \
            `answer_budget`.
            """,
        why: """
            All that a caller hears meanwhile is the filler, again and again; most hang up. The carrier itself has each of \
            its answers within 15 seconds, for the filler is one, so this is a warning and no call fails of it (error \
            11205). What would keep the carrier waiting is a walk of more than 1000 steps: that is an error.
            """,
        good: """
            start: orders
            states:
              orders:
                fetch: {url: "https://api.example.com/orders", timeout: 15s}
                goto: farewell
                on: {failed: farewell}
              farewell:
                say: Thank you. Goodbye.
                goto: hangup
            """,
        slip: ("15s}", "60s}"))

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        guard context.script.states.contains(where: { $0.verb?.work != nil }) else { return }
        let waits = LongestWaits(context)
        let most = context.settings.limits.answerBudget * 1_000
        for state in context.script.states.indices where waits.longest[state] > most {
            guard let work = context.script.states[state].verb?.work else { continue }
            // Where the waits behind it are too long without it, they are told of.
            let isLongBehind = context.graph.edges(from: state).contains { edge in
                !edge.kind.waits && edge.state.map { waits.longest[$0] > most } == true
            }
            if isLongBehind, work.patience <= most { continue }
            let way = waits.way(from: state, context)
            bag.add(.longWait(id, work, waits.longest[state], context.graph.told(way, in: context.script)))
        }
    }
}

/// How long the caller may wait, from each state on, until the call waits for the caller again.
private struct LongestWaits {
    /// Milliseconds.
    var longest: [Int]
    /// On the longest way.
    private var next: [FlowGraph.Edge?]

    init(_ context: RuleContext) {
        let graph = context.graph
        longest = [Int](repeating: 0, count: graph.stateCount)
        next = [FlowGraph.Edge?](repeating: nil, count: graph.stateCount)
        // No circle is without a word of the caller's: `silent-loop` told of it.
        for state in graph.orderWithoutWaits.reversed() {
            for edge in graph.edges(from: state) where !edge.kind.waits {
                guard let to = edge.state, longest[to] > longest[state] else { continue }
                longest[state] = longest[to]
                next[state] = edge
            }
            longest[state] += context.script.states[state].verb?.work?.patience ?? 0
        }
    }

    /// As far as there is work.
    func way(from state: Int, _ context: RuleContext) -> [FlowGraph.Edge] {
        var way: [FlowGraph.Edge] = []
        var state = state
        while let edge = next[state], let to = edge.state {
            way.append(edge)
            state = to
        }
        return way
    }
}

extension Diagnostic {
    fileprivate static func longWait(_ id: DiagnosticID, _ work: WorkSyntax, _ wait: Int, _ way: String) -> Diagnostic {
        Diagnostic(
            id, .warning,
            "the caller may wait \(wait / 1_000) seconds here for an answer" + (way.isEmpty ? "" : ": \(way)"),
            at: work.span, label: way.isEmpty ? "give it a shorter timeout" : "give them shorter timeouts",
            onTheCall: "a caller hears only the filler meanwhile, and most hang up")
    }
}
