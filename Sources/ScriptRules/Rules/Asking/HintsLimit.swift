import ScriptDiagnostics
import ScriptModel
import TwiML

/// More than 500 `hints`, or one of more than 100 characters
struct HintsLimit: Rule {
    let id: DiagnosticID = "hints-limit"
    let ground = RuleGround.declarations
    let page = RulePage(
        what: "More hints, or a longer one, than the carrier takes.",
        why: "The carrier refuses the question (error 13330), and the call fails.",
        bad: """
            start: greeting
            states:
              greeting:
                say: Would you like to book a visit?
                listen:
                  hints:
                    - I would like to book a visit with the doctor for my youngest daughter some time next week, please, thank you
                choices:
                  "yes": booked
              booked:
                say: Someone will call you back. Goodbye.
                goto: hangup
            """,
        good: """
            start: greeting
            states:
              greeting:
                say: Would you like to book a visit?
                listen:
                  hints:
                    - book a visit
                choices:
                  "yes": booked
              booked:
                say: Someone will call you back. Goodbye.
                goto: hangup
            """)

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        check(context.script.listen.hints, &bag)
        for state in context.script.states {
            if case .question(let question)? = state.verb { check(question.listen.hints, &bag) }
        }
    }

    private func check(_ hints: [Located<String>], _ bag: inout DiagnosticBag) {
        if hints.count > CarrierLimits.hints {
            bag.add(.tooManyHints(id, hints.count, at: hints[CarrierLimits.hints].span))
        }
        for hint in hints where hint.value.count > CarrierLimits.hintCharacters {
            bag.add(.longHint(id, hint))
        }
    }
}

extension Diagnostic {
    fileprivate static func tooManyHints(_ id: DiagnosticID, _ count: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            id, .error, "these are \(count) hints, and the carrier takes \(CarrierLimits.hints)", at: span,
            label: "the first too many", onTheCall: "the carrier refuses the question, and the call fails")
    }

    fileprivate static func longHint(_ id: DiagnosticID, _ hint: Located<String>) -> Diagnostic {
        Diagnostic(
            id, .error,
            "this hint has \(hint.value.count) characters, and the carrier takes \(CarrierLimits.hintCharacters)",
            at: hint.span, label: "hint at the words that matter",
            onTheCall: "the carrier refuses the question, and the call fails")
    }
}
