package import Foundation

/// The time of a rehearsed call: it flows like the clock handed in, from a moment that may be set.
package struct RehearsalClock {
    private let real: @Sendable () -> Date
    private var offset: TimeInterval = 0

    init(real: @escaping @Sendable () -> Date, at moment: Date?) {
        self.real = real
        if let moment { set(moment) }
    }

    mutating func set(_ moment: Date) { offset = moment.timeIntervalSince(real()) }

    var now: @Sendable () -> Date {
        let (real, offset) = (real, offset)
        return { real().addingTimeInterval(offset) }
    }

    /// `15:45` on the day that it is, `2024-12-14T15:45`, `2024-12-14 15:45`, `2024-12-14`, or with an offset; without
    /// one in the zone.
    package static func moment(_ text: String, now: Date, in zone: TimeZone) -> Date? {
        let text = text.trimmingCharacters(in: .whitespaces).replacing(" ", with: "T", maxReplacements: 1)
        if let moment = try? Date(text, strategy: .iso8601) { return moment }
        if text.hasSuffix("Z") { return self.moment(String(text.dropLast()), now: now, in: .gmt) }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        let halves = text.split(separator: "T", omittingEmptySubsequences: false)
        var parts = calendar.dateComponents([.year, .month, .day], from: now)
        guard halves.count <= 2 else { return nil }
        if halves.count == 2 || text.contains("-") {
            let date = halves[0].split(separator: "-").compactMap { Int($0) }
            guard date.count == 3 else { return nil }
            (parts.year, parts.month, parts.day) = (date[0], date[1], date[2])
        }
        (parts.hour, parts.minute, parts.second) = (0, 0, 0)
        if halves.count == 2 || text.contains(":") {
            let time = halves[halves.count - 1].split(separator: ":").compactMap { Int($0) }
            guard (2...3).contains(time.count) else { return nil }
            (parts.hour, parts.minute, parts.second) = (time[0], time[1], time.count == 3 ? time[2] : 0)
        } else if !text.contains("-") {
            return nil
        }
        parts.timeZone = zone
        guard parts.isValidDate(in: calendar) else { return nil }
        return calendar.date(from: parts)
    }
}
