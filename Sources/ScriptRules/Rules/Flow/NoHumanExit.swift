import ScriptDiagnostics
import ScriptModel

/// A question from which no way leads to a person
struct NoHumanExit: Rule {
    let id: DiagnosticID = "no-human-exit"
    let ground = RuleGround.soundScript
    let restsOn: Set<Script.Part> = [.globals]
    let page = RulePage(
        what: """
            A question from which no answer leads to a person: to a `transfer`, an `enqueue` or a virtual agent. This \
            is a policy, and told only where a folder's settings ask for it: `rules: {no-human-exit: warning}`.
            """,
        why: "A caller whom the script cannot help, and who asks for a person, hangs up.",
        bad: """
            start: greeting
            states:
              greeting:
                say: Would you like to book a visit?
                choices:
                  "yes": booked
                  "no": farewell
              booked:
                say: Someone will call you back. Goodbye.
                goto: hangup
              farewell:
                say: Goodbye.
                goto: hangup
            """,
        good: """
            start: greeting
            globals: {operator: desk}
            states:
              greeting:
                say: Would you like to book a visit?
                choices:
                  "yes": booked
                  "no": farewell
              desk:
                transfer: "+15005550006"
                goto: farewell
                on: {otherwise: farewell}
              booked:
                say: Someone will call you back. Goodbye.
                goto: hangup
              farewell:
                say: Goodbye.
                goto: hangup
            """, settings: asked)

    private static let asked: RuleSettings = {
        var settings = RuleSettings()
        settings.levels["no-human-exit"] = .told(.info)
        return settings
    }()

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        guard case .told? = context.settings.levels[id] else { return }
        let helped = context.graph.leading(
            toState: { context.script.states[$0].handsToPerson }, orEdge: { $0.kind == .unread })
        context.forEachQuestion { state, question in
            if !helped[state] { bag.add(.noPerson(id, context.script.states[state].name, at: question.span)) }
        }
    }
}

extension State {
    /// Whether somebody else takes the caller here, or another script may bring them to somebody.
    fileprivate var handsToPerson: Bool {
        switch verb {
        case .carrier(.transfer)?, .carrier(.enqueue)?, .carrier(.connect)?, .carrier(.twiml)?, .run?: true
        case .carrier(.record)?, .question?, .reject?, .work?, nil: false
        }
    }
}

extension Diagnostic {
    fileprivate static func noPerson(_ id: DiagnosticID, _ state: Located<String>, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            id, .info, "no answer at \"\(state.value)\" leads to a person", at: span,
            label: "open \"operator\" under globals, with a transfer behind it",
            onTheCall: "a caller who asks for a person is not understood")
    }
}
