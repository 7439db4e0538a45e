import CallProgram
import CallProofs
import ScriptCompiler
import ScriptDiagnostics
import ScriptModel

/// Where in an author's text stands what a proof found: the expression or the verb of a state, else the state's name.
struct ProofPlaces {
    private let script: Script
    private let compiled: CompiledScript

    init(_ script: Script, _ compiled: CompiledScript) {
        self.script = script
        self.compiled = compiled
    }

    func span(of refutation: Refutation) -> SourceSpan? {
        guard let name = compiled.sourceMap.span(of: refutation.state) else { return nil }
        for script in [script] + script.runs.map(\.script) {
            guard let state = script.states.firstIndex(where: { $0.name.span == name }) else { continue }
            return span(of: refutation.spot, in: state, of: script) ?? script.states[state].verb?.span ?? name
        }
        return name
    }

    private func span(of spot: Refutation.Spot, in state: Int, of script: Script) -> SourceSpan? {
        switch spot {
        case .verb: return nil
        case .next: return (script.states[state].goto ?? script.states[state].when?.arms.first?.target)?.span
        case .slot(let slot): return reading(name(of: slot), in: state, of: script)
        case .heard: return reading("heard", in: state, of: script)
        case .assignment(let slot):
            let name = name(of: slot)
            var found: SourceSpan?
            script.forEachAssignment { assignment, place in
                if place == .state(state), assignment.slot.value == name { found = found ?? assignment.slot.span }
            }
            return found
        case .pause:
            var found: SourceSpan?
            script.forEachPart { part, place in
                if place == .state(state), case .pause(let length) = part.content { found = found ?? length.span }
            }
            return found
        case .goingBack:
            return script.targetUses.first { use in
                use.state == state && ["repeat", "back"].contains(use.target.value)
            }?.target.span
        }
    }

    /// A slot of a script that is run has that script's path before its own name.
    private func name(of slot: SlotID) -> String {
        let name = compiled.program[slot].name
        return name.lastIndex(of: "/").map { String(name[name.index(after: $0)...]) } ?? name
    }

    /// The first expression of a state that names something.
    private func reading(_ name: String, in state: Int, of script: Script) -> SourceSpan? {
        var found: SourceSpan?
        func look(_ expressions: [ExpressionSyntax], _ place: ScriptPlace) {
            guard found == nil, place == .state(state) else { return }
            for expression in expressions {
                expression.forEachPart { part in
                    if case .name(let path) = part, path.value.first == name { found = found ?? path.span }
                }
            }
        }
        script.forEachAssignment { assignment, place in look(assignment.value.expressions, place) }
        script.forEachSpokenTemplate { template, place in look(template.expressions, place) }
        script.forEachVerbTemplate { template, place in look(template.expressions, place) }
        script.forEachSentTemplate { template, _, place in look(template.expressions, place) }
        script.forEachList { each, place in look([each.list], place) }
        script.forEachRun { run, place in look(run.with.flatMap(\.value.expressions), place) }
        script.forEachCondition { condition, place in look([condition], place) }
        return found
    }
}

extension Verb {
    /// The key of it.
    fileprivate var span: SourceSpan {
        switch self {
        case .question(let question): question.span
        case .reject(let reject): reject.span
        case .work(let work): work.span
        case .carrier(let verb): verb.span
        case .run(let run): run.span
        }
    }
}
