/// Makes one time of day of its parts, in whatever language they were said.
struct TimeParser {
    typealias Atom = TimeWords.Atom

    private var atoms: [Atom] = []
    private let words: TimeWords
    /// The time that is being corrected.
    private let near: ClockTime?
    private var part: TimeWords.DayPart?
    private var isAround = false
    private var at = 0

    /// Nil when two parts of the day are named that do not go together.
    init?(atoms: [Atom], words: TimeWords, near: ClockTime? = nil) {
        self.words = words
        self.near = near
        self.atoms.reserveCapacity(atoms.count)
        for (index, atom) in atoms.enumerated() {
            switch atom {
            case .part(let other):
                // "eight am to ten am" is two times.
                let isAtEdge = self.atoms.isEmpty || atoms[index...].allSatisfy { $0.isPart || $0 == .around }
                guard isAtEdge, part == nil || part == other else { return nil }
                part = other
            case .around: isAround = true
            default: self.atoms.append(atom)
            }
        }
    }

    mutating func reading() -> Reading<ClockTime>? {
        guard let time = time(), at == atoms.count else { return nil }
        return time.unsure(if: isAround)
    }

    private func peek(_ offset: Int = 0) -> Atom? { at + offset < atoms.count ? atoms[at + offset] : nil }

    private mutating func time() -> Reading<ClockTime>? {
        if atoms.isEmpty, let near {
            guard part != nil else { return nil }
            // "No, in the morning."
            return clock(Hour(value: near.hour % 12 == 0 ? 12 : near.hour % 12), minutes: near.minute)
        }
        if let before = minutesFirst() { return before }
        at = 0
        if case .hour? = peek() { at += 1 }
        guard let hour = hour() else { return nil }
        guard let minutes = minutesAfter() else { return nil }
        return clock(hour, minutes: minutes)
    }

    /// An hour as said, before it is known to be of the morning or not.
    private struct Hour {
        var value: Int
        /// By the clock of 24 hours, whatever part of the day.
        var isSettled = false
        /// Minutes that were written with it: "930".
        var minutes: Int?
    }

    private mutating func hour() -> Hour? {
        switch peek() {
        case .noon?:
            at += 1
            return part == nil || part == .pm || part == .afternoon ? Hour(value: 12, isSettled: true) : nil
        case .midnight?:
            at += 1
            return part == nil || part == .am || part == .night ? Hour(value: 0, isSettled: true) : nil
        case .number(let value, let figures)?:
            at += 1
            return numbered(value, figures)
        default:
            return nil
        }
    }

    private mutating func numbered(_ value: Int, _ figures: Int) -> Hour? {
        if figures >= 3 {
            // "930", "0930"
            return Hour(value: value / 100, isSettled: figures == 4 && value < 1000, minutes: value % 100)
        }
        if value >= 100 {
            // "fifteen hundred"; "two thousand" needs its "hours".
            guard figures == 0, value % 100 == 0, (1000...2300).contains(value), !words.countsToTwentyFour,
                value % 1000 != 0 || peek() == .hour
            else { return nil }
            skipHour()
            return Hour(value: value / 100, isSettled: true, minutes: 0)
        }
        if value == 0, figures == 0, case .number(let next, 0)? = peek() {
            // "oh nine hundred", "oh nine thirty"
            at += 1
            if next >= 100, next % 100 == 0, next < 1000 {
                skipHour()
                return Hour(value: next / 100, isSettled: true, minutes: 0)
            }
            return next < 10 ? Hour(value: next, isSettled: next > 0) : nil
        }
        return Hour(value: value, isSettled: figures == 2 && value < 10)
    }

    private mutating func skipHour() { if case .hour? = peek() { at += 1 } }

    /// What follows the hour; negative for "menos cuarto".
    private mutating func minutesAfter() -> Int? {
        var hasHour = false
        if case .hour? = peek() {
            at += 1
            hasHour = true
        }
        switch peek() {
        case nil:
            return 0
        case .noon? where !atoms.isEmpty, .midnight?:
            // "twelve noon"
            at += 1
            guard case .number(12, _)? = atoms.first else { return nil }
            part = atoms[at - 1] == .noon ? .afternoon : .night
            return 0
        case .minus?:
            at += 1
            guard let minutes = minutes() else { return nil }
            return -minutes
        case .and?, .colon?:
            at += 1
            let minutes = minutes()
            // "9:30 Uhr"
            if !hasHour { skipHour() }
            return minutes
        default:
            let minutes = minutes()
            if !hasHour { skipHour() }
            return minutes
        }
    }

    private mutating func minutes() -> Int? {
        defer { if case .minute? = peek() { at += 1 } }
        switch peek() {
        case .half?:
            at += 1
            return 30
        case .quarter?:
            at += 1
            return 15
        case .threeQuarters?:
            at += 1
            return 45
        case .number(let value, let figures)?:
            at += 1
            if value == 0, figures == 0, case .number(let one, 0)? = peek(), one < 10 {
                // "nine oh five"
                at += 1
                return one
            }
            return value < 60 && figures <= 2 ? value : nil
        default:
            return nil
        }
    }

    /// "quarter to five", "ten past nine", "halb neun", "fünf vor halb neun"
    private mutating func minutesFirst() -> Reading<ClockTime>? {
        if case .half? = peek(), words.halfIsBefore {
            at += 1
            return hour().flatMap { clock($0, minutes: -30) }
        }
        guard let minutes = minutes() else { return nil }
        let isQuarter = minutes == 15 || minutes == 45
        switch (atoms.first, peek()) {
        case (.half?, .number?) where at == 1:
            // "half five": half past in Britain
            return hour().flatMap { clock($0, minutes: 30) }?.unsure(if: true)
        case (.quarter?, .number?), (.threeQuarters?, .number?):
            guard isQuarter, words.halfIsBefore else { return nil }
            return hour().flatMap { clock($0, minutes: minutes - 60) }?.unsure(if: true)
        case (_, .past?), (_, .to?):
            let sign = peek() == .to ? -1 : 1
            at += 1
            guard atoms[0] != .threeQuarters, sign > 0 || atoms[0] != .half else { return nil }
            // "nine to five" is a working day.
            if minutes % 5 != 0, atoms[1] != .minute { return nil }
            var offset = sign * minutes
            if case .half? = peek(), words.halfIsBefore {
                at += 1
                offset -= 30
            }
            guard let hour = hour() else { return nil }
            skipHour()
            return clock(hour, minutes: offset)
        default:
            return nil
        }
    }

    private func clock(_ hour: Hour, minutes: Int) -> Reading<ClockTime>? {
        if hour.minutes != nil, minutes != 0 { return nil }
        let minutes = hour.minutes ?? minutes
        guard minutes < 60, minutes > -60, let (value, isCertain) = settled(hour) else { return nil }
        let isCleanNoon = minutes < 0 && hour.value == 12 && part != nil
        return ClockTime(hour: value, minute: 0)?.adding(minutes: minutes).map {
            Reading($0, isCertain: isCertain && !isCleanNoon)
        }
    }

    private func settled(_ hour: Hour) -> (Int, Bool)? {
        let value = hour.value
        guard (0...23).contains(value) else { return nil }
        guard let part else {
            if hour.isSettled { return (value, true) }
            if value == 0 { return (value, atoms.contains(.hour) || atoms.contains(.colon)) }
            if value > 12 { return (value, words.countsToTwentyFour || hour.minutes != nil || atoms.count > 1) }
            if let near { return (value.half(near: near), false) }
            return (value < 7 ? value + 12 : value, false)
        }
        if value > 12 { return late(value, part) }
        switch part {
        case .am: return (value % 12, true)
        case .pm: return value == 0 ? nil : (value % 12 + 12, true)
        case .morning: return value == 12 ? (12, false) : (value, value > 0)
        case .dawn: return value <= 6 || value == 12 ? (value % 12, true) : nil
        case .afternoon: return value == 12 || (1...8).contains(value) ? (value % 12 + 12, true) : nil
        case .evening: return value == 12 ? (0, false) : (4...11).contains(value) ? (value + 12, true) : nil
        case .night: return value == 12 || value < 6 ? (value % 12, true) : (value + 12, true)
        }
    }

    private func late(_ value: Int, _ part: TimeWords.DayPart) -> (Int, Bool)? {
        switch part {
        case .am, .morning, .dawn: nil
        case .pm: (value, true)
        case .afternoon: value <= 20 ? (value, true) : nil
        case .evening: value >= 16 ? (value, true) : nil
        case .night: value >= 18 ? (value, true) : nil
        }
    }
}

extension Int {
    /// Of an hour up to twelve said alone, the one nearer to another time: but from the day nobody is taken into the small
    /// hours.
    fileprivate func half(near: ClockTime) -> Int {
        let (early, late) = (self % 12, self % 12 + 12)
        let isNight = near.hour < 6 || near.hour >= 22
        if early < 6, !isNight { return late }
        let distance = { (hour: Int) in
            let hours = abs(hour - near.hour)
            return Swift.min(hours, 24 - hours)
        }
        return distance(early) < distance(late) ? early : late
    }
}
