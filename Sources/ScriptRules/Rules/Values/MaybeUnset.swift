import ScriptDiagnostics
import ScriptModel

/// `Hello ${name}` where some way came by without asking for the name
struct MaybeUnset: Rule {
    let id: DiagnosticID = "maybe-unset"
    let ground = RuleGround.soundScript
    let restsOn: Set<Script.Part> = [.start, .events, .globals]
    let isJudgement = true
    let page = RulePage(
        what: "A slot that is spoken, compared or computed with, although some way there gives it no value.",
        why: "A caller who comes that way hears an apology, and the line drops.",
        bad: """
            start: greeting
            slots:
              age: {type: number}
            give_up: farewell
            states:
              greeting:
                say: How old are you?
                ask: age
                goto: farewell
              farewell:
                say: You are ${age}. Goodbye.
                goto: hangup
            """,
        good: """
            start: greeting
            slots:
              age: {type: number}
            give_up: sorry
            states:
              greeting:
                say: How old are you?
                ask: age
                goto: farewell
              farewell:
                say: You are ${age}. Goodbye.
                goto: hangup
              sorry:
                say: Please call again. Goodbye.
                goto: hangup
            """)

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        guard !context.script.slots.isEmpty else { return }
        let flow = SlotFlow(context)
        for state in context.script.states.indices {
            var slots = flow.slotsSurelySet(onEntryTo: state)
            let steps = flow.steps[state]
            var told: Set<Int> = []
            check(steps.body, &slots, in: state, flow, &told, context, &bag)
            var waiting = slots
            check(steps.asides, &waiting, in: state, flow, &told, context, &bag)
            for edge in steps.edges {
                var leaving = slots
                check(edge, &leaving, in: state, flow, &told, context, &bag)
            }
        }
    }

    private func check(
        _ steps: [SlotSteps.Step], _ slots: inout [UInt64], in state: Int, _ flow: SlotFlow, _ told: inout Set<Int>,
        _ context: RuleContext, _ bag: inout DiagnosticBag
    ) {
        for step in steps {
            if case .read(let slot, let span, _) = step, slots[slot / 64] & (1 << UInt64(slot % 64)) == 0,
                told.insert(slot).inserted
            {
                // A search is a walk over the whole script, so only the first of very many findings have one.
                let path = bag.diagnostics.count < 50 ? way(to: state, without: slot, flow, context) : nil
                bag.add(
                    .maybeUnset(
                        id, context.script.slots[slot], at: span, path,
                        isLeftUnsaid: context.script.states[state].leavesUnsaid(span),
                        isPlaced: context.script.isOnlyPlaced))
            }
            SlotFlow.apply([step], to: &slots)
        }
    }

    /// The shortest way on which nothing gives the slot a value.
    private func way(to state: Int, without slot: Int, _ flow: SlotFlow, _ context: RuleContext) -> String? {
        let graph = context.graph
        let path = graph.path(
            from: flow.beginnings(without: slot, context), to: { $0 == state },
            along: { edge, place in
                let steps = flow.steps[edge.from]
                let number = place - graph.edges(from: edge.from).startIndex
                return !edge.kind.isUnheard && !SlotFlow.sets(slot, in: steps.body)
                    && !SlotFlow.sets(slot, in: steps.edges[number])
            })
        guard let path else { return nil }
        return path.isEmpty ? context.stateName(state) : graph.told(path, in: context.script)
    }
}

extension Script {
    /// Whether its calls are placed, and none comes in.
    fileprivate var isOnlyPlaced: Bool {
        guard case .byAnswer(_, let inbound, _, _, _, _)? = start else { return false }
        return inbound == nil
    }
}

extension State {
    /// Whether words stand there that nobody waits for: those to whoever answers, and those of a queue.
    fileprivate func leavesUnsaid(_ span: SourceSpan) -> Bool {
        guard case .carrier(let verb)? = verb else { return false }
        if case .record = verb { return false }
        return verb.prompts.flatMap(\.versions).flatMap(\.parts).contains { part in
            part.span.file == span.file && part.span.start <= span.start && span.end <= part.span.end
        }
    }
}

extension Diagnostic {
    fileprivate static func maybeUnset(
        _ id: DiagnosticID, _ slot: SlotDeclaration, at span: SourceSpan, _ path: String?, isLeftUnsaid: Bool,
        isPlaced: Bool
    ) -> Diagnostic {
        let name = slot.name.value
        let isGiven = slot.input?.value == .required
        return Diagnostic(
            id, .error,
            (isGiven ? "\"\(name)\" has no value when a call comes in" : "\"\(name)\" may have no value here")
                + (path.map { ": \($0)" } ?? ""),
            at: span,
            label: isPlaced && slot.input == nil
                ? "write input: required into the slot: whoever places the call then gives it"
                : "write default(\(name), …), or give the slot a default",
            related: [.init(isGiven ? "it is given only when a call is placed" : "declared here", at: slot.name.span)],
            onTheCall: isLeftUnsaid
                ? "these words are left unsaid" : "a caller who comes this way \(apology)")
    }
}
