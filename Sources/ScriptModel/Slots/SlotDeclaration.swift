package import ScriptDiagnostics

/// `age: {type: number, min: 0, max: 130, whole: yes}`
package struct SlotDeclaration: Sendable {
    package enum Input: String, Sendable, CaseIterable {
        case required, optional
    }
    package var name: Located<String>
    package var type: SlotTypeSyntax
    /// Raw text; the type says how it is read.
    package var defaultValue: TemplateSyntax?
    package var input: Located<Input>?
    package var isSensitive: Bool = false
    /// Something in it could not be read, and a finding has told of it; the type may be another than it seems.
    package var isFaulty: Bool = false

    package init(name: Located<String>, type: SlotTypeSyntax) {
        self.name = name
        self.type = type
    }
}

/// What a slot takes, with its limits.
package enum SlotTypeSyntax: Sendable {
    case text(minLength: Located<Int>?, maxLength: Located<Int>?, pattern: Located<String>?)
    /// Limits as written.
    case number(min: Located<Double>?, max: Located<Double>?, whole: Bool)
    case yesNo

    /// The type of an expression that names the slot.
    package var valueType: ValueType {
        switch self {
        case .text: .text
        case .number: .number
        case .yesNo: .yesNo
        }
    }
}
