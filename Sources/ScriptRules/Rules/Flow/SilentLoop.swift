import ScriptDiagnostics
import ScriptModel

/// `a: {goto: b}`, `b: {goto: a}`
struct SilentLoop: Rule {
    let id: DiagnosticID = "silent-loop"
    let ground = RuleGround.names
    let page = RulePage(
        what: "States that lead round in a circle, and none of them waits for the caller.",
        why: "Nobody can get a word in; after too many steps the call is ended with an apology.",
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
            guard let last = circle.last, let span = last.span else { continue }
            bag.add(.silentLoop(id, context.graph.told(circle, in: context.script), at: span))
        }
    }
}

extension Diagnostic {
    fileprivate static func silentLoop(_ id: DiagnosticID, _ path: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            id, .error, "the call goes round in a circle and never waits for the caller: \(path)", at: span,
            label: "lead out of the circle, or ask something in it",
            onTheCall: "nobody can get a word in; after too many steps the call is ended with an apology")
    }
}
