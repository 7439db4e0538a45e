import ScriptDiagnostics
import ScriptModel

extension SlotTypeSyntax {
    /// From how many to how many keys an answer has; nil where nothing says so.
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
