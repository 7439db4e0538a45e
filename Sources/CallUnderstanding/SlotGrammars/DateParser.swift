/// Makes one day of the parts of a date, in whatever language they were said.
struct DateParser {
    typealias Atom = DateWords.Atom

    private var atoms: [Atom]
    private let today: CivilDay
    private let years: Years
    /// The day that is being corrected.
    private let near: CivilDay?
    private let language: SpokenLanguage?
    private let order: DateWords.Order?
    private let saysFigures: Bool
    /// Whether an article or a word for "day" came before.
    private var hasArticle = false
    private var hasDayWord = false
    private var at = 0

    init(
        atoms: [Atom], today: CivilDay, earliest: CivilDay?, latest: CivilDay?, near: CivilDay? = nil,
        language: SpokenLanguage?, order: DateWords.Order?, saysFigures: Bool
    ) {
        self.today = today
        self.near = near
        self.language = language
        self.order = order
        self.saysFigures = saysFigures
        years = Years(today: today, earliest: earliest, latest: latest)
        self.atoms = []
        self.atoms.reserveCapacity(atoms.count)
        for (index, atom) in atoms.enumerated() {
            switch atom {
            case .article: hasArticle = true
            // "día quince" names a day of the month; "un día" is a length.
            case .dayWord: hasDayWord = true
            case .unit(.day) where index == 0: hasDayWord = true
            default: self.atoms.append(atom)
            }
        }
    }

    /// The day, when all parts make one.
    mutating func reading() -> Reading<CivilDay>? {
        guard let base = single() else { return nil }
        var result = base
        // "heute in einer Woche"
        if case .ahead? = peek(), at > 0 {
            at += 1
            guard let (count, unit) = length(), let moved = moved(result.value, count, unit) else { return nil }
            result = Reading(moved, isCertain: result.isCertain)
        }
        return at == atoms.count ? result : nil
    }

    private func peek(_ offset: Int = 0) -> Atom? { at + offset < atoms.count ? atoms[at + offset] : nil }

    private mutating func single() -> Reading<CivilDay>? {
        switch (peek(), peek(1)) {
        case (.day(let days)?, _):
            at += 1
            return Reading(today.adding(days: days))
        case (.weekday(let weekday)?, _):
            at += 1
            return afterWeekday(weekday)
        case (.next?, .weekday(let weekday)?):
            at += 2
            return next(weekday)
        case (.this?, .weekday(let weekday)?):
            at += 2
            return this(weekday)
        case (.last?, .weekday(let weekday)?):
            at += 2
            return Reading(today.adding(days: -daysSince(weekday)), isCertain: false)
        case (.week(let weeks)?, .weekday(let weekday)?):
            at += 2
            return inWeek(weeks, weekday)
        case (.ahead?, _):
            at += 1
            guard let (count, unit) = length() else { return nil }
            // "In acht Tagen" and "dans quinze jours" are mostly one week and two.
            let isWeeks = unit == .day && (count == 8 || count == 15) && language != .english
            return moved(today, count, unit).map { Reading($0, isCertain: !isWeeks) }
        case (.ago?, _):
            at += 1
            guard let (count, unit) = length() else { return nil }
            return moved(today, -count, unit).map { Reading($0) }
        case (.number?, .unit?), (.unit?, _):
            return away()
        default:
            return absolute()
        }
    }

    private mutating func afterWeekday(_ weekday: Int) -> Reading<CivilDay>? {
        switch peek() {
        case .next?:
            at += 1
            return next(weekday)
        case .this?:
            at += 1
            return this(weekday)
        case .last?:
            at += 1
            return Reading(today.adding(days: -daysSince(weekday)), isCertain: false)
        case .week(let weeks)?:
            at += 1
            return inWeek(weeks, weekday)
        case .month?, .number?, .ordinal?:
            guard let named = absolute(weekday: weekday) else { return nil }
            return named.unsure(if: named.value.weekday != weekday)
        default:
            if let near, case let day = near.adding(days: weekday - near.weekday), day >= min(today, near) {
                return Reading(day)
            }
            let days = daysUntil(weekday)
            return Reading(today.adding(days: days), isCertain: days < 7)
        }
    }

    /// 1 to 7.
    private func daysUntil(_ weekday: Int) -> Int { (weekday - today.weekday + 6) % 7 + 1 }
    private func daysSince(_ weekday: Int) -> Int { (today.weekday - weekday + 6) % 7 + 1 }

    private func inWeek(_ weeks: Int, _ weekday: Int) -> Reading<CivilDay>? {
        let day = today.adding(days: weekday - today.weekday + 7 * weeks)
        return Reading(day, isCertain: day >= today)
    }

    private func this(_ weekday: Int) -> Reading<CivilDay> {
        let days = (weekday - today.weekday + 7) % 7
        return Reading(today.adding(days: days), isCertain: days > 0)
    }

    /// "Next Friday" on a Wednesday: in two days, or in nine.
    private func next(_ weekday: Int) -> Reading<CivilDay> {
        let coming = today.adding(days: daysUntil(weekday))
        let isNextWeek = weekday <= today.weekday
        if language?.dates.nextIsNextWeek == true {
            let inNextWeek = today.adding(days: weekday - today.weekday + 7)
            return Reading(inNextWeek, isCertain: false)
        }
        return Reading(coming, isCertain: isNextWeek)
    }

    private mutating func length() -> (Int, DateWords.Unit)? {
        guard case .number(let count, _)? = peek(), case .unit(let unit)? = peek(1), count <= 1000 else { return nil }
        at += 2
        return (count, unit)
    }

    /// "three days ago", "a week from Monday", "two weeks from now"
    private mutating func away() -> Reading<CivilDay>? {
        var length: (count: Int, unit: DateWords.Unit)
        if case .unit(let unit)? = peek() {
            guard hasArticle else { return nil }
            length = (1, unit)
            at += 1
        } else {
            guard let said = self.length() else { return nil }
            length = said
        }
        switch peek() {
        case .ago?:
            at += 1
            return moved(today, -length.count, length.unit).map { Reading($0) }
        case .from?:
            at += 1
            guard let base = single(), let day = moved(base.value, length.count, length.unit) else { return nil }
            return Reading(day, isCertain: base.isCertain)
        default:
            return nil
        }
    }

    private func moved(_ day: CivilDay, _ count: Int, _ unit: DateWords.Unit) -> CivilDay? {
        switch unit {
        case .day: day.adding(days: count)
        case .week: day.adding(days: count * 7)
        case .month: day.adding(months: count)
        case .year: day.adding(months: count * 12)
        }
    }

    private mutating func absolute(weekday: Int? = nil) -> Reading<CivilDay>? {
        if let near, atoms.count == 1, case .month(let month)? = peek() {
            at += 1
            return years.nearest(month: month, day: near.day).map { Reading($0) }
        }
        if case .month(let month)? = peek() {
            guard let day = dayOfMonth(peek(1)) else { return nil }
            // "March twenty twenty six" is a month of a year.
            if case .number(18...21, 0)? = peek(1), case .number(10...99, 0)? = peek(2), peek(3) == nil { return nil }
            at += 2
            return dated(month: month, day: day)
        }
        if let day = dayOfMonth(peek()), case .month(let month)? = peek(1) {
            at += 2
            return dated(month: month, day: day)
        }
        if case .number(let a, let figures)? = peek() {
            if case .mark(let mark)? = peek(1), "/-.".contains(mark), case .number(let b, _)? = peek(2) {
                at += 3
                return figured(a, b, mark, firstFigures: figures)
            }
            if case .number(let b, _)? = peek(1), weekday == nil, atoms.count > 2 || order == .monthFirst {
                return rows(a, b)
            }
        }
        if case .ordinal(let day)? = peek(), case .ordinal(let month)? = peek(1), language == .german {
            at += 2
            let named = dated(month: month, day: day)
            // "12.05.26" is written so, "am zwölften fünften" may be anything.
            return named.map { Reading($0.value, isCertain: saysFigures) }
        }
        return lone(weekday: weekday)
    }

    private func dayOfMonth(_ atom: Atom?) -> Int? {
        switch atom {
        case .ordinal(let day)?: day
        case .number(let day, let figures)? where figures <= 2: day
        default: nil
        }
    }

    /// Behind the day and the month: a year, or the end.
    private mutating func dated(month: Int, day: Int) -> Reading<CivilDay>? {
        guard at < atoms.count, !isEndOfDate else {
            return years.nearest(month: month, day: day).map { Reading($0) }
        }
        guard let (year, isCertain) = year() else { return nil }
        return CivilDay(year: year, month: month, day: day).map { Reading($0, isCertain: isCertain) }
    }

    private var isEndOfDate: Bool { if case .ahead? = peek() { true } else { false } }

    private mutating func year() -> (year: Int, isCertain: Bool)? {
        guard case .number(let a, let figures)? = peek() else { return nil }
        if (1900...2100).contains(a) {
            at += 1
            return (a, true)
        }
        if case .number(let b, _)? = peek(1), (18...21).contains(a) {
            if (10...99).contains(b) {
                at += 2
                return (a * 100 + b, true)
            }
            if b == 0, case .number(let c, _)? = peek(2), (0...9).contains(c) {
                at += 3
                return (a * 100 + c, true)
            }
        }
        guard a < 100, figures == 0 || figures == 2 else { return nil }
        at += 1
        return (years.full(a), false)
    }

    /// "3/4", "2026-03-14", "14.3.26"
    private mutating func figured(_ a: Int, _ b: Int, _ mark: Character, firstFigures: Int) -> Reading<CivilDay>? {
        if firstFigures == 4 {
            guard case .mark(mark)? = peek(), case .number(let c, _)? = peek(1) else { return nil }
            at += 2
            return CivilDay(year: a, month: b, day: c).map { Reading($0) }
        }
        var year: Int?
        if case .mark(mark)? = peek() {
            at += 1
            if case .number(let c, let figures)? = peek(), figures == 2, c < 100 {
                at += 1
                year = years.full(c)
            } else if case .number(let c, _)? = peek(), c >= 1000 {
                at += 1
                year = c
            } else if at < atoms.count {
                guard let said = self.year() else { return nil }
                year = said.year
            }
        }
        return ordered(a, b) { month, day in
            if let year { CivilDay(year: year, month: month, day: day) } else { years.nearest(month: month, day: day) }
        }
    }

    /// Two numbers by the order of the region, or by the only order that makes a day.
    private func ordered(_ a: Int, _ b: Int, _ make: (Int, Int) -> CivilDay?) -> Reading<CivilDay>? {
        let monthFirst = make(a, b)
        let dayFirst = make(b, a)
        switch (order, monthFirst, dayFirst) {
        case (.monthFirst?, let day?, _), (.dayFirst?, _, let day?): return Reading(day)
        case (nil, let day?, let other?): return Reading(day, isCertain: day == other)
        case (_, let day?, _), (_, _, let day?): return Reading(day, isCertain: order == nil)
        default: return nil
        }
    }

    /// "twelve twenty five twenty twenty six"
    private mutating func rows(_ a: Int, _ b: Int) -> Reading<CivilDay>? {
        at += 2
        var said: Int?
        if at < atoms.count {
            guard let (year, _) = year() else { return nil }
            said = year
        }
        let day = ordered(a, b) { month, day in
            if let said { CivilDay(year: said, month: month, day: day) } else { years.nearest(month: month, day: day) }
        }
        return day.map { Reading($0.value, isCertain: false) }
    }

    /// "the fifth", "el quince", "the fifth of next month"
    private mutating func lone(weekday: Int?) -> Reading<CivilDay>? {
        let isOrdinal: Bool
        let day: Int
        switch peek() {
        case .ordinal(let said)?: (day, isOrdinal) = (said, true)
        case .number(let said, let figures)? where figures <= 2 && (hasArticle || hasDayWord) && language != .english:
            (day, isOrdinal) = (said, hasDayWord)
        default: return nil
        }
        at += 1
        if case .monthAway(let months)? = peek() {
            at += 1
            let month = CivilDay(year: today.year, month: today.month, day: 1)?.adding(months: months)
            return month.flatMap { CivilDay(year: $0.year, month: $0.month, day: day) }.map { Reading($0) }
        }
        guard (1...31).contains(day) else { return nil }
        if let near, let named = CivilDay(year: near.year, month: near.month, day: day), named >= min(today, near),
            weekday == nil || weekday == named.weekday
        {
            return Reading(named)
        }
        var month: CivilDay? = CivilDay(year: today.year, month: today.month, day: 1)
        var isNearest = true
        while let start = month {
            if let named = CivilDay(year: start.year, month: start.month, day: day), named >= today {
                if weekday == nil || weekday == named.weekday {
                    return Reading(named, isCertain: isOrdinal && isNearest && named > today)
                }
                // "Monday the 17th", and the next 17th is a Tuesday.
                isNearest = false
            }
            month = start.year > today.year + 2 ? nil : start.adding(months: 1)
        }
        return nil
    }
}
