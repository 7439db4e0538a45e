import ScriptDiagnostics
import ScriptModel

/// `listen: {input: keys}` with a choice that has no key
struct ChoiceCannotBeMade: Rule {
    let id: DiagnosticID = "choice-cannot-be-made"
    let ground = RuleGround.wholeScript
    let page = RulePage(
        what: "A choice without a key where only keys are listened to, or one with only a key where only speech is.",
        why: "Nothing the caller can do leads there.",
        bad: """
            start: greeting
            states:
              greeting:
                say: To book a visit, press 1. To end, press 2.
                listen: {input: keys}
                choices:
                  "yes": {key: 1, goto: booked}
                  "no": farewell
              booked:
                say: Someone will call you back.
                goto: farewell
              farewell:
                say: Goodbye.
                goto: hangup
            """,
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
            """)

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        for state in context.script.states {
            guard case .question(let question)? = state.verb else { continue }
            let input = question.input(in: context.script)
            for choice in question.choices {
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

extension QuestionSyntax {
    /// What it listens to, inherited or built in.
    func input(in script: Script) -> Set<ListenSettings.Input> {
        (listen.input ?? script.listen.input)?.value ?? [.speech]
    }
}

extension Diagnostic {
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
