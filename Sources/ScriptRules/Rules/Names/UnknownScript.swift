import ScriptDiagnostics
import ScriptModel

/// `run: identfy.yaml`
struct UnknownScript: Rule {
    let id: DiagnosticID = "unknown-script"
    let ground = RuleGround.declarations
    let page = RulePage(
        what: "A script to be run that is not there, or not in the folder of the script that runs it.",
        why: "A caller who comes this way would hear an apology, and the line would drop.",
        bad: """
            start: greeting
            states:
              greeting:
                say: Welcome to the clinic.
                run: identfy.yaml
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
                goto: farewell
              farewell:
                say: Goodbye.
                goto: hangup
            """)

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        for fault in context.script.runFaults {
            switch fault.kind {
            case .missing: bag.add(.noSuchScript(id, fault.path))
            case .outside: bag.add(.scriptOutside(id, fault.path))
            case .circle: break
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func noSuchScript(_ id: DiagnosticID, _ path: Located<String>) -> Diagnostic {
        Diagnostic(
            id, .error, "the script \"\(path.value)\" cannot be read", at: path.span,
            label: "its place is counted from the folder of this script",
            onTheCall: "a caller who comes this way hears an apology and the line drops")
    }

    fileprivate static func scriptOutside(_ id: DiagnosticID, _ path: Located<String>) -> Diagnostic {
        Diagnostic(
            id, .error, "\"\(path.value)\" is outside the folder of the script", at: path.span,
            label: "name a script in this script's folder, or below it",
            onTheCall: "a caller who comes this way hears an apology and the line drops")
    }
}
