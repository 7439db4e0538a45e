import ScriptDiagnostics
import ScriptModel

/// One phrase in two open choices
struct IntentOverlap: Rule {
    let id: DiagnosticID = "intent-overlap"
    let ground = RuleGround.wholePart
    let restsOn: Set<Script.Part> = [.listen, .language, .languages, .globals]
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
        let open = context.understanding.open
        var told: Set<Set<String>> = []
        for choices in open { checkOptions(choices.choices, &told, &bag) }
        for (book, neighbours) in zip(context.understanding.books, context.understanding.neighbours) {
            for places in book.sharedSentences {
                let here = places.filter { neighbours.isOpen($0.intent) }
                for (number, second) in here.enumerated() {
                    for first in here[..<number].suffix(Self.mostNeighbours)
                    where neighbours.areTogether(first.intent, second.intent) {
                        compare(first, second, book, neighbours, open, &told, &bag)
                    }
                }
            }
        }
    }

    /// Intents with one sentence that are looked at for each of them: hundreds of states may each have their own.
    private static let mostNeighbours = 500

    /// Local choices go before globals, so only choices of one scope can be taken for each other.
    private func compare(
        _ first: IntentBook.Place, _ second: IntentBook.Place, _ book: IntentBook, _ neighbours: Neighbours,
        _ open: [OpenChoices], _ told: inout Set<Set<String>>, _ bag: inout DiagnosticBag
    ) {
        let names: Set = [book.intents[first.intent].name, book.intents[second.intent].name]
        guard !told.contains(names) else { return }
        for place in neighbours.questions(with: first.intent, second.intent) {
            var (a, b) = (open[place.open].choices[place.a], open[place.open].choices[place.b])
            guard a.isLocal == b.isLocal, a.way != b.way else { continue }
            var (one, other) = (
                book.intents[first.intent].phrases[first.phrase], book.intents[second.intent].phrases[second.phrase]
            )
            if place.a > place.b { (a, b, one, other) = (b, a, other, one) }
            told.insert(names)
            bag.add(
                .overlap(
                    id, other.text, a.declaration.name, b.declaration.name,
                    at: other.span ?? b.declaration.name.span, first: one.span ?? a.declaration.name.span))
            return
        }
    }

    /// A choice and an option of one name: two choices of one name are a repeated key already.
    private func checkOptions(
        _ choices: [OpenChoices.Choice], _ told: inout Set<Set<String>>, _ bag: inout DiagnosticBag
    ) {
        for option in choices where option.way.option != nil {
            guard let choice = choices.first(where: { $0.isLocal && $0.name == option.name && $0.way.option == nil }),
                told.insert([option.name]).inserted
            else { continue }
            bag.add(.sameName(id, choice.declaration.name, option.declaration.name))
        }
    }
}

extension QuestionSyntax {
    /// The slot that is asked for.
    func slot(in context: RuleContext) -> SlotDeclaration? {
        ask.flatMap { context.index.slots[$0.value] }.map { context.script.slots[$0] }
    }

    /// The options of the slot that is asked for, which stand beside the choices.
    func options(in context: RuleContext) -> [ChoiceDeclaration] {
        slot(in: context)?.options.map { $0.choice(to: nil) } ?? []
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
