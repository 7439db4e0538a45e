/// A day of the calendar, without a place or an hour.
package struct CivilDay: Hashable, Sendable, Comparable {
    package let year: Int
    package let month: Int
    package let day: Int

    /// Nil when the calendar has no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year)
        else {
            return nil
        }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Monday is 1, Sunday is 7.
    package var weekday: Int { ((number + 2) % 7 + 7) % 7 + 1 }

    package static func < (a: CivilDay, b: CivilDay) -> Bool {
        (a.year, a.month, a.day) < (b.year, b.month, b.day)
    }

    func adding(days: Int) -> CivilDay { CivilDay(number: number + days) }

    /// The same day of another month, or that month's last: a month after January 31 is February 28.
    func adding(months: Int) -> CivilDay? {
        let months = year * 12 + month - 1 + months
        guard months >= 12 else { return nil }
        let (year, month) = (months / 12, months % 12 + 1)
        return CivilDay(year: year, month: month, day: min(day, Self.days(in: month, of: year)))
    }

    static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private var number: Int {
        let year = month > 2 ? self.year : self.year - 1
        return 365 * year + year / 4 - year / 100 + year / 400 + Self.daysSinceMarch(month) + day - 1
    }

    private static func daysSinceMarch(_ month: Int) -> Int { (153 * ((month + 9) % 12) + 2) / 5 }

    private init(number: Int) {
        var year = Int(Double(number) / 365.2425)
        while CivilDay.start(of: year + 1) <= number { year += 1 }
        while CivilDay.start(of: year) > number { year -= 1 }
        let rest = number - CivilDay.start(of: year)
        let months = (5 * rest + 2) / 153
        month = (months + 2) % 12 + 1
        day = rest - (153 * months + 2) / 5 + 1
        self.year = month <= 2 ? year + 1 : year
    }

    private static func start(of year: Int) -> Int { 365 * year + year / 4 - year / 100 + year / 400 }
}
