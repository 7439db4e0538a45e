import ScriptDiagnostics
import ScriptModel

/// `machine_detection: quick` and a message for machines
struct MachineModeMismatch: Rule {
    let id: DiagnosticID = "amd-mode-mismatch"
    let ground = RuleGround.names
    let restsOn: Set<Script.Part> = [.start, .outbound]
    let page = RulePage(
        what: "A message for answering machines that does not wait for the beep.",
        why: "The machine's own greeting runs over it, and the recording holds only its end.",
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
        slip: ("wait_for_beep}", "quick}"))

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        guard let detection = context.detectsMachines, detection.value == .quick,
            let machine = context.startByAnswer?.machine, let state = context.index.states[machine.value]
        else { return }
        let reached = context.graph.reachable(from: [state]) { !$0.kind.waits }
        let speaks = context.script.states.indices.contains { reached[$0] && context.script.states[$0].say != nil }
        if speaks { bag.add(.tooEarly(id, detection.span, machine)) }
    }
}

extension Diagnostic {
    fileprivate static func tooEarly(_ id: DiagnosticID, _ span: SourceSpan, _ machine: Located<String>) -> Diagnostic {
        Diagnostic(
            id, .warning, "a machine is left a message without waiting for its beep", at: span,
            label: "write wait_for_beep", related: [.init("the message", at: machine.span)],
            onTheCall: "the machine's own greeting runs over the message",
            fixes: [
                FixIt("write wait_for_beep", .safe, edits: [.init(replace: span, with: "wait_for_beep")])
            ])
    }
}
