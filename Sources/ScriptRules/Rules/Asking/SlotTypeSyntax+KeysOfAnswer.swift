import ScriptDiagnostics
import ScriptModel

extension SlotTypeSyntax {
    /// How many keys an answer is; nil where that differs from answer to answer.
    var keysOfAnswer: ClosedRange<Int>? {
        switch self {
        case .digits(let length): length?.value
        case .date(_, _, let order): order.map { $0.value.rawValue.utf8.count...$0.value.rawValue.utf8.count }
        case .time: 4...4
        case .phone: 10...10
        default: nil
        }
    }
}
