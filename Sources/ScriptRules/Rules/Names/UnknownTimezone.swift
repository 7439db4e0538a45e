import Foundation
import ScriptDiagnostics
import ScriptModel

/// `timezone: America/New_Yrok`
struct UnknownTimezone: Rule {
    let id: DiagnosticID = "unknown-timezone"
    let ground = RuleGround.declarations
    let restsOn: Set<Script.Part> = [.timezone]
    let page = RulePage(
        what: "A time zone that does not exist, or none where opening hours are kept.",
        why: "Times would be told, and opening hours kept, by universal time (UTC).",
        good: """
            timezone: America/New_York
            start: greeting
            states:
              greeting:
                say: It is ${time(now)}. Goodbye.
                goto: hangup
            """,
        slip: ("America/New_York", "America/New_Yrok"))

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        guard let zone = context.script.timezone else {
            guard !context.script.unread.keys.contains("timezone"), let hours = context.script.hours.first else {
                return
            }
            return bag.add(.noTimezone(id, hours.name))
        }
        guard zone.value != "UTC", TimeZone(identifier: zone.value) == nil else { return }
        bag.add(.unknownTimezone(id, zone, meant: Self.nearest(to: zone.value)))
    }

    /// The zone of the nearest city, whatever region was written: `America/Paris` → `Europe/Paris`.
    private static func nearest(to written: String) -> String? {
        func city(_ zone: String) -> String {
            String(zone[(zone.lastIndex(of: "/").map(zone.index(after:)) ?? zone.startIndex)...])
        }
        let zones = Dictionary(
            TimeZone.knownTimeZoneIdentifiers.sorted().map { (city($0), $0) }, uniquingKeysWith: { first, _ in first })
        let wanted = city(written)
        return zones[wanted] ?? NearestName.nearest(to: wanted, among: zones.keys.sorted()).flatMap { zones[$0] }
    }
}

extension Diagnostic {
    fileprivate static func noTimezone(_ id: DiagnosticID, _ hours: Located<String>) -> Diagnostic {
        Diagnostic(
            id, .warning, "\"\(hours.value)\" is kept in UTC, for the script says no timezone", at: hours.span,
            label: "write timezone: at the top, such as America/New_York, or UTC if that is meant",
            onTheCall: "callers are told hours too early or too late that nobody is there")
    }

    fileprivate static func unknownTimezone(
        _ id: DiagnosticID, _ zone: Located<String>, meant nearest: String?
    ) -> Diagnostic {
        Diagnostic(
            id, .error, "no time zone is called \"\(zone.value)\"", at: zone.span,
            label: nearest.map { "did you mean \"\($0)\"?" }
                ?? "write the region and the city, such as America/New_York, or UTC",
            onTheCall: "times are told, and opening hours kept, by universal time (UTC)",
            fixes: nearest.map { [.replacing(zone.value, with: $0, at: zone.span)] } ?? [])
    }
}
