import CallProgram
import CallUnderstanding
import ScriptDiagnostics
import ScriptModel

extension Lowering {
    /// `choices` and `ask`, with everything they inherit filled in. `places` receives where the choices stand.
    mutating func question(
        _ syntax: QuestionSyntax, of state: ScriptModel.State, choices places: inout [SourceSpan]
    ) -> Question {
        var choices = syntax.choices.map { choice($0, .local) }
        places = syntax.choices.map(\.name.span)
        var target: Target?
        if let slot = syntax.ask {
            let answered = afterAnswer(state)
            target = answered
            for option in script.slots[names.number(ofSlot: slot)].options {
                var choice = Question.Choice(
                    intent: intents.intent(of: option.choice(to: nil)), scope: .local, keys: option.key?.value,
                    target: answered)
                choice.answer = .text(option.name.value)
                choices.append(choice)
                places.append(option.name.span)
            }
        }
        for global in syntax.openGlobals(of: script) {
            guard let lowered = globals[global.name.value] else { continue }
            choices.append(lowered)
            places.append(global.name.span)
        }
        var question = Question(
            listen: listen(syntax, choices: choices), choices: choices,
            otherwise: syntax.otherwise.map(names.target),
            noInput: ladder(syntax.noInput, or: .noInput),
            noMatch: ladder(syntax.noMatch, or: .noMatch),
            giveUp: giveUp(syntax))
        if let attempts = syntax.maxAttempts ?? script.maxAttempts { question.maxAttempts = attempts.value }
        question.script = place.number
        question.paging = paging(syntax, of: state)
        if let slot = syntax.ask { tellItemsApart(&question, slotTypes[names.number(ofSlot: slot)]) }
        if let slot = syntax.ask, let target {
            question.ask = Question.Ask(slot: names.slot(slot), target: target)
        }
        return question
    }

    /// `more` and `back` join the choices of a question that reads out a list; what the author wrote stands before them.
    private mutating func paging(_ syntax: QuestionSyntax, of state: ScriptModel.State) -> Question.Paging? {
        guard let say = state.say, readsList(say) else { return nil }
        let taken = Set(syntax.choices.map(\.name.value))
        func intent(_ builtIn: BuiltInIntent, _ table: inout IntentTable) -> IntentID? {
            guard !taken.contains(builtIn.rawValue) else { return nil }
            return table.intent(of: ChoiceDeclaration(name: Located(builtIn.rawValue, at: syntax.span)))
        }
        return Question.Paging(more: intent(.more, &intents), back: intent(.back, &intents))
    }

    /// A page has nine items at most, so that one key chooses at once.
    private func tellItemsApart(_ question: inout Question, _ type: SlotType) {
        guard case .item = type, question.listen.keys, question.listen.numDigits == nil, question.paging != nil,
            question.choices.allSatisfy({ ($0.keys ?? "1").utf8.count == 1 })
        else { return }
        question.listen.numDigits = 1
    }

    /// `time: {key: 1, set: {…}, language: es-ES, goto: tell_time}`
    mutating func choice(_ syntax: ChoiceDeclaration, _ scope: Question.Choice.Scope) -> Question.Choice {
        Question.Choice(
            intent: intents.intent(of: syntax), scope: scope, keys: syntax.key?.value, set: assignments(syntax.set),
            language: syntax.language.map(names.language),
            target: syntax.target.map(names.target) ?? .repeat)
    }

    /// What was waited for goes on as the state says; several ways on need a state of their own, for an exit waits once.
    mutating func afterAnswer(_ state: ScriptModel.State) -> Target {
        switch next(after: state) {
        case .goto(let target): return target
        case let exit:
            return .state(
                add(
                    CallProgram.State(name: CallProgram.State.answered(state.name.value), exit: exit),
                    at: state.name.span))
        }
    }

    private mutating func giveUp(_ syntax: QuestionSyntax) -> Target {
        if let target = syntax.giveUp ?? script.giveUp { return names.target(target) }
        if let goodbye { return .state(goodbye) }
        let say = Instruction.say(builtIn { [$0.goodbye] }[0])
        let state = add(
            CallProgram.State(name: CallProgram.State.goodbye, body: [say], exit: .goto(.hangup)), at: script.span)
        goodbye = state
        return .state(state)
    }
}
