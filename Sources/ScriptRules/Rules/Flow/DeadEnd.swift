import ScriptDiagnostics
import ScriptModel

/// A state with `say` and nothing after it
struct DeadEnd: Rule {
    let id: DiagnosticID = "dead-end"
    let ground = RuleGround.wholePart
    let page = RulePage(
        what: "A state that says something, or takes an answer, and then has nowhere to go.",
        why: "The call stops in the middle, and the line drops.",
        bad: """
            start: greeting
            states:
              greeting:
                say: Welcome to the clinic. We are closed today. Goodbye.
            """,
        good: """
            start: greeting
            states:
              greeting:
                say: Welcome to the clinic. We are closed today. Goodbye.
                goto: hangup
            """)

    /// Whether nothing follows what a state does when all goes well.
    static func isOne(_ state: State) -> Bool {
        guard state.goto == nil, state.when == nil else { return false }
        return switch state.verb {
        case .question(let question)?: question.ask != nil
        case .reject?: false
        case nil, .carrier?, .work?, .run?: true
        }
    }

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        for state in context.script.states where Self.isOne(state) {
            switch state.verb {
            case nil:
                bag.add(.deadEnd(id, state, in: context.script))
            case .question(let question)?:
                if let slot = question.ask { bag.add(.answerLeadsNowhere(id, state, slot, in: context.script)) }
            case .carrier(let verb)?:
                bag.add(.outcomeLeadsNowhere(id, state, verb.outcomes, at: verb.span, in: context.script))
            case .work(let work)?:
                bag.add(.outcomeLeadsNowhere(id, state, work.outcomes, at: work.span, in: context.script))
            case .run(let run)?:
                if let other = context.script(of: run), !other.isFaulty, other.summary.returns {
                    bag.add(.returnLeadsNowhere(id, state, at: run.span, in: context.script))
                }
            case .reject?:
                break
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func deadEnd(_ id: DiagnosticID, _ state: State, in script: Script) -> Diagnostic {
        Diagnostic(
            id, .error, "nothing comes after \"\(state.name.value)\"", at: state.name.span,
            label: "say where to go: goto: hangup ends the call",
            onTheCall: "the call stops here, and the line drops",
            fixes: FixIt.adding("goto: hangup", to: state.span, in: script).map { [$0] } ?? [])
    }

    fileprivate static func outcomeLeadsNowhere(
        _ id: DiagnosticID, _ state: State, _ outcomes: VerbOutcomes, at span: SourceSpan, in script: Script
    ) -> Diagnostic {
        Diagnostic(
            id, .error, "nothing comes after \"\(outcomes.verb)\" when \(outcomes.normal)", at: span,
            label: "say where to go with goto or when",
            onTheCall: "the line drops when \(outcomes.normal)",
            fixes: FixIt.adding("goto: hangup", to: state.span, in: script).map { [$0] } ?? [])
    }

    fileprivate static func returnLeadsNowhere(
        _ id: DiagnosticID, _ state: State, at span: SourceSpan, in script: Script
    ) -> Diagnostic {
        Diagnostic(
            id, .error, "nothing comes after the script that is run", at: span,
            label: "say where to go with goto or when",
            onTheCall: "the other script comes back, and the line drops",
            fixes: FixIt.adding("goto: hangup", to: state.span, in: script).map { [$0] } ?? [])
    }

    fileprivate static func answerLeadsNowhere(
        _ id: DiagnosticID, _ state: State, _ slot: Located<String>, in script: Script
    ) -> Diagnostic {
        Diagnostic(
            id, .error, "nothing comes after the answer to \"\(slot.value)\"", at: slot.span,
            label: "say where to go with goto or when",
            onTheCall: "the caller answers, and the line drops",
            fixes: FixIt.adding("goto: hangup", to: state.span, in: script).map { [$0] } ?? [])
    }
}
