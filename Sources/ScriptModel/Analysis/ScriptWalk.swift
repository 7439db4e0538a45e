package import ScriptDiagnostics

/// Where in a script something stands.
package enum ScriptPlace: Hashable, Sendable {
    /// `no_input`, `globals`, …: what every question inherits.
    case script
    /// An index into ``Script/prompts``.
    case prompt(Int)
    /// An index into ``Script/states``.
    case state(Int)

    package var state: Int? { if case .state(let number) = self { number } else { nil } }
}

extension Script {
    /// Every prompt: the named ones, the ladders, and what states say.
    package func forEachPrompt(_ body: (PromptSyntax, ScriptPlace) -> Void) {
        for (index, declaration) in prompts.enumerated() { body(declaration.prompt, .prompt(index)) }
        if let filler { body(filler, .script) }
        for rung in (noInput?.rungs ?? []) + (noMatch?.rungs ?? []) { body(rung.say, .script) }
        for (index, state) in states.enumerated() {
            if let say = state.say { body(say, .state(index)) }
            if case .work(let work)? = state.verb, let filler = work.filler { body(filler, .state(index)) }
            if case .question(let question)? = state.verb {
                for rung in (question.noInput?.rungs ?? []) + (question.noMatch?.rungs ?? []) {
                    body(rung.say, .state(index))
                }
            }
            if case .carrier(let verb)? = state.verb { for prompt in verb.prompts { body(prompt, .state(index)) } }
        }
    }

    /// Every part of every prompt.
    package func forEachPart(_ body: (PromptPartSyntax, ScriptPlace) -> Void) {
        forEachPrompt { prompt, place in
            for version in prompt.versions { for part in version.parts { body(part, place) } }
        }
    }

    /// Every list that is read out.
    package func forEachList(_ body: (EachSyntax, ScriptPlace) -> Void) {
        forEachPart { part, place in if case .each(let each) = part.content { body(each, place) } }
    }

    /// Every value given to a slot: by states, choices and globals.
    package func forEachAssignment(_ body: (State.Assignment, ScriptPlace) -> Void) {
        for global in globals { for assignment in global.set { body(assignment, .script) } }
        for (index, state) in states.enumerated() {
            for assignment in state.set { body(assignment, .state(index)) }
            if case .question(let question)? = state.verb {
                for choice in question.choices { for assignment in choice.set { body(assignment, .state(index)) } }
            }
        }
    }

    /// Every slot that a verb fills, with the type of what it puts there; nil where that is not known beforehand.
    package func forEachSave(_ body: ((slot: Located<String>, type: ValueType?), ScriptPlace) -> Void) {
        for (index, state) in states.enumerated() {
            if case .carrier(.record(let record))? = state.verb, let slot = record.save {
                body((slot, .text), .state(index))
            }
            if case .work(let work)? = state.verb {
                let type: ValueType? = if case .reply = work.kind { .text } else { nil }
                for slot in work.savedSlots { body((slot, type), .state(index)) }
            }
        }
    }

    /// Every `run`.
    package func forEachRun(_ body: (RunSyntax, ScriptPlace) -> Void) {
        for (index, state) in states.enumerated() { if let run = state.run { body(run, .state(index)) } }
    }

    /// Every `if`.
    package func forEachCondition(_ body: (ExpressionSyntax, ScriptPlace) -> Void) {
        for (index, state) in states.enumerated() {
            for arm in state.when?.arms ?? [] { if let condition = arm.condition { body(condition, .state(index)) } }
        }
    }

    /// Every choice: the globals, then state by state.
    package func forEachChoice(_ body: (ChoiceDeclaration, ScriptPlace) -> Void) {
        for global in globals { body(global, .script) }
        for (index, state) in states.enumerated() {
            if case .question(let question)? = state.verb {
                for choice in question.choices { body(choice, .state(index)) }
            }
        }
    }

    /// Every text that may have places to fill in and is spoken or played.
    package func forEachSpokenTemplate(_ body: (TemplateSyntax, ScriptPlace) -> Void) {
        forEachPart { part, place in for template in part.content.templates { body(template, place) } }
    }

    /// Every text that is filled in for the carrier: addresses, names, parameters.
    package func forEachVerbTemplate(_ body: (TemplateSyntax, ScriptPlace) -> Void) {
        for (index, state) in states.enumerated() {
            if case .carrier(let verb)? = state.verb {
                for template in verb.templates { body(template, .state(index)) }
            }
        }
    }

    /// Every text that is filled in and sent outside.
    package func forEachSentTemplate(_ body: (TemplateSyntax, WorkSyntax, ScriptPlace) -> Void) {
        for (index, state) in states.enumerated() {
            if case .work(let work)? = state.verb {
                for template in work.templates { body(template, work, .state(index)) }
            }
        }
    }

    /// Every expression: spoken, given to the carrier, decided by, or given to a slot.
    package func forEachExpression(_ body: (ExpressionSyntax) -> Void) {
        forEachSpokenTemplate { template, _ in template.expressions.forEach(body) }
        forEachVerbTemplate { template, _ in
            for expression in template.expressions where !expression.isMarkupCallback { body(expression) }
        }
        forEachSentTemplate { template, _, _ in template.expressions.forEach(body) }
        assistant?.instructions?.expressions.forEach(body)
        forEachList { each, _ in body(each.list) }
        forEachRun { run, _ in for given in run.with { given.value.expressions.forEach(body) } }
        forEachCondition { condition, _ in body(condition) }
        forEachAssignment { assignment, _ in assignment.value.expressions.forEach(body) }
    }
}

extension PromptSyntax {
    /// Its versions: one without a tag, or one a language.
    package var versions: [(tag: Located<String>?, parts: [PromptPartSyntax])] {
        switch self {
        case .parts(let parts): [(nil, parts)]
        case .perLanguage(let versions): versions.map { ($0.tag, $0.parts) }
        }
    }
}

extension PromptPartSyntax.Content {
    /// The text that is filled in, of the kinds that have one for everyone.
    package var template: TemplateSyntax? {
        switch self {
        case .text(let template), .play(let template), .ssml(let template): template
        case .pause, .keys, .prompt, .each: nil
        }
    }

    /// Every text that is filled in; of a list, what is said for each item and after the page.
    package var templates: [TemplateSyntax] {
        if case .each(let each) = self { return [each.say] + (each.more.map { [$0] } ?? []) }
        return template.map { [$0] } ?? []
    }
}

extension ExpressionSyntax {
    /// `API_KEY` of `secrets.API_KEY`.
    package var secret: Located<String>? {
        guard case .name(let path) = self, path.value.count == 2, path.value[0] == "secrets" else { return nil }
        return Located(path.value[1], at: path.span)
    }

    /// Itself and every part of it, the whole first; what lies in a part that is not entered is left out.
    package func forEachPart(
        entering isEntered: (ExpressionSyntax) -> Bool = { _ in true }, _ body: (ExpressionSyntax) -> Void
    ) {
        guard isEntered(self) else { return }
        body(self)
        switch self {
        case .text, .number, .yesNo, .name: break
        case .element(let list, let index, _):
            list.forEachPart(entering: isEntered, body)
            index.forEachPart(entering: isEntered, body)
        case .member(let whole, _): whole.forEachPart(entering: isEntered, body)
        case .unary(_, let operand): operand.forEachPart(entering: isEntered, body)
        case .binary(_, let left, let right):
            left.forEachPart(entering: isEntered, body)
            right.forEachPart(entering: isEntered, body)
        case .call(_, let arguments, _):
            for argument in arguments { argument.forEachPart(entering: isEntered, body) }
        }
    }
}

extension TemplateSyntax {
    /// What is filled in, in the order written.
    package var expressions: [ExpressionSyntax] {
        segments.compactMap { if case .expression(let expression) = $0 { expression } else { nil } }
    }

    /// The one expression that is the whole of it: `${count + 1}`.
    package var soleExpression: ExpressionSyntax? {
        if segments.count == 1, case .expression(let expression) = segments[0] { expression } else { nil }
    }
}
