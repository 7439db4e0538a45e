/// A time of day, to the minute.
package struct ClockTime: Hashable, Sendable, Comparable {
    package let hour: Int
    package let minute: Int

    /// Nil when no clock shows it.
    package init?(hour: Int, minute: Int) {
        guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
        self.hour = hour
        self.minute = minute
    }

    package static func < (a: ClockTime, b: ClockTime) -> Bool { (a.hour, a.minute) < (b.hour, b.minute) }

    func adding(minutes: Int) -> ClockTime? {
        let all = (hour * 60 + minute + minutes + 1440) % 1440
        return ClockTime(hour: all / 60, minute: all % 60)
    }
}
