import ScriptDiagnostics
import ScriptModel

/// `on: {bussy: sorry}`
struct UnknownOutcome: Rule {
    let id: DiagnosticID = "unknown-outcome"
    let ground = RuleGround.declarations
    let page = RulePage(
        what: "An outcome in on that the verb does not have.",
        why: "It never comes, and what does come is not provided for.",
        good: """
            start: front
            states:
              front:
                say: I put you through.
                transfer: +15551230002
                goto: hangup
                on: {busy: sorry, otherwise: sorry}
              sorry:
                say: Nobody can take your call now. Please try again later. Goodbye.
                goto: hangup
            """,
        slip: ("{busy:", "{bussy:"))

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        for state in context.script.states where !state.on.isEmpty {
            guard let outcomes = state.verb?.outcomes else { continue }
            for outcome in state.on where !outcomes.has(outcome.name.value) {
                bag.add(
                    .unknownName(
                        id, "\"\(outcomes.verb)\" has no outcome \"\(outcome.name.value)\"", at: outcome.name.span,
                        written: outcome.name.value, among: outcomes.names + [VerbOutcomes.otherwise],
                        taken: state.on.map(\.name.value), none: "",
                        onTheCall: "the call never goes this way", bag))
            }
        }
    }
}
