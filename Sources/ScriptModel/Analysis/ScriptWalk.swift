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
        for index in states.indices {
            if let say = states[index].say { body(say, .state(index)) }
            switch states[index].verb {
            case .work(let work)?: if let filler = work.filler { body(filler, .state(index)) }
            case .question(let question)?:
                for rung in question.noInput?.rungs ?? [] { body(rung.say, .state(index)) }
                for rung in question.noMatch?.rungs ?? [] { body(rung.say, .state(index)) }
            case .carrier(let verb)?: for prompt in verb.prompts { body(prompt, .state(index)) }
            case .reject?, .run?, nil: break
            }
        }
    }

    /// Every part of every prompt.
    package func forEachPart(_ body: (PromptPartSyntax, ScriptPlace) -> Void) {
        forEachPrompt { prompt, place in prompt.forEachPart { body($0, place) } }
    }

    /// Every list that is read out.
    package func forEachList(_ body: (EachSyntax, ScriptPlace) -> Void) {
        forEachPart { part, place in if case .each(let each) = part.content { body(each, place) } }
    }

    /// Every value given to a slot: by states, choices and globals.
    package func forEachAssignment(_ body: (State.Assignment, ScriptPlace) -> Void) {
        for global in globals { for assignment in global.set { body(assignment, .script) } }
        for index in states.indices {
            for assignment in states[index].set { body(assignment, .state(index)) }
            if case .question(let question)? = states[index].verb {
                for choice in question.choices { for assignment in choice.set { body(assignment, .state(index)) } }
            }
        }
    }

    /// Every slot that a verb fills, with the type of what it puts there; nil where that is not known beforehand.
    package func forEachSave(_ body: ((slot: Located<String>, type: ValueType?), ScriptPlace) -> Void) {
        for index in states.indices {
            if case .carrier(.record(let record))? = states[index].verb, let slot = record.save {
                body((slot, .text), .state(index))
            }
            if case .work(let work)? = states[index].verb {
                let type: ValueType? = if case .reply = work.kind { .text } else { nil }
                for slot in work.savedSlots { body((slot, type), .state(index)) }
            }
        }
    }

    /// Every question, by the state that asks it.
    package func forEachQuestion(_ body: (_ state: Int, QuestionSyntax) -> Void) {
        for index in states.indices {
            if case .question(let question)? = states[index].verb { body(index, question) }
        }
    }

    /// Every `run`.
    package func forEachRun(_ body: (RunSyntax, ScriptPlace) -> Void) {
        for index in states.indices { if case .run(let run)? = states[index].verb { body(run, .state(index)) } }
    }

    /// Every `if`.
    package func forEachCondition(_ body: (ExpressionSyntax, ScriptPlace) -> Void) {
        for index in states.indices {
            for arm in states[index].when?.arms ?? [] {
                if let condition = arm.condition { body(condition, .state(index)) }
            }
        }
    }

    /// Every choice: the globals, then state by state.
    package func forEachChoice(_ body: (ChoiceDeclaration, ScriptPlace) -> Void) {
        for global in globals { body(global, .script) }
        forEachQuestion { index, question in for choice in question.choices { body(choice, .state(index)) } }
    }

    /// Every text that may have places to fill in and is spoken or played.
    package func forEachSpokenTemplate(_ body: (TemplateSyntax, ScriptPlace) -> Void) {
        forEachPart { part, place in part.content.forEachTemplate { body($0, place) } }
    }

    /// Every text that is filled in for the carrier: addresses, names, parameters.
    package func forEachVerbTemplate(_ body: (TemplateSyntax, ScriptPlace) -> Void) {
        for index in states.indices {
            if case .carrier(let verb)? = states[index].verb {
                for template in verb.templates { body(template, .state(index)) }
            }
        }
    }

    /// Every text that is filled in and sent outside.
    package func forEachSentTemplate(_ body: (TemplateSyntax, WorkSyntax, ScriptPlace) -> Void) {
        for index in states.indices {
            if case .work(let work)? = states[index].verb {
                for template in work.templates { body(template, work, .state(index)) }
            }
        }
    }

    /// Every expression: spoken, given to the carrier, decided by, or given to a slot.
    package func forEachExpression(_ body: (ExpressionSyntax) -> Void) {
        forEachSpokenTemplate { template, _ in template.forEachExpression(body) }
        forEachVerbTemplate { template, _ in
            template.forEachExpression { if !$0.isMarkupCallback { body($0) } }
        }
        forEachSentTemplate { template, _, _ in template.forEachExpression(body) }
        assistant?.instructions?.forEachExpression(body)
        forEachList { each, _ in body(each.list) }
        forEachRun { run, _ in for given in run.with { given.value.forEachExpression(body) } }
        forEachCondition { condition, _ in body(condition) }
        forEachAssignment { assignment, _ in assignment.value.forEachExpression(body) }
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

    /// The same, one by one.
    package func forEachVersion(_ body: (_ tag: Located<String>?, [PromptPartSyntax]) -> Void) {
        switch self {
        case .parts(let parts): body(nil, parts)
        case .perLanguage(let versions): for version in versions { body(version.tag, version.parts) }
        }
    }

    /// The parts of all its versions.
    package func forEachPart(_ body: (PromptPartSyntax) -> Void) {
        forEachVersion { _, parts in for part in parts { body(part) } }
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
        var templates: [TemplateSyntax] = []
        forEachTemplate { templates.append($0) }
        return templates
    }

    /// The same, one by one.
    package func forEachTemplate(_ body: (TemplateSyntax) -> Void) {
        switch self {
        case .text(let template), .play(let template), .ssml(let template): body(template)
        case .each(let each):
            body(each.say)
            if let more = each.more { body(more) }
        case .pause, .keys, .prompt: break
        }
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

    /// The same, one by one.
    package func forEachExpression(_ body: (ExpressionSyntax) -> Void) {
        for segment in segments { if case .expression(let expression) = segment { body(expression) } }
    }

    /// The one expression that is the whole of it: `${count + 1}`.
    package var soleExpression: ExpressionSyntax? {
        if segments.count == 1, case .expression(let expression) = segments[0] { expression } else { nil }
    }
}
