import ScriptDiagnostics
import ScriptModel

/// "Press 2 for billing", where key 2 leads elsewhere
struct PromptKeyMismatch: Rule {
    let id: DiagnosticID = "prompt-key-mismatch"
    let ground = RuleGround.wholePart
    let restsOn: Set<Script.Part> = [.listen, .globals, .intents, .slots]
    let page = RulePage(
        what: "A key that is announced for one choice and stands for another, or for none at all.",
        why: "Callers press what they are told to, and come to the wrong place, or are not understood.",
        bad: """
            start: greeting
            listen: {input: keys}
            states:
              greeting:
                say: For a visit, press 1. For billing, press 2.
                choices:
                  visit: {key: 2, phrases: [a visit], goto: visit}
                  billing: {key: 1, phrases: [a bill], goto: billing}
              visit:
                say: Someone will call you about your visit. Goodbye.
                goto: hangup
              billing:
                say: Someone will call you about your bill. Goodbye.
                goto: hangup
            """,
        good: """
            start: greeting
            listen: {input: keys}
            states:
              greeting:
                say: For a visit, press 1. For billing, press 2.
                choices:
                  visit: {key: 1, phrases: [a visit], goto: visit}
                  billing: {key: 2, phrases: [a bill], goto: billing}
              visit:
                say: Someone will call you about your visit. Goodbye.
                goto: hangup
              billing:
                say: Someone will call you about your bill. Goodbye.
                goto: hangup
            """)

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        checkUnowned(context, &bag)
        context.forEachQuestion { state, question in
            guard let say = context.script.states[state].say else { return }
            let choices = question.choices.filter { $0.key != nil }
            guard choices.count > 1 else { return }
            say.forEachPart { part in
                if case .text(let template) = part.content { check(template, choices, context, &bag) }
            }
        }
    }

    private func check(
        _ template: TemplateSyntax, _ choices: [ChoiceDeclaration], _ context: RuleContext, _ bag: inout DiagnosticBag
    ) {
        for announced in AnnouncedKey.all(in: template.writtenText) {
            guard let owner = choices.first(where: { $0.key?.value == announced.key }),
                !isNamed(owner, in: announced.words, context)
            else { continue }
            // Only where exactly one other choice is called so is it sure which one was meant.
            let meant = choices.filter { $0.key?.value != announced.key && isNamed($0, in: announced.words, context) }
            guard meant.count == 1, let key = meant[0].key, let wrong = owner.key else { continue }
            let span = template.span(of: announced.range, in: context.script.files)
            bag.add(.mismatch(id, announced.key, owner.name.value, meant[0].name.value, key, wrong, at: span))
        }
    }

    private func isNamed(_ choice: ChoiceDeclaration, in words: [String], _ context: RuleContext) -> Bool {
        var phrases = [choice.name.value.spoken] + (choice.phrases?.texts ?? [])
        if case .declared(let number)? = context.index.intents[choice.name.value] {
            phrases += context.script.intents[number].phrases.texts
        }
        return phrases.contains { phrase in
            let wanted = AnnouncedKey.words(of: phrase)
            guard !wanted.isEmpty, wanted.count <= words.count else { return false }
            return (0...(words.count - wanted.count)).contains { words[$0...].starts(with: wanted) }
        }
    }
}

extension Phrases {
    /// In all its languages.
    var texts: [String] {
        switch self {
        case .plain(let list): list.map(\.value)
        case .perLanguage(let lists): lists.flatMap { $0.phrases.map(\.value) }
        }
    }
}

extension Diagnostic {
    fileprivate static func mismatch(
        _ id: DiagnosticID, _ key: String, _ owner: String, _ meant: String, _ right: Located<String>,
        _ wrong: Located<String>, at span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            id, .warning, "the key \(key) is announced for \"\(meant)\", and it stands for \"\(owner)\"", at: span,
            label: "the key of \"\(meant)\" is \(right.value)", related: [.init("it stands here", at: wrong.span)],
            onTheCall: "a caller who wants \"\(meant.spoken)\" and presses \(key) comes to \"\(owner.spoken)\"")
    }
}
