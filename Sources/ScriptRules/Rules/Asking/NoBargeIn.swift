import ScriptDiagnostics
import ScriptModel

/// `listen: {barge_in: no}` before a long speech
struct NoBargeIn: Rule {
    let id: DiagnosticID = "no-barge-in"
    let ground = RuleGround.soundScript
    let restsOn: Set<Script.Part> = [.listen]
    let page = RulePage(
        what: """
            A question whose caller may not interrupt more than 10 seconds of speech. The threshold is \
            `no_barge_in`.
            """,
        why: "Whoever knows the menu, or calls again, must listen to the end; what they say or press is not heard.",
        good: """
            start: greeting
            states:
              greeting:
                say: \(speech)
                listen: {barge_in: yes}
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
        slip: ("yes}", "no}"))

    private static let speech = """
        Welcome to the clinic. We are open from nine to five, every day but Sunday, and our door is in Harbor Street, \
        behind the old town hall. Would you like to book a visit?
        """

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        var deaf: [(state: Int, setting: Located<Bool>)] = []
        context.forEachQuestion { state, question in
            if let setting = question.listen.bargeIn ?? context.script.listen.bargeIn, !setting.value {
                deaf.append((state, setting))
            }
        }
        guard !deaf.isEmpty else { return }
        var longest: [SourceSpan: (seconds: Int, setting: Located<Bool>)] = [:]
        for language in context.speech.languages.indices {
            let turns = context.speech.longest(\.milliseconds, in: language)
            for (state, setting) in deaf {
                let seconds = turns.total[state] / 1_000
                if seconds > context.settings.limits.noBargeIn, seconds > longest[setting.span]?.seconds ?? 0 {
                    longest[setting.span] = (seconds, setting)
                }
            }
        }
        for (_, found) in longest.sorted(by: { $0.key.start < $1.key.start }) {
            bag.add(.mustListen(id, found.seconds, at: found.setting.span))
        }
    }
}

extension Diagnostic {
    fileprivate static func mustListen(_ id: DiagnosticID, _ seconds: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            id, .info, "nobody can interrupt the \(seconds) seconds that are said before the question", at: span,
            label: "let callers talk over what they know",
            onTheCall: "what a caller says or presses meanwhile is not heard",
            fixes: [FixIt("write barge_in: yes", .safe, edits: [.init(replace: span, with: "yes")])])
    }
}
