import ScriptDiagnostics
import ScriptModel

/// A minute of speech before the caller is asked something
struct SayTooLong: Rule {
    let id: DiagnosticID = "say-too-long"
    let ground = RuleGround.soundScript
    let page = RulePage(
        what: """
            A question that comes after more than 45 seconds of speech, told by the length of the words. What states \
            say one after the other before it counts together. The threshold is `say_too_long`.
            """,
        why: "Callers forget what they were offered first, talk over it, or hang up.",
        good: """
            start: greeting
            give_up: farewell
            states:
              greeting:
                say:
                  - \(sentence)
                  - \(sentence)
                goto: offer
              offer:
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
        slip: ("    goto: offer", String(repeating: "      - \(sentence)\n", count: 7) + "    goto: offer"))

    private static let sentence = "Please read the terms of use before you come to the clinic for your first visit."

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        let most = context.settings.limits.sayTooLong
        var told: Set<Int> = []
        for language in context.speech.languages.indices {
            let turns = context.speech.longest(\.milliseconds, in: language)
            context.forEachQuestion { state, question in
                let seconds = turns.total[state] / 1_000
                guard seconds > most, told.insert(state).inserted else { return }
                let way = context.graph.told(turns.way(to: state), in: context.script)
                bag.add(.tooLong(id, seconds, way, at: question.span))
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func tooLong(_ id: DiagnosticID, _ seconds: Int, _ way: String, at span: SourceSpan)
        -> Diagnostic
    {
        Diagnostic(
            id, .warning,
            "the caller listens for about \(seconds) seconds before this question is asked"
                + (way.isEmpty ? "" : ": \(way)"),
            at: span, label: "say less, or ask something sooner",
            onTheCall: "by the end most callers have forgotten what was said first, or have hung up")
    }
}
