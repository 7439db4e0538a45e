package import ScriptDiagnostics

/// Where in a script something stands.
package enum ScriptPlace: Hashable, Sendable {
    /// `no_input`, `globals`, …: what every question inherits.
    case script
    /// An index into ``Script/prompts``.
    case prompt(Int)
    /// An index into ``Script/states``.
    case state(Int)
}

extension Script {
    /// Every prompt: the named ones, the ladders, and what states say.
    package func forEachPrompt(_ body: (PromptSyntax, ScriptPlace) -> Void) {
        for (index, declaration) in prompts.enumerated() { body(declaration.prompt, .prompt(index)) }
        for rung in (noInput?.rungs ?? []) + (noMatch?.rungs ?? []) { body(rung.say, .script) }
        for (index, state) in states.enumerated() {
            if let say = state.say { body(say, .state(index)) }
            if case .question(let question)? = state.verb {
                for rung in (question.noInput?.rungs ?? []) + (question.noMatch?.rungs ?? []) {
                    body(rung.say, .state(index))
                }
            }
        }
    }

    /// Every part of every prompt.
    package func forEachPart(_ body: (PromptPartSyntax, ScriptPlace) -> Void) {
        forEachPrompt { prompt, place in
            for version in prompt.versions { for part in version.parts { body(part, place) } }
        }
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
        forEachPart { part, place in
            if let template = part.content.template { body(template, place) }
        }
    }

    /// Every expression: spoken, decided by, or given to a slot.
    package func forEachExpression(_ body: (ExpressionSyntax) -> Void) {
        forEachSpokenTemplate { template, _ in template.expressions.forEach(body) }
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
    /// The text that is filled in, of the kinds that have one.
    package var template: TemplateSyntax? {
        switch self {
        case .text(let template), .play(let template), .ssml(let template): template
        case .pause, .keys, .prompt: nil
        }
    }
}

extension ExpressionSyntax {
    /// Itself and every part of it, the whole first.
    package func forEachPart(_ body: (ExpressionSyntax) -> Void) {
        body(self)
        switch self {
        case .text, .number, .yesNo, .name: break
        case .element(let list, let index, _):
            list.forEachPart(body)
            index.forEachPart(body)
        case .unary(_, let operand): operand.forEachPart(body)
        case .binary(_, let left, let right):
            left.forEachPart(body)
            right.forEachPart(body)
        case .call(_, let arguments, _):
            for argument in arguments { argument.forEachPart(body) }
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
