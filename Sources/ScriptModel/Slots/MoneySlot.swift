import ScriptDiagnostics
import ScriptYAML

/// What only a money slot has: `{type: money, currency: USD, min: 1, max: 500}`.
struct MoneySlotDraft {
    var currency: Located<String>?

    /// The limits are those of a number.
    static let keys: [Key<SlotDraft>] =
        [
            Key(
                "currency", \.money.currency, .currency,
                "The currency: USD, EUR; without it, that of the country of the call's language.")
        ] + NumberSlotDraft.limits

    func type(_ number: NumberSlotDraft, _ reading: inout Reading) -> SlotTypeSyntax {
        number.checkLimits(&reading)
        return .money(currency: currency, min: number.min, max: number.max)
    }
}
