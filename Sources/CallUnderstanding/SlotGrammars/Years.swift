/// The year that a caller left out or cut short.
struct Years {
    let today: CivilDay
    let earliest: CivilDay?
    let latest: CivilDay?

    /// The next such day from today on, or the last one if the slot takes nothing so late.
    func nearest(month: Int, day: Int) -> CivilDay? {
        let years = (0...8).lazy.map { today.year + $0 }
        let coming = years.compactMap { CivilDay(year: $0, month: month, day: day) }.first { $0 >= today }
        guard let coming else { return nil }
        if let latest, coming > latest {
            let past = (0...8).lazy.map { latest.year - $0 }
                .compactMap { CivilDay(year: $0, month: month, day: day) }.first { $0 <= latest }
            if let past, earliest.map({ past >= $0 }) ?? true { return past }
        }
        // February 29 is named only in the years that have it, and no nearer than four.
        return coming.year - today.year <= 1 || month == 2 && day == 29 ? coming : nil
    }

    /// 85 is 1985, 26 is 2026: at most twenty years ahead.
    func full(_ short: Int) -> Int {
        let century = today.year / 100 * 100
        let year = century + short
        if let latest, year > latest.year { return year - 100 }
        return year > today.year + 20 ? year - 100 : year
    }
}
