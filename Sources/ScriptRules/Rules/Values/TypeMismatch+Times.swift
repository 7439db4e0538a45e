import ScriptDiagnostics
import ScriptModel

extension TypeMismatch {
    /// `date("2026-13-01")`, `time("9 o'clock")`
    func checkWrittenTimes(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        for expression in context.expressions {
            expression.forEachPart { part in
                guard case .call(let function, let arguments, _) = part, case .text(let text)? = arguments.first
                else { return }
                let type: SlotTypeSyntax
                switch function.value {
                case "date": type = .date(earliest: nil, latest: nil, keys: nil)
                case "time": type = .time(earliest: nil, latest: nil)
                default: return
                }
                if let refusal = type.refusal(of: text.value) {
                    bag.add(.notWritten(id, text, function.value, refusal))
                }
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func notWritten(
        _ id: DiagnosticID, _ text: Located<String>, _ function: String, _ refusal: String
    ) -> Diagnostic {
        Diagnostic(
            id, .error, "\"\(text.value)\" is no \(function)", at: text.span, label: refusal,
            onTheCall: "the call cannot go on here: the caller \(apology)")
    }
}
