import CallProgram
import Foundation

/// Tells the day and the time of a moment where the script's callers are.
struct LocalClock: Sendable {
    let timeZone: TimeZone

    struct Reading {
        var date: CalendarDate
        var time: TimeOfDay
    }

    /// `timeZone` is an IANA name; one that this system does not know is read as UTC.
    init(timeZone name: String) {
        timeZone = TimeZone(identifier: name) ?? .gmt
    }

    func reading(of moment: Date) -> Reading {
        let raw = moment.timeIntervalSince1970
        // Within the years 0 to 9999, whatever a clock says.
        let seconds = raw.isFinite ? min(max(raw, -62_167_000_000), 253_400_000_000) : 0
        let offset = timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: seconds))
        let local = Int(seconds.rounded(.down)) + offset
        let day = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
        let minutes = (local - day * 86_400) / 60
        return Reading(
            date: CalendarDate(daysSince1970: day), time: TimeOfDay(hour: minutes / 60, minute: minutes % 60))
    }
}
