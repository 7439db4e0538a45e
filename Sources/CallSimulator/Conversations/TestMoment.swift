package import Foundation

/// When a test takes place: `at: 2024-12-14T15:45:00-05:00`, or `at: 2024-12-14T15:45` in the script's time zone.
package enum TestMoment: Hashable, Sendable {
    case exact(Date)
    /// As written, for the zone to be filled in.
    case local(String)

    /// Nil for what is no day with a time.
    init?(_ text: String) {
        if let moment = try? Date(text, strategy: .iso8601) {
            self = .exact(moment)
        } else if text.contains("-"), text.contains(":"), Self.moment(text, in: .gmt) != nil {
            self = .local(text)
        } else {
            return nil
        }
    }

    func date(in zone: TimeZone) -> Date {
        switch self {
        case .exact(let moment): moment
        // An hour that the clocks skip there is taken as it is written.
        case .local(let text): Self.moment(text, in: zone) ?? Self.moment(text, in: .gmt)!
        }
    }

    private static func moment(_ text: String, in zone: TimeZone) -> Date? {
        RehearsalClock.moment(text, now: .distantPast, in: zone)
    }
}
