package import ScriptDiagnostics

/// `age: {type: number, min: 0, max: 130, whole: yes}`
package struct SlotDeclaration: Sendable {
    package enum Input: String, Sendable, CaseIterable {
        case required, optional
    }
    /// When an answer is read back before it counts.
    package enum Confirm: String, Sendable, CaseIterable {
        case never
        case lowConfidence = "low_confidence"
        case always
    }
    package var name: Located<String>
    package var type: SlotTypeSyntax
    /// The word for it, after `type:` or alone; nil where there is none.
    package var typeSpan: SourceSpan?
    /// Raw text; the type says how it is read.
    package var defaultValue: TemplateSyntax?
    /// The default of a `list` or of `data`.
    package var constant: ConstantSyntax?
    package var input: Located<Input>?
    package var isSensitive: Bool = false
    /// Its author says whether it is.
    package var tellsSensitive: Bool = false
    package var confirm: Located<Confirm>?
    /// Something in it could not be read, and a finding has told of it; the type may be another than it seems.
    package var isFaulty: Bool = false

    package init(name: Located<String>, type: SlotTypeSyntax) {
        self.name = name
        self.type = type
    }
}

extension SlotDeclaration {
    /// What can be chosen; empty for all types but one.
    package var options: [SlotOption] {
        if case .choice(let options) = type { options } else { [] }
    }
}

/// What a slot takes, with its limits.
package enum SlotTypeSyntax: Sendable {
    case text(minLength: Located<Int>?, maxLength: Located<Int>?, pattern: Located<String>?)
    /// Limits as written.
    case number(min: Located<Double>?, max: Located<Double>?, whole: Bool)
    case yesNo
    case digits(length: Located<ClosedRange<Int>>?)
    case date(earliest: Located<DayLimitSyntax>?, latest: Located<DayLimitSyntax>?, keys: Located<DateKeysSyntax>?)
    /// Limits in minutes since midnight.
    case time(earliest: Located<Int>?, latest: Located<Int>?)
    /// The country of local numbers: `US`.
    case phone(region: Located<String>?)
    /// An ISO code: `USD`.
    case money(currency: Located<String>?, min: Located<Double>?, max: Located<Double>?)
    case email
    case spelled(length: Located<ClosedRange<Int>>?)
    case choice([SlotOption])
    case list(of: ListItemSyntax)
    case data
    /// A choice from a list.
    case item(ListMenuSyntax)

    /// The type of an expression that names the slot.
    package var valueType: ValueType {
        switch self {
        case .text, .digits, .phone, .email, .spelled, .choice: .text
        case .number, .money: .number
        case .yesNo: .yesNo
        case .date: .date
        case .time: .time
        case .list(let item): .list(item.valueType)
        case .data: .data
        // Without a part to take, the slot takes items as they are: only the list knows what they are.
        case .item(let menu): menu.value == nil ? .data : .text
        }
    }
}
