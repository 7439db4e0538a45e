import ScriptDiagnostics
import ScriptModel

extension UnreachableState {
    /// `start: {machine: voicemail}` without `machine_detection`: nobody ever says that it is a machine.
    func checkMachines(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        let script = context.script
        guard context.detectsMachines == nil else { return }
        var people: Set<String> = []
        var others: [Located<String>] = []
        if case .byAnswer(_, let inbound, let human, let machine, let fax, let unknown)? = script.start {
            people = Set([inbound, human].compactMap { $0?.value })
            others = [machine, fax, unknown].compactMap(\.self)
        }
        if let late = script.events.machine { others.append(late) }
        guard
            let first = others.first(where: {
                context.index.states[$0.value] != nil && !people.contains($0.value)
            })
        else { return }
        bag.add(.undetected(id, first, script.outbound?.machineDetection?.span))
    }
}

extension Diagnostic {
    fileprivate static func undetected(
        _ id: DiagnosticID, _ target: Located<String>, _ off: SourceSpan?
    ) -> Diagnostic {
        Diagnostic(
            id, .warning, "no call comes to \"\(target.value)\" from here: machines are not detected", at: target.span,
            label: "write outbound: {machine_detection: wait_for_beep}, or take it out",
            related: off.map { [.init("it is off", at: $0)] } ?? [],
            onTheCall: "whoever takes the call, a machine too, is met like a person")
    }
}
