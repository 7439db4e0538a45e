import ScriptDiagnostics
import ScriptModel

/// `transfer` without a word on what happens when the line is busy
struct OutcomeUnhandled: Rule {
    let id: DiagnosticID = "outcome-unhandled"
    let ground = RuleGround.wholePart
    let page = RulePage(
        what:
            "A verb whose outcomes are not all provided for: a transfer that does not say what happens when it is busy.",
        why: "Sooner or later it does go wrong, and the caller is left as if it had gone well.",
        bad: """
            start: front
            states:
              front:
                say: I put you through.
                transfer: +15551230002
                goto: hangup
            """,
        good: """
            start: front
            states:
              front:
                say: I put you through.
                transfer: +15551230002
                goto: hangup
                on: {otherwise: sorry}
              sorry:
                say: Nobody can take your call now. Please try again later. Goodbye.
                goto: hangup
            """)

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        for number in context.script.states.indices {
            guard let verb = context.script.states[number].verb, let outcomes = verb.outcomes
            else { continue }
            let state = context.script.states[number]
            let named = Set(state.on.map(\.name.value))
            if named.contains(VerbOutcomes.otherwise) { continue }
            let missing = outcomes.others.filter { $0.isRequired && !named.contains($0.name) }
            if !missing.isEmpty { bag.add(.unhandled(id, outcomes, missing, state, at: verb.span, in: context.script)) }
        }
    }
}

extension Diagnostic {
    fileprivate static func unhandled(
        _ id: DiagnosticID, _ outcomes: VerbOutcomes, _ missing: [VerbOutcomes.Outcome], _ state: State,
        at span: SourceSpan, in script: Script
    ) -> Diagnostic {
        let what = missing.map(\.meaning).spokenList()
        let example = state.on.isEmpty ? "on: {otherwise: sorry}" : "\(missing[0].name): sorry"
        return Diagnostic(
            id, .error, "\"\(outcomes.verb)\" does not say what happens when \(what)", at: span,
            label: "say where to go then, for example \(example)",
            onTheCall: "when \(missing[0].meaning), the call goes on as if all had gone well",
            fixes: state.on.isEmpty
                ? FixIt.adding("on: {otherwise: …}", to: state.span, in: script).map { [$0] } ?? [] : [])
    }
}
