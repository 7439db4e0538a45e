import ScriptModel

extension SlotTypeSyntax {
    /// What a slot of this type holds, as an author knows it: `a row of digits`.
    var phrase: String {
        switch self {
        case .digits: "a row of digits"
        case .phone: "a phone number"
        case .money: "an amount of money"
        case .email: "an e-mail address"
        case .spelled: "a spelled word"
        case .choice, .item: "a choice"
        case .text, .number, .yesNo, .date, .time, .list, .data: valueType.phrase
        }
    }
}
