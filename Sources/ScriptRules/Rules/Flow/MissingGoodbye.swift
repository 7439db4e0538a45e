import ScriptDiagnostics
import ScriptModel

/// `choices: {goodbye: hangup}`
struct MissingGoodbye: Rule {
    let id: DiagnosticID = "missing-goodbye"
    let ground = RuleGround.names
    let restsOn: Set<Script.Part> = [.start]
    let missesWords = true
    let page = RulePage(
        what: "A call that is ended right after the caller spoke, without a closing word.",
        why: "The caller takes it for a fault, and calls again.",
        bad: """
            start: greeting
            states:
              greeting:
                say: Would you like to book a visit?
                choices:
                  "yes": booked
                  "no": hangup
              booked:
                say: Someone will call you back. Goodbye.
                goto: hangup
            """,
        good: """
            start: greeting
            states:
              greeting:
                say: Would you like to book a visit?
                choices:
                  "yes": booked
                  "no": farewell
              booked:
                say: Someone will call you back. Goodbye.
                goto: hangup
              farewell:
                say: Thank you for calling. Goodbye.
                goto: hangup
            """)

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        let graph = context.graph
        // What is entered with nothing said since the caller spoke: sure only when every way in is of that kind.
        var entersMute = [Bool](repeating: true, count: graph.stateCount)
        var isEntered = [Bool](repeating: false, count: graph.stateCount)
        for root in graph.roots { if let state = root.state { entersMute[state] = false } }
        for state in context.mentioned { entersMute[state] = false }
        // Nobody hears a goodbye who has hung up, and one who was served by someone else has had theirs.
        for edge in graph.allEdges where !edge.kind.isUnheard {
            guard let next = edge.state else { continue }
            isEntered[next] = true
            if !edge.kind.waits { entersMute[next] = false }
        }
        var told: Set<SourceSpan> = []
        for edge in graph.allEdges where edge.to == .hangup && !edge.kind.isUnheard {
            // Whoever was served by someone else, or by another script, may have had a goodbye there.
            switch edge.kind {
            case .done, .ran: continue
            default: break
            }
            guard let span = edge.span else { continue }
            let isMute =
                edge.kind.waits
                || isEntered[edge.from] && entersMute[edge.from] && context.script.states[edge.from].say == nil
            if isMute, told.insert(span).inserted { bag.add(.missingGoodbye(id, at: span)) }
        }
    }
}

extension Diagnostic {
    fileprivate static func missingGoodbye(_ id: DiagnosticID, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            id, .warning, "the call ends here without a closing word", at: span,
            label: "name a state that says goodbye and then hangs up",
            onTheCall: "the line goes dead right after the caller spoke, or kept silent")
    }
}
