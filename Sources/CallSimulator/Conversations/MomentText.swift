import Foundation

/// A moment with its offset, as `at` is written: `2024-12-14T15:45:00-05:00`.
enum MomentText {
    static func text(_ moment: Date, in zone: TimeZone) -> String {
        Date.ISO8601FormatStyle(timeZoneSeparator: .colon, timeZone: zone).format(moment)
    }
}
