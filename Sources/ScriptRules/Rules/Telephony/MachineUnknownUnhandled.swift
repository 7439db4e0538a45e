import ScriptDiagnostics
import ScriptModel

/// `machine_detection` on, and no `start: {unknown: …}`
struct MachineUnknownUnhandled: Rule {
    let id: DiagnosticID = "amd-unknown-unhandled"
    let ground = RuleGround.wholePart
    let restsOn: Set<Script.Part> = [.start, .outbound]
    let page = RulePage(
        what: "Machine detection, and no word of what happens when it cannot tell.",
        why: "Detection is sometimes unsure; the call is then met like a person, even when it is a machine.",
        good: """
            start: {human: greeting, machine: message, unknown: greeting}
            outbound: {machine_detection: wait_for_beep}
            states:
              greeting:
                say: This is the clinic. Please call us back. Goodbye.
                goto: hangup
              message:
                say: This is the clinic with a message. Please call us back. Goodbye.
                goto: hangup
            """,
        slip: ("message, unknown: greeting}", "message}"))

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        guard let start = context.startByAnswer, let machine = start.machine, start.unknown == nil,
            context.detectsMachines != nil
        else { return }
        bag.add(.unknownUnhandled(id, at: machine.span))
    }
}

extension Diagnostic {
    fileprivate static func unknownUnhandled(_ id: DiagnosticID, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            id, .warning, "start does not say what happens when it cannot be told who took the call", at: span,
            label: "write unknown: and a state beside machine",
            onTheCall: "whoever it is, a machine too, is met like a person")
    }
}
