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
    /// From outside, as it came: read with paths, and converted where a type is wanted.
    case data(JSON)
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
