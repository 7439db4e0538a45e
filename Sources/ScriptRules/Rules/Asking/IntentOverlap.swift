import CallUnderstanding
import ScriptDiagnostics
import ScriptModel

/// One phrase in two open choices
struct IntentOverlap: Rule {
    let id: DiagnosticID = "intent-overlap"
    let ground = RuleGround.wholeScript
    let isJudgement = true
    let page = RulePage(
        what: "A phrase that two choices of one question both answer to.",
        why: "A caller who says it is always asked back, or comes to the wrong place.",
        bad: """
            start: greeting
            states:
              greeting:
                say: Is it about a visit or a bill?
                choices:
                  visit: {phrases: [an appointment, talk to someone], goto: visit}
                  bill: {phrases: [an invoice, talk to someone], goto: bill}
              visit:
                say: Someone will call you about your visit. Goodbye.
                goto: hangup
              bill:
                say: Someone will call you about your bill. Goodbye.
                goto: hangup
            """,
        good: """
            start: greeting
            states:
              greeting:
                say: Is it about a visit or a bill?
                choices:
                  visit: {phrases: [an appointment, talk to a nurse], goto: visit}
                  bill: {phrases: [an invoice, talk to accounting], goto: bill}
              visit:
                say: Someone will call you about your visit. Goodbye.
                goto: hangup
              bill:
                say: Someone will call you about your bill. Goodbye.
                goto: hangup
            """)

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        var told: Set<Set<String>> = []
        for book in context.understanding.books {
            for open in context.understanding.open {
                // Local choices go before globals, so only choices of one scope can be taken for each other.
                for isLocal in [true, false] {
                    compare(open.choices.filter { $0.isLocal == isLocal }, book, &told, &bag)
                }
            }
        }
    }

    private func compare(
        _ choices: [OpenChoices.Choice], _ book: IntentBook, _ told: inout Set<Set<String>>, _ bag: inout DiagnosticBag
    ) {
        guard choices.count > 1 else { return }
        var first: [UInt64: (choice: Int, span: SourceSpan)] = [:]
        for (number, choice) in choices.enumerated() {
            guard let intent = book[choice.name] else { continue }
            for phrase in book.intents[intent].phrases {
                let span = phrase.span ?? choice.declaration.name.span
                guard let other = first[phrase.key.sentence] else {
                    first[phrase.key.sentence] = (number, span)
                    continue
                }
                let before = choices[other.choice]
                guard other.choice != number, before.way != choice.way else { continue }
                if before.name == choice.name {
                    // A choice and an option: two choices of one name are a repeated key already.
                    let (name, option) = (before.declaration.name, choice.declaration.name)
                    if name.span != option.span, choice.way.option != nil, told.insert([choice.name]).inserted {
                        bag.add(.sameName(id, name, option))
                    }
                } else if told.insert([before.name, choice.name]).inserted {
                    bag.add(
                        .overlap(
                            id, phrase.text, before.declaration.name, choice.declaration.name, at: span,
                            first: other.span))
                }
            }
        }
    }
}

extension QuestionSyntax {
    /// The options of the slot that is asked for, which stand beside the choices.
    func options(in context: RuleContext) -> [ChoiceDeclaration] {
        let slot = ask.flatMap { context.index.slots[$0.value] }.map { context.script.slots[$0] }
        return slot?.options.map { $0.choice(to: nil) } ?? []
    }
}

extension Diagnostic {
    fileprivate static func sameName(
        _ id: DiagnosticID, _ choice: Located<String>, _ option: Located<String>
    ) -> Diagnostic {
        Diagnostic(
            id, .error, "\"\(choice.value)\" is a choice here, and an option of the slot that is asked for",
            at: choice.span, label: "leave one of them out, or give it another name",
            related: [.init("the option is here", at: option.span)],
            onTheCall: "a caller who says \"\(choice.value.spoken)\" never chooses the option")
    }

    fileprivate static func overlap(
        _ id: DiagnosticID, _ phrase: String, _ first: Located<String>, _ second: Located<String>, at span: SourceSpan,
        first firstSpan: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            id, .error, "\"\(phrase)\" means both \"\(first.value)\" and \"\(second.value)\" here", at: span,
            label: "keep it in one of them", related: [.init("also here", at: firstSpan)],
            onTheCall: "a caller who says \"\(phrase)\" is always asked back")
    }
}
