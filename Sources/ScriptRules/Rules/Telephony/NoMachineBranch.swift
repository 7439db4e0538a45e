import ScriptDiagnostics
import ScriptModel

/// `machine_detection: wait_for_beep` and no `start: {machine: …}`
struct NoMachineBranch: Rule {
    let id: DiagnosticID = "amd-no-machine-branch"
    let ground = RuleGround.wholePart
    let restsOn: Set<Script.Part> = [.start, .events, .outbound]
    let page = RulePage(
        what: "Machine detection that is paid for, and no word of what a machine is to hear, or a question for it.",
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
        if context.startByAnswer?.machine == nil, !isLate { bag.add(.noMachineBranch(id, context, at: detection.span)) }
        let targets = [context.startByAnswer?.machine, context.script.events.machine].compactMap(\.self)
        for machine in targets { checkQuestion(machine, context, &bag) }
    }

    /// A question that a machine comes to by itself. By keys alone one may ask whether a person is there after all.
    private func checkQuestion(_ machine: Located<String>, _ context: RuleContext, _ bag: inout DiagnosticBag) {
        guard let start = context.index.states[machine.value] else { return }
        let script = context.script
        let isAsked = { (state: Int) in
            guard case .question(let question)? = script.states[state].verb else { return false }
            return question.input(in: script).contains(.speech)
        }
        guard let way = context.graph.path(from: [start], to: isAsked, along: { !$0.kind.waits }) else { return }
        let state = script.states[way.last?.state ?? start]
        bag.add(.machineIsAsked(id, machine, state, way.isEmpty ? nil : context.graph.told(way, in: script)))
    }
}

extension Diagnostic {
    fileprivate static func machineIsAsked(
        _ id: DiagnosticID, _ machine: Located<String>, _ state: State, _ way: String?
    ) -> Diagnostic {
        Diagnostic(
            id, .warning, "an answering machine is asked a question here\(way.map { ": \($0)" } ?? "")",
            at: machine.span,
            label: "give it a state that says its message and hangs up",
            related: [.init("the question", at: state.name.span)],
            onTheCall: "the question and the silence behind it are recorded as the message")
    }

    fileprivate static func noMachineBranch(_ id: DiagnosticID, _ context: RuleContext, at span: SourceSpan)
        -> Diagnostic
    {
        // Nothing is said to a machine of which nothing is said.
        let isHungUpOn = context.startByAnswer.map { $0.unknown == nil } ?? false
        return Diagnostic(
            id, .error, "machines are detected, but start does not say what a machine hears", at: span,
            label: "write start: {human: …, machine: …, unknown: …}",
            onTheCall: isHungUpOn
                ? "an answering machine records nothing but the line that drops"
                : "an answering machine is talked to like a person")
    }
}
