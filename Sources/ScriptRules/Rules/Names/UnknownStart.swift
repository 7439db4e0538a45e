import ScriptDiagnostics
import ScriptModel

/// `start: greting`
struct UnknownStart: Rule {
    let id: DiagnosticID = "unknown-start"
    let ground = RuleGround.declarations
    let lookups: Set<Script.Table> = [.states]
    let page = RulePage(
        what: "A call that is to begin at a state the script does not have.",
        why: "Nobody who calls would hear a word.",
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
            case let reserved?: bag.add(.nothingAskedYet(id, use.target, reserved))
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
        switch who {
        case "call": "every caller hears an apology and the line drops"
        case "inbound": "everyone who calls hears an apology and the line drops"
        default: "a \(who == "unknown" ? "call that nobody can tell of" : who) hears an apology and the line drops"
        }
    }
}

extension Diagnostic {
    fileprivate static func nothingAskedYet(
        _ id: DiagnosticID, _ target: Located<String>, _ reserved: ReservedTarget
    ) -> Diagnostic {
        Diagnostic(
            id, .error, "a call cannot begin with \(reserved.rawValue): nothing has been asked yet", at: target.span,
            label: "name a state", onTheCall: "every caller hears an apology and the line drops")
    }
}
