import ScriptDiagnostics
import ScriptModel

/// `reply: {instructions: "The caller's PIN is ${pin}."}`
struct SensitiveToModel: Rule {
    let id: DiagnosticID = "sensitive-to-model"
    let ground = RuleGround.wholePart
    let page = RulePage(
        what: "A sensitive slot in what a language model is told.",
        why: "It is masked: the model reads *** in its place, and may speak of stars.",
        good: """
            start: greeting
            slots:
              pin: {type: digits, length: 4, sensitive: yes}
            give_up: farewell
            states:
              greeting:
                say: Please say your PIN.
                ask: pin
                goto: think
              think:
                reply: {instructions: "The caller has given a PIN: ${is_set(pin)}."}
                goto: farewell
                on: {failed: farewell}
              farewell:
                say: Thank you. Goodbye.
                goto: hangup
            """,
        slip: (#"caller has given a PIN: ${is_set(pin)}."}"#, #"PIN of the caller is ${pin}."}"#))

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        let script = context.script
        guard script.slots.contains(where: \.isSensitive) else { return }
        func check(_ instructions: TemplateSyntax) {
            for expression in instructions.expressions {
                context.forEachSensitiveSlot(in: expression) { bag.add(.toldToModel(id, $0, at: $1)) }
            }
        }
        if let instructions = script.assistant?.instructions { check(instructions) }
        script.forEachSentTemplate { template, work, _ in if case .reply = work.kind { check(template) } }
    }
}

extension Diagnostic {
    fileprivate static func toldToModel(_ id: DiagnosticID, _ slot: SlotDeclaration, at span: SourceSpan) -> Diagnostic
    {
        Diagnostic(
            id, .warning, "\"\(slot.name.value)\" is sensitive, and the model is told of it here", at: span,
            label: "leave it out: the model reads *** in its place",
            related: [.init("declared here", at: slot.name.span)],
            onTheCall: "the model answers without the value, and may speak of stars")
    }
}
