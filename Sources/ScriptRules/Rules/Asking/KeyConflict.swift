import ScriptDiagnostics
import ScriptModel

/// Two choices on one key
struct KeyConflict: Rule {
    let id: DiagnosticID = "key-conflict"
    let ground = RuleGround.wholePart
    let restsOn: Set<Script.Part> = [.listen]
    let page = RulePage(
        what: "A key that stands for two choices, that ends the input, or that begins a longer one.",
        why: "A caller who presses it comes to the wrong place, or waits.",
        good: """
            start: greeting
            listen: {input: keys}
            states:
              greeting:
                say: To book a visit, press 1. To end, press 2.
                choices:
                  "yes": {key: 1, goto: booked}
                  "no": {key: 2, goto: farewell}
              booked:
                say: Someone will call you back.
                goto: farewell
              farewell:
                say: Goodbye.
                goto: hangup
            """,
        slip: ("2,", "1,"))

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        let script = context.script
        // Globals among themselves once, not at every question.
        checkTwice(script.globals, &bag)
        context.forEachQuestion { _, question in
            let choices = question.choices + question.options(in: context)
            // Keys that nobody listens to yet are told apart from this: mending one must not show the other.
            checkTwice(choices, &bag)
            guard question.input(in: script).contains(.keys) else { return }
            let own = choices.compactMap(\.key)
            let open = own + question.openGlobals(of: script).compactMap(\.key)
            if let finish = question.listen.finishOnKey ?? script.listen.finishOnKey, !finish.value.isEmpty {
                for key in own where key.value.contains(finish.value) {
                    bag.add(.finishes(id, key, finish))
                }
                checkAnswer(question, finish, context, &bag)
            }
            if (question.listen.numDigits ?? script.listen.numDigits) == nil { checkBeginnings(own, open, &bag) }
        }
    }

    private func checkTwice(_ choices: [ChoiceDeclaration], _ bag: inout DiagnosticBag) {
        var first: [String: Located<String>] = [:]
        for key in choices.compactMap(\.key) {
            if let other = first[key.value] {
                bag.add(.twice(id, key, other))
            } else {
                first[key.value] = key
            }
        }
    }

    /// `1` beside `12`: whether a caller who pressed 1 is done cannot be told.
    private func checkBeginnings(
        _ own: [Located<String>], _ open: [Located<String>], _ bag: inout DiagnosticBag
    ) {
        let byKeys = Dictionary(open.map { ($0.value, $0) }, uniquingKeysWith: { first, _ in first })
        for key in own where key.value.utf8.count > 1 {
            for length in 1..<key.value.utf8.count {
                if let shorter = byKeys[String(key.value.prefix(length))] { bag.add(.begins(id, shorter, key)) }
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func twice(_ id: DiagnosticID, _ key: Located<String>, _ other: Located<String>) -> Diagnostic {
        Diagnostic(
            id, .error, "the key \(key.value) stands for two choices", at: key.span, label: "give it a key of its own",
            related: [.init("the other one", at: other.span)],
            onTheCall: "a caller who presses \(key.value) always comes to the first of them")
    }

    fileprivate static func finishes(_ id: DiagnosticID, _ key: Located<String>, _ finish: Located<String>)
        -> Diagnostic
    {
        Diagnostic(
            id, .error, "the key \(finish.value) ends the input, so it cannot choose", at: key.span,
            label: "take another key, or another finish_on_key", related: [.init("set here", at: finish.span)],
            onTheCall: key.value == finish.value
                ? "a caller who presses \(key.value) is taken to say nothing"
                : "a caller who presses \(key.value) is taken to press no more than stands before \(finish.value)")
    }

    fileprivate static func begins(_ id: DiagnosticID, _ shorter: Located<String>, _ longer: Located<String>)
        -> Diagnostic
    {
        Diagnostic(
            id, .error, "\(longer.value) begins with \(shorter.value), which is a choice too", at: longer.span,
            label: "use keys of one length", related: [.init("the shorter one", at: shorter.span)],
            onTheCall: "a caller who presses \(shorter.value) waits in silence until it is sure that "
                + "\(longer.value.dropFirst(shorter.value.count)) does not follow")
    }
}
