import CallProgram
import ScriptDiagnostics
import ScriptModel

extension Lowering {
    /// `goto` and `on`: `{goto: farewell, on: {busy: try_later, otherwise: sorry}}`.
    mutating func outcomes(of state: ScriptModel.State) -> Outcomes {
        var outcomes = Outcomes(normal: afterAnswer(state))
        for way in state.on {
            let target = names.target(way.target)
            if way.name.value == VerbOutcomes.otherwise {
                outcomes.otherwise = target
            } else {
                outcomes.ways.append(.init(proved(Outcome(written: way.name.value), "outcome", way.name), target))
            }
        }
        return outcomes
    }

    func field(_ syntax: FieldSyntax) -> Field {
        Field(name: syntax.name.value, value: value(syntax.value))
    }

    /// A lone `${…}` keeps its type; anything else is text.
    private func value(_ syntax: TemplateSyntax) -> CallProgram.Expression {
        if let expression = syntax.soleExpression { return self.expression(expression) }
        if let plain = syntax.plainText { return .literal(.text(plain)) }
        return .template(template(syntax))
    }
}
