import ScriptDiagnostics
import ScriptModel

/// Several questions and no `give_up`
struct MissingGiveUp: Rule {
    let id: DiagnosticID = "missing-give-up"
    let ground = RuleGround.wholePart
    let restsOn: Set<Script.Part> = [.giveUp]
    let page = RulePage(
        what: """
            Questions that do not say where a caller goes who stays silent, or is not understood, to the end. One such \
            question is let pass; the threshold is `missing_give_up`.
            """,
        why: "The caller hears a bare goodbye and the line drops, whatever they have answered before.",
        good: """
            start: greeting
            give_up: farewell
            states:
              greeting:
                say: Would you like to book a visit?
                choices:
                  "yes": morning
                  "no": farewell
              morning:
                say: Does the morning suit you?
                choices:
                  "yes": farewell
                  "no": farewell
              farewell:
                say: Someone will call you back. Goodbye.
                goto: hangup
            """,
        slip: ("start: greeting\ngive_up: farewell", "start: greeting"))

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        guard context.script.giveUp == nil else { return }
        var without: [SourceSpan] = []
        context.forEachQuestion { state, question in
            if question.giveUp == nil, !context.script.states[state].isFaulty { without.append(question.span) }
        }
        guard without.count > context.settings.limits.missingGiveUp else { return }
        bag.add(.noGiveUp(id, without.count, at: without[0], before: context.script.span))
    }
}

extension Diagnostic {
    fileprivate static func noGiveUp(
        _ id: DiagnosticID, _ count: Int, at span: SourceSpan, before first: SourceSpan
    ) -> Diagnostic {
        var start = first
        start.end = start.start
        return Diagnostic(
            id, .warning,
            count == 1
                ? "this question does not say where a caller goes who is never understood"
                : "\(count) questions do not say where a caller goes who is never understood; this is the first",
            at: span, label: "name a state under give_up, for the whole script",
            onTheCall: "a caller who stays silent hears a bare goodbye, and the line drops",
            fixes: [FixIt("add give_up: …", .placeholder, edits: [.init(replace: start, with: "give_up: …\n")])])
    }
}
