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
        if let slot = syntax.ask {
            question.ask = Question.Ask(slot: names.slot(slot), target: afterAnswer(state))
        }
        return question
    }

    /// `time: {key: 1, set: {…}, language: es-ES, goto: tell_time}`
    mutating func choice(_ syntax: ChoiceDeclaration, _ scope: Question.Choice.Scope) -> Question.Choice {
        Question.Choice(
            intent: intents.intent(of: syntax), scope: scope, keys: syntax.key?.value, set: assignments(syntax.set),
            language: syntax.language.map(names.language),
            target: syntax.target.map(names.target) ?? .repeat)
    }

    /// An answer goes on as the state says; several ways on need a state of their own, for an exit has one question.
    private mutating func afterAnswer(_ state: ScriptModel.State) -> Target {
        switch next(after: state) {
        case .goto(let target): return target
        case let exit:
            return .state(add(CallProgram.State(name: "\(state.name.value):answered", exit: exit), at: state.name.span))
        }
    }

    private mutating func giveUp(_ syntax: QuestionSyntax) -> Target {
        if let target = syntax.giveUp ?? script.giveUp { return names.target(target) }
        if let goodbye { return .state(goodbye) }
        let say = Instruction.say(builtIn { [$0.goodbye] }[0])
        let state = add(CallProgram.State(name: "built-in:goodbye", body: [say], exit: .goto(.hangup)), at: script.span)
        goodbye = state
        return .state(state)
    }
}
