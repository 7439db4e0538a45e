import ScriptDiagnostics
import ScriptModel

/// `goto: boking`
struct UnknownTarget: Rule {
    let id: DiagnosticID = "unknown-target"
    let ground = RuleGround.declarations
    let lookups: Set<Script.Table> = [.states]
    let page = RulePage(
        what: "A target that is neither a state of the script nor hangup, repeat or back.",
        why: "A caller who comes this way would hear an apology, and the line would drop.",
        bad: """
            start: greeting
            states:
              greeting:
                say: Welcome to the clinic. Would you like to book a visit?
                choices:
                  "yes": boking
                  "no": booking
              booking:
                say: Someone will call you back. Goodbye.
                goto: hangup
            """,
        good: """
            start: greeting
            states:
              greeting:
                say: Welcome to the clinic. Would you like to book a visit?
                choices:
                  "yes": booking
                  "no": hangup_politely
              booking:
                say: Someone will call you back. Goodbye.
                goto: hangup
              hangup_politely:
                say: Thank you for calling. Goodbye.
                goto: hangup
            """)

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        for use in context.targetUses {
            if case .start = use.origin { continue }
            let name = use.target.value
            guard context.index.states[name] == nil else { continue }
            if ReservedTarget(rawValue: name) != nil {
                if case .event("ended") = use.origin { bag.add(.targetAfterTheEnd(id, use.target)) }
                continue
            }
            bag.add(
                .unknownName(
                    id, "no state is called \"\(name)\"", at: use.target.span, written: name,
                    meant: ReservedTarget.elsewhere[name.lowercased()],
                    among: context.script.states.map(\.name.value) + ReservedTarget.near(name), none: "",
                    onTheCall: use.origin.lostCaller, bag))
        }
    }
}

extension Diagnostic {
    fileprivate static func targetAfterTheEnd(_ id: DiagnosticID, _ target: Located<String>) -> Diagnostic {
        Diagnostic(
            id, .error, "\(target.value) means nothing after the call has ended", at: target.span,
            label: "name a state, or leave ended out",
            onTheCall: "nobody is on the line any more")
    }
}

extension ReservedTarget {
    /// What other languages call them.
    fileprivate static let elsewhere = [
        "end": "hangup", "exit": "hangup", "stop": "hangup", "quit": "hangup", "finish": "hangup",
        "end_call": "hangup", "end call": "hangup", "disconnect": "hangup", "previous": "back",
    ]

    /// The one that may have been meant: `hang_up` → `hangup`.
    fileprivate static func near(_ name: String) -> [String] {
        NearestName.nearest(to: name, among: allCases.map(\.rawValue)).map { [$0] } ?? []
    }
}

extension TargetUse.Origin {
    /// Who comes this way, and what they meet.
    fileprivate var lostCaller: String {
        let fate = Diagnostic.apology
        return switch self {
        case .choice(_, let name), .global(let name): "a caller who says \"\(name.spoken)\" \(fate)"
        case .otherwise: "a caller who says something else \(fate)"
        case .giveUp: "a caller who stays silent \(fate)"
        case .exit(_, let name): "when the model chooses \"\(name.spoken)\", the caller \(fate)"
        case .outcome(_, let name): "after \(name.spoken), the caller \(fate)"
        case .event("error"): "when something goes wrong, the caller \(fate)"
        case .event("limit"): "a caller who comes to the limit of the call \(fate)"
        case .event("machine"): "an answering machine \(fate)"
        case .event: "what is to be done after the call is left undone"
        case .start, .goto, .arm, .armElse: "a caller who comes this way \(fate)"
        }
    }
}
