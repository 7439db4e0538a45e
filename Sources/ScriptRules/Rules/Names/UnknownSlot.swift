import ScriptDiagnostics
import ScriptModel

/// `ask: nmae`, `set: {nmae: Jo}`
struct UnknownSlot: Rule {
    let id: DiagnosticID = "unknown-slot"
    let ground = RuleGround.declarations
    let lookups: Set<Script.Table> = [.slots]
    let page = RulePage(
        what: "A question or a set that fills a slot which is not declared.",
        why: "The answer would have nowhere to go: the caller would hear an apology, and the line would drop.",
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
            """,
        slip: ("ask: age", "ask: aeg"))

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        let stops = "the call cannot go on here: the caller \(Diagnostic.apology)"
        func check(_ slot: Located<String>, beside others: [Located<String>] = [], _ onTheCall: String) {
            guard context.index.slots[slot.value] == nil else { return }
            bag.add(
                .unknownName(
                    id, "no slot is called \"\(slot.value)\"", at: slot.span, written: slot.value,
                    among: context.script.slots.map(\.name.value), taken: others.map(\.value),
                    none: "declare it in slots", onTheCall: onTheCall, bag))
        }
        context.forEachQuestion { _, question in
            if let ask = question.ask { check(ask, stops) }
        }
        for slot in context.script.slots {
            if case .item(let menu) = slot.type { check(menu.from, "there is nothing to choose from") }
        }
        context.script.forEachRun { run, _ in
            for save in run.save {
                check(save.slot, beside: run.save.map(\.slot), stops)
            }
            guard let other = context.script(of: run), !other.isFaulty, let name = run.script?.value else { return }
            let theirs = other.script.slots.map(\.name.value)
            for slot in run.save.map(\.from) + run.with.map(\.slot) where other.slot(slot.value) == nil {
                bag.add(
                    .unknownName(
                        id, "\(name) has no slot \"\(slot.value)\"", at: slot.span, written: slot.value, among: theirs,
                        taken: run.with.map(\.slot.value), none: "it has no slots",
                        onTheCall: stops, bag))
            }
            for slot in run.with.map(\.slot) {
                guard let declared = other.slot(slot.value), declared.input == nil, !declared.isFaulty else { continue }
                bag.add(.takesNoInput(id, slot, name, declared.name))
            }
        }
        let states = context.script.states
        context.script.forEachSave { save, place in
            let beside = place.state.flatMap { states[$0].verb?.savedSlots } ?? []
            check(save.slot, beside: beside, stops)
        }
        context.script.forEachAssignment { assignment, place in
            check(
                assignment.slot, beside: place.state.map { states[$0].set.map(\.slot) } ?? [], stops)
        }
    }
}

extension Diagnostic {
    fileprivate static func takesNoInput(
        _ id: DiagnosticID, _ slot: Located<String>, _ script: String, _ declared: Located<String>
    ) -> Diagnostic {
        Diagnostic(
            id, .error, "\(script) takes no value for \"\(slot.value)\"", at: slot.span,
            label: "write input: optional, or input: required, where the slot is declared",
            related: [.init("declared here", at: declared.span)])
    }
}
