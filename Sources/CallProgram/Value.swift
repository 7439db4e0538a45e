package import Foundation

/// A decimal number: what an author adds up must not show binary fractions.
package typealias Number = Decimal

/// A value of the expression language.
package enum Value: Hashable, Sendable, Codable {
    case text(String)
    case number(Number)
    case yesNo(Bool)
    case date(CalendarDate)
    case time(TimeOfDay)
    /// A point in time, of which `date` and `time` take the part in the call's time zone.
    case moment(Date)
    case list([Value])
}

/// A day of the Gregorian calendar.
package struct CalendarDate: Hashable, Sendable, Codable, Comparable {
    package var year: Int
    /// From 1.
    package var month: Int
    /// From 1.
    package var day: Int

    package init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    package static func < (a: CalendarDate, b: CalendarDate) -> Bool {
        (a.year, a.month, a.day) < (b.year, b.month, b.day)
    }
}

/// A time of the day, without a date or a zone.
package struct TimeOfDay: Hashable, Sendable, Codable, Comparable {
    /// 0 to 23; 24 only in the end of opening hours.
    package var hour: Int
    package var minute: Int

    package init(hour: Int, minute: Int) {
        self.hour = hour
        self.minute = minute
    }

    /// Minutes since midnight.
    package var minutes: Int { hour * 60 + minute }

    package static func < (a: TimeOfDay, b: TimeOfDay) -> Bool { a.minutes < b.minutes }
}

/// When someone is there: `{mon-fri: 09:00-17:00, sat: 10:00-14:00, closed: [2026-12-25]}`.
package struct OpeningHours: Hashable, Sendable, Codable {
    /// From one time of a day to another; `to` before `from` runs past midnight.
    package struct Span: Hashable, Sendable, Codable {
        package var from: TimeOfDay
        package var to: TimeOfDay

        package init(from: TimeOfDay, to: TimeOfDay) {
            self.from = from
            self.to = to
        }
    }
    package var name: String
    /// Seven lists, Monday first.
    package var week: [[Span]]
    package var closed: [CalendarDate]

    package init(name: String, week: [[Span]], closed: [CalendarDate] = []) {
        self.name = name
        self.week = week
        self.closed = closed
    }
}
