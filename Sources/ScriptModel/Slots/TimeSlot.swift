import ScriptDiagnostics
import ScriptYAML

/// What only a time slot has: `{type: time, earliest: 09:00, latest: 17:30}`.
struct TimeSlotDraft {
    var earliest: Located<Int>?
    var latest: Located<Int>?

    static let keys: [Key<SlotDraft>] = [
        Key("earliest", \.time.earliest, .timeOfDay, "The first time that fits, such as 09:00."),
        Key("latest", \.time.latest, .timeOfDay, "The last time that fits."),
    ]

    func type(_ reading: inout Reading) -> SlotTypeSyntax {
        if let earliest, let latest, earliest.value > latest.value {
            reading.report(.minAboveMax("earliest", "latest", at: earliest.span, other: latest.span, "later than"))
        }
        return .time(earliest: earliest, latest: latest)
    }
}
