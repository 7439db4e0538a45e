import ScriptDiagnostics
import ScriptModel

/// `say: Your card number is ${card}.`
struct SensitiveSpoken: Rule {
    let id: DiagnosticID = "sensitive-spoken"
    let ground = RuleGround.wholePart
    let page = RulePage(
        what: "A sensitive slot, or an item of a sensitive list, that is spoken aloud.",
        why: "Whoever stands beside the caller hears it, and a recording of the call holds it.",
        bad: """
            start: greeting
            slots:
              pin: {type: digits, length: 4, sensitive: yes}
            give_up: farewell
            states:
              greeting:
                say: Please say your PIN.
                ask: pin
                goto: known
              known:
                say: Your PIN is ${pin}. Goodbye.
                goto: hangup
              farewell:
                say: Goodbye.
                goto: hangup
            """,
        good: """
            start: greeting
            slots:
              pin: {type: digits, length: 4, sensitive: yes}
            give_up: farewell
            states:
              greeting:
                say: Please say your PIN.
                ask: pin
                goto: known
              known:
                when:
                  - {if: pin == "0000", goto: farewell}
                  - else: thanks
              thanks:
                say: Thank you. Goodbye.
                goto: hangup
              farewell:
                say: Goodbye.
                goto: hangup
            """)

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        guard context.script.slots.contains(where: \.isSensitive) else { return }
        context.script.forEachPart { part, _ in
            var items: [String: SlotDeclaration] = [:]
            if case .each(let each) = part.content {
                context.forEachSensitiveSlot(in: each.list) { slot, _ in items[each.item.value] = slot }
            }
            part.content.forEachTemplate { template in
                for expression in template.expressions {
                    context.forEachSensitiveSlot(in: expression, items: items) { bag.add(.spoken(id, $0, at: $1)) }
                }
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func spoken(_ id: DiagnosticID, _ slot: SlotDeclaration, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            id, .warning, "\"\(slot.name.value)\" is sensitive, and is spoken here", at: span,
            label: "leave it out, or say only a part of what it is about",
            related: [.init("declared here", at: slot.name.span)],
            onTheCall: "whoever stands beside the caller hears it, and a recording holds it")
    }
}
