import ScriptDiagnostics
import ScriptModel
import TwiML

/// More than 500 `hints`, or one of more than 100 characters
struct HintsLimit: Rule {
    let id: DiagnosticID = "hints-limit"
    let ground = RuleGround.declarations
    let page = RulePage(
        what: """
            More hints, or a longer one, than the carrier takes: 500 of 100 characters. The phrases of the choices that \
            are open join the hints.
            """,
        why: """
            The carrier would refuse them all (error 13330), so those beyond are left out, and callers who say them are \
            misheard more often.
            """,
        good: """
            start: greeting
            states:
              greeting:
                say: Would you like to book a visit?
                listen:
                  hints:
                    - book a visit
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
        slip: (
            "- book a visit",
            "- I would like to book a visit with the doctor for my youngest daughter some time next week, please, thank you"
        ))

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        check(context.script.listen.hints, &bag)
        context.forEachQuestion { _, question in check(question.listen.hints, &bag) }
        checkOpenPhrases(context, &bag)
    }

    private func check(_ hints: [Located<String>], _ bag: inout DiagnosticBag) {
        if hints.count > CarrierLimits.hints {
            bag.add(.tooManyHints(id, hints.count, at: hints[CarrierLimits.hints].span))
        }
        for hint in hints where hint.value.count > CarrierLimits.hintCharacters {
            bag.add(.longHint(id, hint))
        }
    }

    /// The phrases of the choices that are open join the hints by themselves.
    private func checkOpenPhrases(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        let (open, books) = (context.understanding.open, context.understanding.books)
        let phrases = zip(books, context.understanding.neighbours).map { book, neighbours in
            neighbours.intents.map { $0.reduce(0) { $1 < 0 ? $0 : $0 + book.intents[$1].phrases.count } }
        }
        for (number, open) in open.enumerated() {
            guard case .question(let question)? = context.script.states[open.state].verb else { continue }
            let own = question.listen.hints.isEmpty ? context.script.listen.hints : question.listen.hints
            let most = phrases.map { own.count + $0[number] }.max()
            if let most, most > CarrierLimits.hints, own.count <= CarrierLimits.hints {
                bag.add(.tooManyPhrases(id, most, at: question.span))
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func tooManyHints(_ id: DiagnosticID, _ count: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            id, .error, "these are \(count) hints, and the carrier takes \(CarrierLimits.hints)", at: span,
            label: "the first too many",
            onTheCall: "the recogniser is not told of it nor of those behind, and mishears them more often")
    }

    fileprivate static func tooManyPhrases(_ id: DiagnosticID, _ count: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            id, .warning,
            "\(count) hints and phrases are open here, and the carrier takes \(CarrierLimits.hints) of them", at: span,
            label: "open fewer choices, or ask in two steps",
            onTheCall: "the recogniser is not told of the last ones, and mishears them more often")
    }

    fileprivate static func longHint(_ id: DiagnosticID, _ hint: Located<String>) -> Diagnostic {
        var short = String(hint.value.prefix(CarrierLimits.hintCharacters))
        if let end = short.lastIndex(of: " ") { short = String(short[..<end]) }
        return Diagnostic(
            id, .error,
            "this hint has \(hint.value.count) characters, and the carrier takes \(CarrierLimits.hintCharacters)",
            at: hint.span, label: "hint at the words that matter",
            onTheCall: "the recogniser is not told of it, and mishears it more often",
            fixes: hint.span.range.count == hint.value.utf8.count
                ? [FixIt("cut it after a word", .unsafe, edits: [.init(replace: hint.span, with: short)])] : [])
    }
}
