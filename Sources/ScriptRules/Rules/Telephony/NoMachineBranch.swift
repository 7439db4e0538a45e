import ScriptDiagnostics
import ScriptModel

/// `machine_detection: wait_for_beep` and no `start: {machine: …}`
struct NoMachineBranch: Rule {
    let id: DiagnosticID = "amd-no-machine-branch"
    let ground = RuleGround.wholeScript
    let page = RulePage(
        what: "Machine detection that is paid for, and no word of what a machine is to hear.",
        why: "An answering machine is talked to like a person.",
        bad: """
            start: greeting
            outbound: {machine_detection: wait_for_beep}
            states:
              greeting:
                say: This is the clinic. Please call us back. Goodbye.
                goto: hangup
            """,
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
            """)

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        guard let detection = context.detectsMachines, context.script.start != nil else { return }
        // A late verdict has a way of its own.
        let isLate = context.script.outbound?.async?.value == true && context.script.events.machine != nil
        if context.startByAnswer?.machine == nil, !isLate { bag.add(.noMachineBranch(id, at: detection.span)) }
    }
}

extension Diagnostic {
    fileprivate static func noMachineBranch(_ id: DiagnosticID, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            id, .error, "machines are detected, but start does not say what a machine hears", at: span,
            label: "write start: {human: …, machine: …, unknown: …}",
            onTheCall: "an answering machine is talked to like a person")
    }
}
