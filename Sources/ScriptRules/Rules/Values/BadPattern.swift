import CallUnderstanding
import ScriptDiagnostics
import ScriptModel

/// `pattern: "[A-Z"`, `matches(code, "[")`
struct BadPattern: Rule {
    let id: DiagnosticID = "bad-pattern"
    let ground = RuleGround.declarations
    let page = RulePage(
        what: "A pattern that cannot be read: a bracket without its partner, or a sign that means nothing here.",
        why: "No answer could ever fit it.",
        good: """
            start: greeting
            slots:
              plate: {type: text, input: required, pattern: "[A-Z]{2}[0-9]{4}"}
            states:
              greeting:
                say: Your car ${plate} is ready. Goodbye.
                goto: hangup
            """,
        slip: (#""[A-Z]{2}[0-9]{4}"}"#, #""[A-Z{2}[0-9]{4}"}"#))

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        for slot in context.script.slots {
            guard case .text(_, _, let pattern?) = slot.type, Pattern(pattern.value) == nil else { continue }
            bag.add(.badPattern(id, pattern, "every answer is refused"))
        }
        for expression in context.expressions {
            expression.forEachPart { part in
                guard case .call(let function, let arguments, _) = part, function.value == "matches",
                    arguments.count == 2, case .text(let pattern) = arguments[1], Pattern(pattern.value) == nil
                else { return }
                bag.add(.badPattern(id, pattern, "the call cannot go on here: the caller \(Diagnostic.apology)"))
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func badPattern(
        _ id: DiagnosticID, _ pattern: Located<String>, _ onTheCall: String
    ) -> Diagnostic {
        Diagnostic(
            id, .error, "the pattern \"\(pattern.value)\" cannot be read", at: pattern.span,
            label: "close every bracket, and write \\ before a sign that stands for itself", onTheCall: onTheCall)
    }
}
