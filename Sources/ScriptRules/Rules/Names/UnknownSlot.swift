import ScriptDiagnostics
import ScriptModel

/// `ask: nmae`, `set: {nmae: Jo}`
struct UnknownSlot: Rule {
    let id: DiagnosticID = "unknown-slot"
    let ground = RuleGround.declarations
    let lookups: Set<Script.Table> = [.slots]
    let page = RulePage(
        what: "A question or a set that fills a slot which is not declared.",
        why: "The answer would have nowhere to go.",
        bad: """
            start: greeting
            slots:
              age: {type: number}
            states:
              greeting:
                say: How old are you?
                ask: aeg
                goto: thanks
              thanks:
                say: Thank you, goodbye. You are ${default(age, 0)}.
                goto: hangup
            """,
        good: """
            start: greeting
            slots:
              age: {type: number}
            states:
              greeting:
                say: How old are you?
                ask: age
                goto: thanks
              thanks:
                say: Thank you, goodbye. You are ${default(age, 0)}.
                goto: hangup
            """)

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        func check(_ slot: Located<String>, _ onTheCall: String) {
            guard context.index.slots[slot.value] == nil else { return }
            bag.add(
                .unknownName(
                    id, "no slot is called \"\(slot.value)\"", at: slot.span, written: slot.value,
                    among: context.script.slots.map(\.name.value), none: "declare it in slots", onTheCall: onTheCall,
                    bag))
        }
        for state in context.script.states {
            if case .question(let question)? = state.verb, let ask = question.ask {
                check(ask, "the caller answers, and the answer is lost")
            }
        }
        context.script.forEachAssignment { assignment, _ in
            check(assignment.slot, "the value is lost, and what is said later lacks it")
        }
    }
}
