import ScriptDiagnostics
import ScriptModel

extension SilentLoop {
    /// `transfer: ${call.from}`, or one of the script's own `numbers`: the call would ring itself.
    func checkTransfers(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        let own = Dictionary(
            context.script.numbers.map { ($0.value, $0.span) }, uniquingKeysWith: { first, _ in first })
        for state in context.script.states {
            guard case .carrier(.transfer(let transfer))? = state.verb else { continue }
            for destination in transfer.to where destination.kind == .number {
                if case .name(let path)? = destination.address.soleExpression,
                    ["call.from", "call.to"].contains(path.value.joined(separator: "."))
                {
                    bag.add(.ringsItself(id, "\(path.value.joined(separator: ".")) is in this call already", path.span))
                } else if let number = destination.address.plainText, let declared = own[number] {
                    bag.add(
                        .ringsItself(id, "\(number) is answered by this script itself", destination.span, declared))
                }
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func ringsItself(
        _ id: DiagnosticID, _ message: String, _ span: SourceSpan, _ declared: SourceSpan? = nil
    ) -> Diagnostic {
        Diagnostic(
            id, .warning, message, at: span, label: "transfer to another number",
            related: declared.map { [.init("declared here", at: $0)] } ?? [],
            onTheCall: declared == nil
                ? "the line is busy with this very call, and nobody else is reached"
                : "the caller comes back to the beginning of the script, and pays for both calls")
    }
}
