import ScriptDiagnostics
import ScriptModel

/// `run: identify.yaml` without a value for a slot that has `input: required`
struct MissingInput: Rule {
    let id: DiagnosticID = "missing-input"
    let ground = RuleGround.wholePart
    let page = RulePage(
        what: "A script that is run without a value that it cannot do without.",
        why:
            "The other script cannot speak or decide without it: the caller would hear an apology, and the line would drop.",
        bad: """
            start: greeting
            states:
              greeting:
                say: Welcome to the clinic.
                run: \(RulePage.other)
                goto: farewell
              farewell:
                say: Goodbye.
                goto: hangup
            """,
        good: """
            start: greeting
            states:
              greeting:
                say: Welcome to the clinic.
                run: {script: \(RulePage.other), with: {patient: Ms Rivera}}
                goto: farewell
              farewell:
                say: Goodbye.
                goto: hangup
            """)

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        context.script.forEachRun { run, _ in
            guard let other = context.script(of: run), !other.isFaulty, let name = run.script else { return }
            let given = Set(run.with.map(\.slot.value))
            // A misspelt one may well be the one that is missing: telling of it once is enough.
            let unknown = given.filter { other.index.slots[$0] == nil }
            for slot in other.script.slots where slot.input?.value == .required && !given.contains(slot.name.value) {
                if unknown.contains(where: { NearestName.nearest(to: $0, among: [slot.name.value]) != nil }) {
                    continue
                }
                bag.add(.missingInput(id, name, slot))
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func missingInput(
        _ id: DiagnosticID, _ script: Located<String>, _ slot: SlotDeclaration
    ) -> Diagnostic {
        Diagnostic(
            id, .error, "\(script.value) needs a value for \"\(slot.name.value)\"", at: script.span,
            label: "write run: {script: \(script.value), with: {\(slot.name.value): …}}",
            related: [.init("required here", at: slot.name.span)],
            onTheCall: "a caller who comes this way \(apology)")
    }
}
