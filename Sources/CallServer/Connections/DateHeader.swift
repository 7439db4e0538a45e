import Foundation
import Synchronization

/// The `Date` of an answer, put into words once a second.
final class DateHeader: Sendable {
    private let last = Mutex<(second: Int, text: String)>((0, ""))

    var text: String {
        let now = Date()
        let second = Int(now.timeIntervalSince1970)
        return last.withLock { last in
            if last.second != second { last = (second, now.formatted(Self.style)) }
            return last.text
        }
    }

    /// `Sun, 06 Nov 1994 08:49:37 GMT`
    private static let style = Date.VerbatimFormatStyle(
        format: """
            \(weekday: .abbreviated), \(day: .twoDigits) \(month: .abbreviated) \(year: .defaultDigits) \
            \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\
            \(second: .twoDigits) GMT
            """,
        locale: Locale(identifier: "en_US_POSIX"), timeZone: .gmt, calendar: Calendar(identifier: .gregorian))
}
