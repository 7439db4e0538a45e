import CallProgram

extension OpeningHours {
    /// Whether someone is there. A span past midnight belongs to the day it begins on, closed days included.
    func hold(at reading: LocalClock.Reading) -> Bool {
        let minutes = reading.time.minutes
        if !closed.contains(reading.date) {
            for span in spans(of: reading.date) where minutes >= span.from.minutes {
                if span.runsPastMidnight || minutes < span.to.minutes { return true }
            }
        }
        let yesterday = CalendarDate(daysSince1970: reading.date.daysSince1970 - 1)
        guard !closed.contains(yesterday) else { return false }
        return spans(of: yesterday).contains { $0.runsPastMidnight && minutes < $0.to.minutes }
    }

    private func spans(of date: CalendarDate) -> [Span] {
        week.indices.contains(date.weekday) ? week[date.weekday] : []
    }
}

extension OpeningHours.Span {
    /// `22:00-02:00`; `00:00-00:00` is the whole day.
    fileprivate var runsPastMidnight: Bool { to <= from }
}
