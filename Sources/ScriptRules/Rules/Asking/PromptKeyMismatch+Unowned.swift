import ScriptDiagnostics
import ScriptModel

extension PromptKeyMismatch {
    /// "Press 3 for support", where no choice that is open then has the key 3.
    func checkUnowned(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        let script = context.script
        let questions = script.states.map { state in
            if case .question(let question)? = state.verb { OpenKeys(question, context) } else { nil as OpenKeys? }
        }
        var told: Set<SourceSpan> = []
        func check(_ say: PromptSyntax, _ heard: () -> [OpenKeys]) {
            var held: Set<Int> = []
            forEachKey(in: say, context, &held) { key, span in
                let open = heard()
                guard !open.isEmpty, !open.contains(where: { $0.takes(key) }), told.insert(span).inserted else {
                    return
                }
                bag.add(.unowned(id, key, at: span, hearsKeys: open.contains { $0.hearsKeys }))
            }
        }
        for ladder in [script.noInput, script.noMatch].compactMap(\.self) {
            for rung in ladder.rungs where rung.repeatsQuestion { check(rung.say) { questions.compactMap(\.self) } }
        }
        for (number, state) in script.states.enumerated() {
            if let say = state.say { check(say) { heard(after: number, questions, context) } }
            guard case .question(let question)? = state.verb, let open = questions[number] else { continue }
            for rung in (question.noInput?.rungs ?? []) + (question.noMatch?.rungs ?? []) {
                check(rung.say) { [open] }
            }
        }
    }

    /// The questions that follow at once on what a state says; none where somebody else may take the keys.
    private func heard(after state: Int, _ questions: [OpenKeys?], _ context: RuleContext) -> [OpenKeys] {
        if let open = questions[state] { return [open] }
        let reached = context.graph.reachable(from: [state]) { questions[$0.from] == nil && !$0.kind.waits }
        var open: [OpenKeys] = []
        for next in reached.indices where reached[next] {
            switch context.script.states[next].verb {
            case .question?: if let keys = questions[next] { open.append(keys) }
            case .carrier?, .run?: return []
            case .work?, .reject?, nil: continue
            }
        }
        return open
    }

    private func forEachKey(
        in say: PromptSyntax, _ context: RuleContext, _ held: inout Set<Int>, _ body: (String, SourceSpan) -> Void
    ) {
        say.forEachPart { part in
            switch part.content {
            case .text(let template):
                let text = template.writtenText
                guard AnnouncedKey.mayStand(in: text) else { return }
                // One of two keys is rather a number that is said for another reason.
                for (key, range) in AnnouncedKey.pressed(in: text) where key.utf8.count == 1 {
                    body(key, template.span(of: range, in: context.script.files))
                }
            case .prompt(let name):
                guard let prompt = context.index.prompts[name.value], held.insert(prompt).inserted else { return }
                forEachKey(in: context.script.prompts[prompt].prompt, context, &held, body)
            case .play, .pause, .ssml, .keys, .each: break
            }
        }
    }
}

/// What may be pressed at a question.
private struct OpenKeys {
    let hearsKeys: Bool
    private let keys: Set<String>

    init(_ question: QuestionSyntax, _ context: RuleContext) {
        let script = context.script
        hearsKeys = question.input(in: script).contains(.keys)
        let choices = question.choices + question.options(in: context) + question.openGlobals(of: script)
        var keys = Set(choices.compactMap { $0.key?.value })
        // A key that nobody listens to is told where it is given.
        for key in Array(keys) { for press in key { keys.insert(String(press)) } }
        if hearsKeys {
            if let slot = question.slot(in: context) {
                keys.formUnion(slot.isFaulty ? Self.all : Self.keys(of: slot.type))
            }
            keys.insert((question.listen.finishOnKey ?? script.listen.finishOnKey)?.value ?? "#")
        }
        // A choice that has lost its key, or shares one, was meant to have it: another finding tells.
        let own = question.choices.compactMap { $0.key?.value }
        let lacksKey = hearsKeys && !question.input(in: script).contains(.speech) && own.count < question.choices.count
        if lacksKey || Set(own).count < own.count || question.choices.contains(where: \.isFaulty) { keys = Self.all }
        self.keys = keys
    }

    func takes(_ key: String) -> Bool { keys.contains(key) }

    private static let all = Set("0123456789*#".map(String.init))

    private static func keys(of type: SlotTypeSyntax) -> Set<String> {
        switch type {
        case .yesNo: ["1", "2"]
        case .text, .email, .spelled, .choice, .list, .data: []
        case .number, .digits, .date, .time, .phone, .money, .item: all
        }
    }
}

extension Diagnostic {
    fileprivate static func unowned(
        _ id: DiagnosticID, _ key: String, at span: SourceSpan, hearsKeys: Bool
    ) -> Diagnostic {
        Diagnostic(
            id, .warning,
            hearsKeys
                ? "the key \(key) is announced, and no choice here has it"
                : "the key \(key) is announced, and only speech is listened to here",
            at: span,
            label: hearsKeys
                ? "give a choice key: \(key), or take it out"
                : "write listen: {input: [speech, keys]}, and give a choice key: \(key)",
            onTheCall: hearsKeys
                ? "a caller who presses \(key) is not understood" : "a caller who presses \(key) is not heard")
    }
}
