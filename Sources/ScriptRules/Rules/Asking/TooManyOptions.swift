import ScriptDiagnostics
import ScriptModel

/// A menu of ten keys
struct TooManyOptions: Rule {
    let id: DiagnosticID = "too-many-options"
    let ground = RuleGround.wholePart
    let restsOn: Set<Script.Part> = [.listen]
    let page = RulePage(
        what: """
            A menu of more than 6 keys. Choices that are only spoken are not counted, nor those open everywhere. The \
            threshold is `too_many_options`.
            """,
        why: "Nobody keeps so many in mind until the last is read out: callers guess, or press 0.",
        bad: """
            start: greeting
            listen: {input: keys}
            states:
              greeting:
                say: Which day suits you? Press a key from 1 for Monday to 7 for Sunday.
                choices:
                  monday: {key: 1, goto: booked}
                  tuesday: {key: 2, goto: booked}
                  wednesday: {key: 3, goto: booked}
                  thursday: {key: 4, goto: booked}
                  friday: {key: 5, goto: booked}
                  saturday: {key: 6, goto: booked}
                  sunday: {key: 7, goto: booked}
              booked:
                say: Someone will call you back. Goodbye.
                goto: hangup
            """,
        good: """
            start: greeting
            listen: {input: keys}
            states:
              greeting:
                say: For a visit during the week, press 1. For one on Saturday or Sunday, press 2.
                choices:
                  week: {key: 1, goto: booked}
                  weekend: {key: 2, goto: booked}
              booked:
                say: Someone will call you back. Goodbye.
                goto: hangup
            """)

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        context.forEachQuestion { _, question in
            guard question.input(in: context.script).contains(.keys) else { return }
            let keyed = (question.choices + question.options(in: context)).filter { $0.key != nil }
            let most = context.settings.limits.tooManyOptions
            if keyed.count > most { bag.add(.tooMany(id, keyed.count, at: keyed[most].name.span, most)) }
        }
    }
}

extension Diagnostic {
    fileprivate static func tooMany(_ id: DiagnosticID, _ count: Int, at span: SourceSpan, _ most: Int) -> Diagnostic {
        Diagnostic(
            id, .warning, "this menu has \(count) keys to choose from", at: span,
            label: "this is number \(most + 1): put some together into a menu of their own",
            onTheCall: "by the last key most callers have forgotten the first")
    }
}
