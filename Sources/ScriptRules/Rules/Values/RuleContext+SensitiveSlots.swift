import ScriptDiagnostics
import ScriptModel

extension RuleContext {
    /// Each sensitive slot whose value goes into what an expression gives; `is_set(pin)` only looks whether there is one.
    /// `items` are those of lists that are read out, by what they are called there.
    func forEachSensitiveSlot(
        in expression: ExpressionSyntax, items: [String: SlotDeclaration] = [:],
        _ body: (SlotDeclaration, SourceSpan) -> Void
    ) {
        expression.forEachPart(
            entering: {
                if case .call(let function, _, _) = $0 { function.value != "is_set" } else { true }
            },
            { part in
                guard case .name(let path) = part,
                    let slot = items[path.value[0]] ?? index.slot(in: path.value).map({ script.slots[$0] }),
                    slot.isSensitive
                else { return }
                body(slot, path.span)
            })
    }
}
