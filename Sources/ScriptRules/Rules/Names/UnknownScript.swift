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
                run: {script: reminder, with: {patient: Ms Rivera}}
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
                run: {script: reminder.yaml, with: {patient: Ms Rivera}}
                goto: farewell
              farewell:
                say: Goodbye.
                goto: hangup
            """)

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        for fault in context.script.runFaults {
            switch fault.kind {
            case .missing: bag.add(.noSuchScript(id, fault.path, meant: Self.meant(by: fault.path.value, context)))
            case .outside: bag.add(.scriptOutside(id, fault.path))
            case .circle: break
            }
        }
    }

    /// The same with its ending, or another script that is run. Nobody looks what else lies in the folder.
    private static func meant(by path: String, _ context: RuleContext) -> String? {
        let folder = context.script.folder
        let others = context.runs.keys.filter { $0.hasPrefix(folder) }.map { String($0.dropFirst(folder.count)) }
            .sorted()
        for ending in [".yaml", ".yml"] where !path.hasSuffix(ending) {
            if others.contains(path + ending) || context.fileExists?(path + ending) == true { return path + ending }
        }
        return NearestName.nearest(to: path, among: others)
    }
}

extension Diagnostic {
    fileprivate static func noSuchScript(_ id: DiagnosticID, _ path: Located<String>, meant: String?) -> Diagnostic {
        Diagnostic(
            id, .error, "the script \"\(path.value)\" cannot be read", at: path.span,
            label: meant.map { "did you mean \"\($0)\"?" } ?? "its place is counted from the folder of this script",
            onTheCall: "a caller who comes this way \(apology)",
            fixes: meant.map { [.replacing(path.value, with: $0, at: path.span)] } ?? [])
    }

    fileprivate static func scriptOutside(_ id: DiagnosticID, _ path: Located<String>) -> Diagnostic {
        Diagnostic(
            id, .error, "\"\(path.value)\" is outside the folder of the script", at: path.span,
            label: "name a script in this script's folder, or below it",
            onTheCall: "a caller who comes this way \(apology)")
    }
}
