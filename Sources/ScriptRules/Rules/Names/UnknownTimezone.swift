import Foundation
import ScriptDiagnostics
import ScriptModel

/// `timezone: America/New_Yrok`
struct UnknownTimezone: Rule {
    let id: DiagnosticID = "unknown-timezone"
    let ground = RuleGround.declarations
    let page = RulePage(
        what: "A time zone that does not exist.",
        why: "Times would be told, and opening hours kept, in the wrong zone.",
        bad: """
            timezone: America/New_Yrok
            start: greeting
            states:
              greeting:
                say: It is ${time(now)}. Goodbye.
                goto: hangup
            """,
        good: """
            timezone: America/New_York
            start: greeting
            states:
              greeting:
                say: It is ${time(now)}. Goodbye.
                goto: hangup
            """)

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        guard let zone = context.script.timezone, zone.value != "UTC", TimeZone(identifier: zone.value) == nil else {
            return
        }
        bag.add(.unknownTimezone(id, zone, bag))
    }
}

extension Diagnostic {
    fileprivate static func unknownTimezone(
        _ id: DiagnosticID, _ zone: Located<String>, _ bag: DiagnosticBag
    ) -> Diagnostic {
        var fault = Diagnostic.unknownName(
            id, "no time zone is called \"\(zone.value)\"", at: zone.span, written: zone.value,
            among: TimeZone.knownTimeZoneIdentifiers.sorted(), none: "",
            onTheCall: "times are told, and opening hours kept, in the wrong zone", bag)
        if fault.fixes.isEmpty { fault.label = "write the region and the city, such as America/New_York, or UTC" }
        return fault
    }
}
