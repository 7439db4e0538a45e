import CallProgram
import CallUnderstanding
import Foundation

extension SlotType {
    /// The value as this slot would hold it, a text in its written form; nil when it does not fit, limits included.
    ///
    /// Limits that move with the day are judged where the day is known.
    func value(from given: Value, today: CalendarDate? = nil) -> Value? {
        switch (self, given) {
        case (.list(let item), .list), (.list(let item), .data):
            let values = given.items.compactMap { Value($0, fitting: item) }
            return values.count == given.items.count ? .list(values) : nil
        case (.data, .data(.null)): return nil
        case (.data, .data): return given
        case (.data, .list(let values)): return .data(.array(values.map(\.json)))
        case (.data, .text), (.data, .number), (.data, .yesNo): return .data(given.json)
        case (.item, .data(.null)): return nil
        case (.item, .text), (.item, .number), (.item, .data): return given
        default: break
        }
        guard let value = form(of: given), fits(value, today: today) else { return nil }
        return value
    }

    /// The value in the type's own form, whatever its limits.
    private func form(of given: Value) -> Value? {
        switch (self, given) {
        case (.number, .number), (.money, .number), (.yesNo, .yesNo), (.date, .date), (.time, .time): given
        // What is said comes with its own case and signs; the written form is one.
        case (_, .text(let text)): value(written: text)
        default: nil
        }
    }

    private func fits(_ value: Value, today: CalendarDate?) -> Bool {
        switch (self, value) {
        case (.text, .text(let text)): fits(text)
        case (.number, .number(let number)): fits(number)
        case (.money(_, let min, let max), .number(let amount)):
            !amount.isNaN && amount.rounded(toPlaces: 2) == amount && Self.lies(amount, from: min, to: max)
        case (.digits(let length), .text(let text)), (.spelled(let length), .text(let text)):
            length?.contains(text.count) ?? (text.utf8.count <= Evaluator.longestText)
        case (.date(let earliest, let latest, _), .date(let day)):
            day.isPlausible && Self.lies(day, from: earliest?.judged(today), to: latest?.judged(today))
        case (.time(let earliest, let latest), .time(let time)): Self.lies(time, from: earliest, to: latest)
        case (.yesNo, _), (.phone, _), (.email, _), (.choice, _): true
        default: false
        }
    }

    private static func lies<Bound: Comparable>(_ value: Bound, from min: Bound?, to max: Bound?) -> Bool {
        if let min, value < min { return false }
        if let max, value > max { return false }
        return true
    }

    /// Whether a number is within the slot's limits.
    func fits(_ number: Number) -> Bool {
        guard case .number(let min, let max, let whole) = self, !number.isNaN else { return false }
        return Self.lies(number, from: min, to: max) && (!whole || number.isWhole)
    }

    /// Whether a text is within the slot's limits.
    func fits(_ text: String) -> Bool {
        guard case .text(let minLength, let maxLength, let pattern) = self else { return false }
        guard text.utf8.count <= Evaluator.longestText else { return false }
        if minLength != nil || maxLength != nil {
            let length = text.count
            if let minLength, length < minLength { return false }
            if let maxLength, length > maxLength { return false }
        }
        guard let pattern else { return true }
        return Pattern(pattern)?.matches(text) ?? false
    }
}

extension DayLimit {
    /// Nil where it cannot be judged.
    fileprivate func judged(_ today: CalendarDate?) -> CalendarDate? {
        if case .day(let day) = self { day } else { today.map { self.day(today: $0) } }
    }
}

extension Decimal {
    var isWhole: Bool { rounded(toPlaces: 0) == self }

    /// Half away from zero, as people round.
    func rounded(toPlaces places: Int) -> Decimal {
        var result = Decimal()
        var value = self
        NSDecimalRound(&result, &value, places, .plain)
        return result
    }

    /// As an integer, when it is whole and of a size that counts things.
    var count: Int? {
        guard !isNaN, isWhole, self >= -1_000_000_000, self <= 1_000_000_000 else { return nil }
        return Int(rounded(toPlaces: 0).description)
    }
}
