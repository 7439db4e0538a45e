import ScriptDiagnostics
import ScriptModel

extension KeyConflict {
    /// `finish_on_key: 1` where digits are asked for.
    func checkAnswer(
        _ question: QuestionSyntax, _ finish: Located<String>, _ context: RuleContext, _ bag: inout DiagnosticBag
    ) {
        guard let ask = question.ask, let slot = question.slot(in: context),
            !slot.isFaulty, slot.type.keysOfAnswers.contains(finish.value)
        else { return }
        bag.add(.cutsAnswer(id, ask, finish))
    }
}

extension SlotTypeSyntax {
    /// What the caller may press in an answer.
    fileprivate var keysOfAnswers: String {
        switch self {
        case .digits, .date(_, _, _?), .time, .phone, .item: "0123456789"
        // The star is the point.
        case .number, .money: "0123456789*"
        case .yesNo: "12"
        default: ""
        }
    }
}

extension Diagnostic {
    fileprivate static func cutsAnswer(
        _ id: DiagnosticID, _ ask: Located<String>, _ finish: Located<String>
    ) -> Diagnostic {
        Diagnostic(
            id, .error, "the key \(finish.value) ends the input, and an answer to \"\(ask.value)\" may hold it",
            at: finish.span, label: "write finish_on_key: \"#\", or leave it out",
            related: [.init("asked here", at: ask.span)],
            onTheCall: "whatever a caller presses from the first \(finish.value) on is lost")
    }
}
