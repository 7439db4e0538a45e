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

extension CalendarDate {
    /// Days since 1 January 1970, by the Gregorian calendar.
    var daysSince1970: Int {
        // Years begin in March here, so that the leap day is the last of its year.
        let year = month <= 2 ? self.year - 1 : self.year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    init(daysSince1970 days: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        self.init(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// 0 for Monday.
    var weekday: Int {
        // 1 January 1970 was a Thursday.
        let shifted = (daysSince1970 + 3) % 7
        return shifted < 0 ? shifted + 7 : shifted
    }
}
