import ScriptDiagnostics
import ScriptModel

/// `if: yes`
struct ConstantCondition: Rule {
    let id: DiagnosticID = "constant-condition"
    let ground = RuleGround.declarations
    let page = RulePage(
        what: "A condition that looks at nothing, and so is always the same.",
        why: "One of its ways is never taken by any caller.",
        good: """
            start: greeting
            states:
              greeting:
                when:
                  - if: hour(now) < 17
                    goto: here
                  - else: closed
              here:
                say: We are here. Goodbye.
                goto: hangup
              closed:
                say: We are closed. Goodbye.
                goto: hangup
            """,
        slip: ("hour(now) < 17", "1 < 2"))

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        context.script.forEachCondition { condition, _ in
            var looksAtSomething = false
            condition.forEachPart { if case .name = $0 { looksAtSomething = true } }
            if !looksAtSomething { bag.add(.constant(id, at: condition.span)) }
        }
    }
}

extension Diagnostic {
    fileprivate static func constant(_ id: DiagnosticID, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            id, .warning, "this condition never changes", at: span, label: "name a slot or a fact of the call in it",
            onTheCall: "every caller goes the same way here")
    }
}
