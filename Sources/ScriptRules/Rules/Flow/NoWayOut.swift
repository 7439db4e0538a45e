import ScriptDiagnostics
import ScriptModel

/// Questions that only lead to each other, or only to each other when they are answered
struct NoWayOut: Rule {
    let id: DiagnosticID = "no-way-out"
    let ground = RuleGround.wholePart
    let restsOn: Set<Script.Part> = [.globals, .giveUp]
    let page = RulePage(
        what: """
            States from which nothing ever ends the call; a warning, where silence does and no answer; and an ending \
            that lies behind more turns than `limits` allows.
            """,
        why: """
            A caller can only hang up, and one who has laid the phone down is never let go. Where only silence ends it, \
            whoever answers is led round until a limit cuts the call off.
            """,
        bad: """
            start: greeting
            give_up: greeting
            states:
              greeting:
                say: Would you like to hear our opening hours?
                choices:
                  "yes": opening
                  "no": greeting
              opening:
                say: We are open from nine to five.
                goto: greeting
            """,
        good: """
            start: greeting
            give_up: farewell
            states:
              greeting:
                say: Would you like to hear our opening hours?
                choices:
                  "yes": opening
                  "no": farewell
              opening:
                say: We are open from nine to five.
                goto: greeting
              farewell:
                say: Goodbye.
                goto: hangup
            """)

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        let graph = context.graph
        let (reached, canEnd) = (context.reached, context.canEnd)
        checkAnswers(context, &bag)
        checkLimit(context, &bag)
        guard canEnd.contains(false) else { return }
        for circle in graph.circles(along: { !canEnd[$0.from] && reached[$0.from] }) {
            guard let question = circle.first(where: { $0.kind.waits })?.from else { continue }
            bag.add(
                .noWayOut(id, context.script.states[question].name, graph.told(circle, in: context.script)))
        }
    }
}

extension Diagnostic {
    fileprivate static func noWayOut(_ id: DiagnosticID, _ name: Located<String>, _ path: String) -> Diagnostic {
        Diagnostic(
            id, .error, "no ending can be reached from \"\(name.value)\": \(path)", at: name.span,
            label: "lead some choice, and give_up, to a state that hangs up",
            onTheCall: "the caller can only hang up; one who keeps silent is asked until a limit cuts the call off")
    }
}
