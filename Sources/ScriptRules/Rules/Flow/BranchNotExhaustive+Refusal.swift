import CallUnderstanding
import ScriptDiagnostics
import ScriptModel

extension BranchNotExhaustive {
    /// `choices: {"yes": cancelled}` for "Shall I cancel it? Say yes or no.": nobody takes the no.
    func checkRefusal(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        let script = context.script
        guard !script.unread.lost.touches(anyOf: [.listen, .language, .languages, .globals, .intents]) else { return }
        var refusals = Set<String>()
        for tag in context.knownLanguages { refusals.formUnion(BuiltInIntent.no.phrases(in: tag) ?? []) }
        context.forEachQuestion { state, question in
            guard question.ask == nil, question.otherwise == nil, question.input(in: script).contains(.speech),
                let yes = question.choices.first(where: { $0.name.value == BuiltInIntent.yes.rawValue }),
                !question.choices.contains(where: \.isFaulty)
            else { return }
            let open = question.choices + question.openGlobals(of: script)
            let takesRefusal = open.contains { choice in
                choice.name.value == BuiltInIntent.no.rawValue
                    || choice.texts(in: context).contains { refusals.contains($0.lowercased()) }
            }
            guard !takesRefusal else { return }
            // Beside other ways on, a yes may be one of several answers.
            let isOnlyAnswer = question.choices.allSatisfy { BuiltInIntent(rawValue: $0.name.value) != nil }
            guard isOnlyAnswer || announcesRefusal(script.states[state], refusals) else { return }
            bag.add(.noRefusal(id, yes))
        }
    }

    private func announcesRefusal(_ state: State, _ refusals: Set<String>) -> Bool {
        var announces = false
        state.say?.forEachPart { part in
            part.content.forEachSpoken { template in
                let words = AnnouncedKey.words(of: template.writtenText)
                announces = announces || words.last.map { refusals.contains($0) } == true
            }
        }
        return announces
    }
}

extension ChoiceDeclaration {
    /// What may be said for it, as its author wrote it.
    fileprivate func texts(in context: RuleContext) -> [String] {
        var texts = phrases?.texts ?? []
        if case .declared(let number)? = context.index.intents[name.value] {
            texts += context.script.intents[number].phrases.texts
        }
        return texts
    }
}

extension Diagnostic {
    fileprivate static func noRefusal(_ id: DiagnosticID, _ yes: ChoiceDeclaration) -> Diagnostic {
        Diagnostic(
            id, .warning, "a yes is taken here, and a no is not", at: yes.name.span,
            label: "add \"no\": and a state",
            onTheCall: "a caller who says \"no\" is asked again, as if nothing had been understood")
    }
}
