import CallProgram
import CallProofs
import ScriptCompiler
import ScriptDiagnostics
import ScriptModel

/// Where in an author's text stands what a proof found: the expression or the verb of a state, else the state's name.
///
/// The text is gone through once, however much was found.
struct ProofPlaces {
    private let compiled: CompiledScript
    /// A state by the span of its name.
    private var states: [SourceSpan: ScriptModel.State] = [:]
    private var spots: [Spot: SourceSpan] = [:]

    /// The first of its kind in a state.
    private struct Spot: Hashable {
        enum Kind: Hashable {
            case reading(String)
            case assignment(String)
            case pause
            case goingBack
        }
        var name: SourceSpan
        var kind: Kind
    }

    init(_ script: Script, _ compiled: CompiledScript) {
        self.compiled = compiled
        for script in [script] + script.runs.map(\.script) { add(script) }
    }

    func span(of refutation: Refutation) -> SourceSpan? {
        guard let name = compiled.sourceMap.span(of: refutation.state) else { return nil }
        guard let state = states[name] else { return name }
        let own: SourceSpan? =
            switch refutation.spot {
            case .verb: nil
            case .next: (state.goto ?? state.when?.arms.first?.target)?.span
            case .slot(let slot): spots[Spot(name: name, kind: .reading(self.name(of: slot)))]
            case .heard: spots[Spot(name: name, kind: .reading("heard"))]
            case .assignment(let slot): spots[Spot(name: name, kind: .assignment(self.name(of: slot)))]
            case .pause: spots[Spot(name: name, kind: .pause)]
            case .goingBack: spots[Spot(name: name, kind: .goingBack)]
            }
        return own ?? state.verb?.span ?? name
    }

    /// A slot of a script that is run has that script's path before its own name.
    private func name(of slot: SlotID) -> String {
        let name = compiled.program[slot].name
        return name.lastIndex(of: "/").map { String(name[name.index(after: $0)...]) } ?? name
    }

    private mutating func add(_ script: Script) {
        for state in script.states { states[state.name.span] = state }
        var found: [(Int, Spot.Kind, SourceSpan)] = []
        func look(_ expressions: [ExpressionSyntax], _ place: ScriptPlace) {
            guard let state = place.state else { return }
            for expression in expressions {
                expression.forEachPart { part in
                    if case .name(let path) = part, let first = path.value.first {
                        found.append((state, .reading(first), path.span))
                    }
                }
            }
        }
        script.forEachAssignment { assignment, place in
            look(assignment.value.expressions, place)
            guard let state = place.state else { return }
            found.append((state, .assignment(assignment.slot.value), assignment.slot.span))
        }
        script.forEachSpokenTemplate { template, place in look(template.expressions, place) }
        script.forEachVerbTemplate { template, place in look(template.expressions, place) }
        script.forEachSentTemplate { template, _, place in look(template.expressions, place) }
        script.forEachList { each, place in look([each.list], place) }
        script.forEachRun { run, place in look(run.with.flatMap(\.value.expressions), place) }
        script.forEachCondition { condition, place in look([condition], place) }
        script.forEachPart { part, place in
            if let state = place.state, case .pause(let length) = part.content {
                found.append((state, .pause, length.span))
            }
        }
        for use in script.targetUses where ["repeat", "back"].contains(use.target.value) {
            if let state = use.state { found.append((state, .goingBack, use.target.span)) }
        }
        for (state, kind, span) in found {
            let spot = Spot(name: script.states[state].name.span, kind: kind)
            if spots[spot] == nil { spots[spot] = span }
        }
    }
}
