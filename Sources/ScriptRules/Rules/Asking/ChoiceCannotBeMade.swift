import ScriptDiagnostics
import ScriptModel

/// `listen: {input: keys}` with a choice that has no key
struct ChoiceCannotBeMade: Rule {
    let id: DiagnosticID = "choice-cannot-be-made"
    let ground = RuleGround.wholePart
    let restsOn: Set<Script.Part> = [.listen]
    let page = RulePage(
        what: """
            A choice without a key where only keys are listened to, or one with only a key where only speech is; a slot \
            of letters that is asked for by keys only; one that takes more keys than `num_digits` lets a caller press.
            """,
        why: "Nothing the caller can do leads there.",
        good: """
            start: greeting
            states:
              greeting:
                say: To book a visit, press 1. To end, press 2.
                listen: {input: keys}
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
        slip: ("{key: 2, goto: farewell}", "farewell"))

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        context.forEachQuestion { _, question in
            let input = question.input(in: context.script)
            let slot = question.slot(in: context)
            if let ask = question.ask, let slot, !slot.isFaulty, !input.contains(.speech),
                let problem = slot.type.problemWithKeys
            {
                bag.add(.noKeys(id, ask, problem))
            }
            checkLength(question, slot, input, context, &bag)
            for choice in question.choices + question.options(in: context) {
                if !input.contains(.speech), choice.key == nil {
                    bag.add(.needsKey(id, choice.name))
                } else if !input.contains(.keys), let key = choice.key {
                    let isOnlyKey = choice.phrases == nil && context.index.intents[choice.name.value] == .given
                    bag.add(isOnlyKey ? .onlyKey(id, choice.name, key) : .deadKey(id, choice.name, key))
                }
            }
        }
    }
}

extension SlotTypeSyntax {
    /// Why keys alone cannot give an answer, and what to do about it.
    fileprivate var problemWithKeys: (fact: String, remedy: String)? {
        switch self {
        case .text, .email, .spelled: ("letters cannot be pressed", "add speech to input")
        case .date(_, _, nil):
            ("nothing says in what order its keys are pressed", "give the slot keys, such as keys: MMDD")
        default: nil
        }
    }
}

extension Diagnostic {
    fileprivate static func noKeys(
        _ id: DiagnosticID, _ ask: Located<String>, _ problem: (fact: String, remedy: String)
    ) -> Diagnostic {
        Diagnostic(
            id, .error, "\"\(ask.value)\" is asked for by keys only, and \(problem.fact)", at: ask.span,
            label: problem.remedy, onTheCall: "no caller can answer")
    }

    fileprivate static func needsKey(_ id: DiagnosticID, _ name: Located<String>) -> Diagnostic {
        Diagnostic(
            id, .error, "\"\(name.value)\" has no key, and this question listens to keys only", at: name.span,
            label: "give it a key, or add speech to input",
            onTheCall: "a caller who says \"\(name.value.spoken)\" is not heard")
    }

    fileprivate static func onlyKey(_ id: DiagnosticID, _ name: Located<String>, _ key: Located<String>) -> Diagnostic {
        Diagnostic(
            id, .error, "\"\(name.value)\" has only a key, and this question listens to speech only", at: key.span,
            label: "add keys to input, or give it phrases",
            onTheCall: "a caller who presses \(key.value) is not heard")
    }

    fileprivate static func deadKey(_ id: DiagnosticID, _ name: Located<String>, _ key: Located<String>) -> Diagnostic {
        Diagnostic(
            id, .warning,
            "the key \(key.value) of \"\(name.value)\" is not listened to: this question takes speech only",
            at: key.span, label: "write input: [speech, keys] under listen",
            onTheCall: "a caller who presses \(key.value) is not heard")
    }
}
