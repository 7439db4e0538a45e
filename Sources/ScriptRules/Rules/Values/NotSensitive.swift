import ScriptDiagnostics
import ScriptModel

/// `pin: {type: digits, length: 4}` without `sensitive: yes`
struct NotSensitive: Rule {
    let id: DiagnosticID = "not-sensitive"
    let ground = RuleGround.wholePart
    let restsOn: Set<Script.Part> = [.prompts]
    let page = RulePage(
        what: """
            A slot that is called, or asked for, as a PIN, a password, the number, code or expiry date of a bank card, or \
            the number of a passport, a bank account or the social security, and is not `sensitive`. Where it is none of \
            these, `sensitive: no` says so.
            """,
        why: "What the caller gives stands in logs and traces, and in a recording of the call.",
        good: """
            start: greeting
            slots:
              pin: {type: digits, length: 4, sensitive: "yes"}
            give_up: farewell
            states:
              greeting:
                say: Please say your four digits.
                ask: pin
                goto: known
              known:
                when:
                  - {if: pin == "0000", goto: farewell}
                  - else: thanks
              thanks:
                say: Thank you. Goodbye.
                goto: hangup
              farewell:
                say: Goodbye.
                goto: hangup
            """,
        slip: (#", sensitive: "yes"}"#, "}"))

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        let script = context.script
        /// Who writes `sensitive: no` has decided.
        func isOpen(_ slot: SlotDeclaration) -> Bool {
            !slot.isSensitive && !slot.tellsSensitive && !slot.isFaulty && slot.defaultValue == nil
        }
        guard script.slots.contains(where: isOpen) else { return }
        var asked: [String: SourceSpan] = [:]
        var isExplained: Set<String> = []
        var prompts = PromptsOfQuestions(context)
        context.forEachQuestion { state, question in
            guard question.ask != nil, let slot = question.slot(in: context), isOpen(slot) else { return }
            let name = slot.name.value
            let texts = prompts.texts(askingIn: state)
            guard let request = SecretRequest(for: slot.type, in: texts) else { return }
            if request.isOfSomethingElse { isExplained.insert(name) }
            if asked[name] == nil { asked[name] = texts.first(where: request.isMade)?.span }
        }
        for slot in script.slots where isOpen(slot) {
            let name = slot.name.value
            if let words = asked[name] {
                bag.add(.notSensitive(id, slot, askedAt: words, fix: FixIt.hiding(slot, in: context)))
            } else if !isExplained.contains(name), SecretName.isOne(name, of: slot.type) {
                bag.add(.notSensitive(id, slot, askedAt: nil, fix: FixIt.hiding(slot, in: context)))
            }
        }
    }
}

/// What is said before questions.
private struct PromptsOfQuestions {
    private let context: RuleContext
    /// Ways into each state on which nothing waits.
    private lazy var leading = Dictionary(
        grouping: context.graph.allEdges.lazy.filter { !$0.kind.waits }, by: \.state)

    init(_ context: RuleContext) { self.context = context }

    mutating func texts(askingIn state: Int) -> [TemplateSyntax] {
        let states = context.script.states
        let prompts = states[state].say.map { [$0] } ?? (leading[state] ?? []).compactMap { states[$0.from].say }
        return prompts.flatMap { texts(of: $0, depth: 0) }
    }

    private func texts(of prompt: PromptSyntax, depth: Int) -> [TemplateSyntax] {
        guard depth <= PromptNesting.mostDepth else { return [] }
        return prompt.versions.flatMap(\.parts).flatMap { part -> [TemplateSyntax] in
            switch part.content {
            case .text(let template), .ssml(let template): [template]
            case .prompt(let name):
                context.index.prompts[name.value].map {
                    texts(of: context.script.prompts[$0].prompt, depth: depth + 1)
                } ?? []
            case .play, .pause, .keys, .each: []
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func notSensitive(
        _ id: DiagnosticID, _ slot: SlotDeclaration, askedAt words: SourceSpan?, fix: FixIt?
    ) -> Diagnostic {
        let name = slot.name.value
        return Diagnostic(
            id, .warning,
            words == nil
                ? "\"\(name)\" is called like a secret, and is not sensitive"
                : "\"\(name)\" is asked for like a secret, and is not sensitive",
            at: slot.name.span, label: "write sensitive: yes into the slot",
            related: words.map { [.init("asked for here", at: $0)] } ?? [],
            onTheCall: "what the caller gives stands in the log for all to read", fixes: fix.map { [$0] } ?? [])
    }
}
