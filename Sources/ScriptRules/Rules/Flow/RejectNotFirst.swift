import ScriptDiagnostics
import ScriptModel

/// `reject` after something was said
struct RejectNotFirst: Rule {
    let id: DiagnosticID = "reject-not-first"
    let ground = RuleGround.names
    let restsOn: Set<Script.Part> = [.start]
    let page = RulePage(
        what: "A reject that does not come first: something is said or asked before it, or we have placed the call.",
        why: "A call that is answered can no longer be refused; the line just drops.",
        bad: """
            start: {inbound: greeting, human: farewell}
            states:
              greeting:
                say: Welcome to the clinic.
                goto: refused
              refused:
                reject: busy
              farewell:
                say: Please call us back. Goodbye.
                goto: hangup
            """,
        good: """
            start: {inbound: refused, human: farewell}
            states:
              refused:
                reject: busy
              farewell:
                say: Please call us back. Goodbye.
                goto: hangup
            """)

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        let script = context.script
        let graph = context.graph
        let rejecting = script.states.indices.filter {
            if case .reject? = script.states[$0].verb { true } else { false }
        }
        guard !rejecting.isEmpty else { return }
        let inbound = graph.roots.filter { $0.origin == .start("inbound") || $0.origin == .start("call") }
        // What can be come to with the call still unanswered: nothing said, nobody asked.
        let isMute = { (state: Int) in script.states[state].say == nil }
        let unanswered = graph.reachable(from: inbound.compactMap(\.state) + context.mentioned) {
            !$0.kind.waits && isMute($0.from)
        }
        var late = Set<Int>()
        for edge in graph.allEdges {
            if let next = edge.state, !unanswered[edge.from] || edge.kind.waits || !isMute(edge.from) {
                late.insert(next)
            }
        }
        for root in graph.roots where !inbound.contains(where: { $0.span == root.span }) {
            if let state = root.state { late.insert(state) }
        }
        for state in rejecting {
            guard case .reject(let reject)? = script.states[state].verb else { continue }
            if late.contains(state) {
                bag.add(.rejectTooLate(id, at: reject.span))
            } else if let say = script.states[state].say {
                bag.add(.saysAndRejects(id, reject.reason.value, at: say.span ?? reject.span))
            }
        }
    }
}

extension PromptSyntax {
    /// From its first part on.
    fileprivate var span: SourceSpan? { versions.first?.parts.first?.span }
}

extension Diagnostic {
    fileprivate static func rejectTooLate(_ id: DiagnosticID, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            id, .error, "a call can only be refused before it is answered", at: span,
            label: "begin inbound calls here, or say something and hang up",
            onTheCall: "the call is already answered and paid for; the line just drops")
    }

    fileprivate static func saysAndRejects(
        _ id: DiagnosticID, _ reason: RejectSyntax.Reason, at span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            id, .error, "nothing can be said before a call is refused", at: span,
            label: "leave say out, or hang up instead of refusing",
            onTheCall: reason == .busy
                ? "the caller hears a busy tone and none of these words"
                : "the caller hears that the number is not in service, and none of these words")
    }
}
