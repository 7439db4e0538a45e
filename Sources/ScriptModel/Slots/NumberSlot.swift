import ScriptDiagnostics
import ScriptYAML

/// What only a number slot has: `{type: number, min: 1, max: 10, whole: yes}`.
struct NumberSlotDraft {
    var min: Located<Double>?
    var max: Located<Double>?
    var whole: Located<Bool>?

    static let keys: [Key<SlotDraft>] =
        limits + [
            Key("whole", \.number.whole, .yesNo, default: "no", "Whether fractions are refused.")
        ]

    /// What an amount of money has too.
    static let limits: [Key<SlotDraft>] = [
        Key("min", \.number.min, .decimal(), "The least that fits."),
        Key("max", \.number.max, .decimal(), "The most that fits."),
    ]

    func type(_ reading: inout Reading) -> SlotTypeSyntax {
        checkLimits(&reading)
        return .number(min: min, max: max, whole: whole?.value ?? false)
    }

    func checkLimits(_ reading: inout Reading) {
        if let min, let max, min.value > max.value {
            reading.report(.minAboveMax("min", "max", at: min.span, other: max.span))
        }
    }
}
