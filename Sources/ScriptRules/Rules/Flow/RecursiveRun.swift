import ScriptDiagnostics
import ScriptModel

/// `identify.yaml` that runs `identify.yaml`
struct RecursiveRun: Rule {
    let id: DiagnosticID = "recursive-run"
    let ground = RuleGround.declarations
    let page = RulePage(
        what: "Scripts that run each other in a circle, or a script that runs itself.",
        why: "Each would wait for the other to come back, and the call could go on without an end.",
        bad: """
            start: greeting
            states:
              greeting:
                say: Welcome to the clinic.
                run: \(RulePage.file)
                goto: farewell
              farewell:
                say: Goodbye.
                goto: hangup
            """,
        good: """
            start: greeting
            states:
              greeting:
                say: Welcome to the clinic. Would you like to hear that again?
                choices:
                  "yes": greeting
                  "no": farewell
              farewell:
                say: Goodbye.
                goto: hangup
            """)

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        for fault in context.script.runFaults {
            guard case .circle(let way) = fault.kind else { continue }
            bag.add(.recursiveRun(id, fault.path, way))
        }
    }
}

extension Diagnostic {
    fileprivate static func recursiveRun(_ id: DiagnosticID, _ path: Located<String>, _ way: [String]) -> Diagnostic {
        Diagnostic(
            id, .error,
            way.count == 2
                ? "the script runs itself" : "the scripts run each other in a circle: \(way.joined(separator: " → "))",
            at: path.span, label: "lead back by goto, or end the inner script with return",
            onTheCall: "each waits for the next to come back, until the caller \(apology)")
    }
}
