import ScriptDiagnostics
import ScriptModel

/// `if: open(ofice)`
struct UnknownHours: Rule {
    let id: DiagnosticID = "unknown-hours"
    let ground = RuleGround.declarations
    let lookups: Set<Script.Table> = [.hours]
    let page = RulePage(
        what: "Opening hours that are not declared in hours.",
        why: "Whether anyone is there cannot be told: the caller would hear an apology, and the line would drop.",
        good: """
            timezone: America/New_York
            start: greeting
            hours:
              office: {mon-fri: 09:00-17:00}
            states:
              greeting:
                when:
                  - if: open(office)
                    goto: here
                  - else: closed
              here:
                say: We are here, come by. Goodbye.
                goto: hangup
              closed:
                say: We are closed. Goodbye.
                goto: hangup
            """,
        slip: ("- if: open(office)", "- if: open(office) or open(ofice)"))

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        for fault in context.expressionFaults {
            guard case .unknownHours(let name) = fault.kind else { continue }
            bag.add(
                .unknownName(
                    id, "no opening hours are called \"\(name)\"", at: fault.span, written: name,
                    among: context.script.hours.map(\.name.value), none: "declare them in hours",
                    onTheCall: "the call cannot go on here: the caller \(Diagnostic.apology)", bag))
        }
    }
}
