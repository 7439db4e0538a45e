import ScriptDiagnostics
import ScriptModel

extension TypeMismatch {
    /// `message: {to: "${number}"}`, where the caller says the number and the slot takes it as a text.
    func checkDialled(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        let script = context.script
        var asked: Set<String> = []
        context.forEachQuestion { _, question in if let ask = question.ask { asked.insert(ask.value) } }
        func check(_ number: TemplateSyntax?) {
            guard case .name(let path)? = number?.soleExpression, path.value.count == 1, asked.contains(path.value[0]),
                let slot = context.index.slots[path.value[0]].map({ script.slots[$0] }), !slot.isFaulty
            else { return }
            switch slot.type {
            case .text(_, _, nil), .digits, .spelled, .email: bag.add(.noNumber(id, slot, at: path.span))
            default: return
            }
        }
        for state in script.states {
            switch state.verb {
            case .carrier(.transfer(let transfer))?:
                for destination in transfer.to where destination.kind == .number { check(destination.address) }
            case .work(let work)?: if case .message(let message) = work.kind { check(message.to) }
            default: continue
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func noNumber(_ id: DiagnosticID, _ slot: SlotDeclaration, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            id, .warning, "this is used as a phone number, and the slot \"\(slot.name.value)\" is \(slot.type.phrase)",
            at: span, label: "give the slot type: phone", related: [.init("declared here", at: slot.name.span)],
            onTheCall: "what the caller says is taken as it is heard, and the carrier refuses it")
    }
}
