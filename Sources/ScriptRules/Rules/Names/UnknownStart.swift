import ScriptDiagnostics
import ScriptModel

/// `start: greting`
struct UnknownStart: Rule {
    let id: DiagnosticID = "unknown-start"
    let ground = RuleGround.declarations
    let lookups: Set<Script.Table> = [.states]
    let page = RulePage(
        what: "A call that is to begin at a state the script does not have.",
        why: "Every caller would hear an apology, and the line would drop.",
        good: """
            start: greeting
            states:
              greeting:
                say: Welcome to the clinic. We are closed today. Goodbye.
                goto: hangup
            """,
        slip: ("start: greeting", "start: greting"))

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        for use in context.targetUses {
            guard case .start(let who) = use.origin else { continue }
            let name = use.target.value
            guard context.index.states[name] == nil else { continue }
            switch ReservedTarget(rawValue: name) {
            case .hangup?: continue
            case let reserved?: bag.add(.nothingAskedYet(id, use.target, reserved, Self.lost(who)))
            case nil:
                bag.add(
                    .unknownName(
                        id, "the call begins at \"\(name)\", but no state is called so", at: use.target.span,
                        written: name,
                        among: context.script.states.map(\.name.value)
                            + (NearestName.nearest(to: name, among: ["hangup"]).map { [$0] } ?? []),
                        none: "the script has no state", onTheCall: Self.lost(who), bag))
            }
        }
    }

    private static func lost(_ who: String) -> String {
        let met =
            switch who {
            case "inbound": "everyone who calls"
            case "human": "a person who is called"
            case "machine": "an answering machine"
            case "fax": "a fax machine"
            case "unknown": "whoever takes a call, where it cannot be told who,"
            default: "every caller"
            }
        return "\(met) \(Diagnostic.apology)"
    }
}

extension Diagnostic {
    fileprivate static func nothingAskedYet(
        _ id: DiagnosticID, _ target: Located<String>, _ reserved: ReservedTarget, _ onTheCall: String
    ) -> Diagnostic {
        Diagnostic(
            id, .error, "a call cannot begin with \(reserved.rawValue): nothing has been asked yet", at: target.span,
            label: "name a state", onTheCall: onTheCall)
    }
}
