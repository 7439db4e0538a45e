package import ScriptDiagnostics

/// A fact about an expression that cannot be computed; the rules word it.
package struct ExpressionFault: Sendable {
    package enum Reserved: Hashable, Sendable {
        /// `secrets.…`
        case onlyInFetch
    }

    package enum Kind: Sendable {
        /// `nmae`, `call.form`
        case undefinedName(String)
        case reservedName(String, Reserved)
        case unknownFunction(String)
        /// The argument of `open(…)`.
        case unknownHours(String)
        /// The argument of `is_set(…)`: a slot's name is wanted.
        case slotExpected(function: String, found: String?)
        case hoursExpected
        /// A value of another type than an operator or a function takes.
        case wrongType(found: ValueType, wanted: [ValueType], by: String)
        case unequalTypes(ValueType, ValueType, by: String)
        case wrongCount(function: String, found: Int, wanted: ClosedRange<Int>)
        case notAList(ValueType)
        /// `name.first` of a text: only data has parts.
        case noParts(ValueType)
        /// Data where a value of some type is needed: it may be of another, or missing.
        case uncertain(wanted: [ValueType])
    }
    package var kind: Kind
    package var span: SourceSpan

    package init(_ kind: Kind, at span: SourceSpan) {
        self.kind = kind
        self.span = span
    }
}
