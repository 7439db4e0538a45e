import ScriptDiagnostics
import ScriptModel

extension ChoiceCannotBeMade {
    /// `num_digits: 1` where four digits are asked for: the carrier takes the first key, and no more.
    func checkLength(
        _ question: QuestionSyntax, _ slot: SlotDeclaration?, _ input: Set<ListenSettings.Input>,
        _ context: RuleContext, _ bag: inout DiagnosticBag
    ) {
        guard let ask = question.ask, let slot, !slot.isFaulty, input.contains(.keys),
            let limit = question.listen.numDigits ?? context.script.listen.numDigits,
            let keys = slot.type.keysOfAnswer, keys.upperBound > limit.value
        else { return }
        bag.add(.tooFewKeys(id, ask, keys, limit, isOnlyWay: !input.contains(.speech)))
    }
}

extension Diagnostic {
    fileprivate static func tooFewKeys(
        _ id: DiagnosticID, _ ask: Located<String>, _ keys: ClosedRange<Int>, _ limit: Located<Int>, isOnlyWay: Bool
    ) -> Diagnostic {
        let none = keys.lowerBound > limit.value
        let taken = limit.value == 1 ? "1 key is" : "\(limit.value) keys are"
        let length = keys.count == 1 ? "\(keys.lowerBound)" : "\(keys.lowerBound) to \(keys.upperBound)"
        return Diagnostic(
            id, none && isOnlyWay ? .error : .warning,
            "\(taken) taken here, and an answer to \"\(ask.value)\" has \(length)", at: limit.span,
            label: "write \(keys.upperBound), or leave num_digits out", related: [.init("asked here", at: ask.span)],
            onTheCall: none && isOnlyWay
                ? "no caller can answer: whatever they press is too short"
                : none
                    ? "whoever presses the answer is asked again and again"
                    : "an answer of more than \(limit.value) keys is cut off",
            fixes: [
                FixIt(
                    "write \(keys.upperBound)", .unsafe, edits: [.init(replace: limit.span, with: "\(keys.upperBound)")]
                )
            ])
    }
}
