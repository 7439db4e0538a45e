import ScriptDiagnostics
import ScriptModel

/// Two choices on one key
struct KeyConflict: Rule {
    let id: DiagnosticID = "key-conflict"
    let ground = RuleGround.wholePart
    let restsOn: Set<Script.Part> = [.listen]
    let page = RulePage(
        what: """
            A key that stands for two choices, or for a choice and an answer to what is asked; that ends the input, or \
            begins a longer one.
            """,
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
            let most = question.listen.numDigits ?? script.listen.numDigits
            if most == nil { checkBeginnings(own, open, &bag) }
            guard let ask = question.ask, let slot = question.slot(in: context),
                !slot.isFaulty
            else { return }
            let isOwn = Set(own.map(\.span))
            for key in open {
                if slot.type.takes(keys: key.value) {
                    bag.add(.answers(id, key, ask, isGlobal: !isOwn.contains(key.span)))
                } else if let most, key.value.utf8.count == most.value, slot.type.takesMore(beginningWith: key.value) {
                    bag.add(.beginsAnswer(id, key, ask, most))
                }
            }
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

extension SlotTypeSyntax {
    /// Whether these keys are a whole answer; a choice with the same keys is taken before it.
    fileprivate func takes(keys: String) -> Bool {
        guard keys.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Double(keys) else { return false }
        return switch self {
        case .digits(let length): length?.value.contains(keys.utf8.count) ?? true
        case .number(let min, let max, _), .money(_, let min, let max):
            (min.map { $0.value <= number } ?? true) && (max.map { number <= $0.value } ?? true)
        case .yesNo: keys == "1" || keys == "2"
        // Items are pressed by their place on the page.
        case .item: (1...Double(EachSyntax.most)).contains(number)
        case .text, .date, .time, .phone, .email, .spelled, .choice, .list, .data: false
        }
    }
}

extension Diagnostic {
    fileprivate static func answers(
        _ id: DiagnosticID, _ key: Located<String>, _ ask: Located<String>, isGlobal: Bool
    ) -> Diagnostic {
        Diagnostic(
            id, isGlobal ? .warning : .error, "the key \(key.value) is a choice, and an answer to \"\(ask.value)\" too",
            at: isGlobal ? ask.span : key.span,
            label: isGlobal
                ? "keep that choice out with globals: …, or let the slot take no \(key.value)"
                : "take a key that is no answer, such as \"*\", or leave the choice to speech",
            related: [isGlobal ? .init("open everywhere", at: key.span) : .init("asked for here", at: ask.span)],
            onTheCall: "a caller who answers \(key.value) is taken to have made the choice")
    }

    fileprivate static func beginsAnswer(
        _ id: DiagnosticID, _ key: Located<String>, _ ask: Located<String>, _ most: Located<Int>
    ) -> Diagnostic {
        Diagnostic(
            id, .error, "the key \(key.value) is a choice, and answers to \"\(ask.value)\" may begin with it",
            at: key.span, label: "leave num_digits out, and the whole answer is waited for",
            related: [.init("no more keys than these are waited for", at: most.span)],
            onTheCall: "a caller whose answer begins with \(key.value) is taken to have made the choice")
    }

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
