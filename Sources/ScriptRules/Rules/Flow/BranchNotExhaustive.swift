import ScriptDiagnostics
import ScriptModel

/// `when` without `else`
struct BranchNotExhaustive: Rule {
    let id: DiagnosticID = "branch-not-exhaustive"
    let ground = RuleGround.wholePart
    let page = RulePage(
        what: "A when whose last part is no else; a question that takes a yes and no no.",
        why: "When none of its conditions holds, the line drops; a caller who says no is not understood.",
        bad: """
            start: greeting
            states:
              greeting:
                when:
                  - if: call.turns > 3
                    goto: farewell
              farewell:
                say: Goodbye.
                goto: hangup
            """,
        good: """
            start: greeting
            states:
              greeting:
                when:
                  - if: call.turns > 3
                    goto: farewell
                  - else: welcome
              welcome:
                say: Welcome to the clinic. We are closed today.
                goto: farewell
              farewell:
                say: Goodbye.
                goto: hangup
            """)

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        for state in context.script.states.indices {
            guard let when = context.script.states[state].when, when.otherwise == nil else { continue }
            bag.add(.noElse(id, when, in: context.script))
        }
        checkRefusal(context, &bag)
    }
}

extension Diagnostic {
    fileprivate static func noElse(_ id: DiagnosticID, _ when: State.When, in script: Script) -> Diagnostic {
        var fixes: [FixIt] = []
        // The dash stands two before what it begins.
        if let last = when.arms.last, let fix = FixIt.adding("- else: hangup", to: last.span, indent: -2, in: script) {
            fixes = [fix]
        }
        return Diagnostic(
            id, .error, "this when does not say what happens when nothing holds", at: when.span,
            label: "end it with - else: and a state", onTheCall: "when no condition holds, the line drops",
            fixes: fixes)
    }
}
