import CallProgram
import CallUnderstanding

/// A limit of a slot that an answer breaks, though it was understood: `max: 10`.
enum BrokenLimit: Equatable {
    case most(Value)
    case least(Value)
    case whole
    case length(ClosedRange<Int>)
}

extension SlotReader {
    /// The limit that what was said breaks; nil where it was not understood either.
    func brokenLimit(in text: String) -> BrokenLimit? {
        guard type.isLimited else { return nil }
        return freed.reading(of: text).flatMap { brokenLimit(by: $0.value) }
    }

    func brokenLimit(inKeys keys: String) -> BrokenLimit? {
        guard type.isLimited else { return nil }
        return freed.reading(ofKeys: keys).flatMap { brokenLimit(by: $0.value) }
    }

    private var freed: SlotReader {
        var reader = self
        reader.type = type.unlimited
        return reader
    }

    private func brokenLimit(by value: Value) -> BrokenLimit? {
        switch (type, value) {
        case (.number(let min, let max, let whole), .number(let number)):
            if let max, number > max { return .most(.number(max)) }
            if let min, number < min { return .least(.number(min)) }
            return whole && !number.isWhole ? .whole : nil
        case (.money(_, let min, let max), .number(let amount)):
            if let max, amount > max { return .most(.number(max)) }
            return min.flatMap { amount < $0 ? .least(.number($0)) : nil }
        case (.date(let earliest, let latest, _), .date(let day)):
            if let latest = latest?.day(today: today), day > latest { return .most(.date(latest)) }
            return earliest.flatMap { $0.day(today: today) > day ? .least(.date($0.day(today: today))) : nil }
        case (.time(let earliest, let latest), .time(let time)):
            if let latest, time > latest { return .most(.time(latest)) }
            return earliest.flatMap { time < $0 ? .least(.time($0)) : nil }
        case (.digits(let length?), .text(let text)), (.spelled(let length?), .text(let text)):
            return length.contains(text.count) ? nil : .length(length)
        default: return nil
        }
    }
}

extension Tongue {
    /// `That is more than 10.`
    func sentence(for limit: BrokenLimit, of type: SlotType, today: CalendarDate) -> String {
        let told = { (value: Value) in self.forms.readBack(value, as: type, today: today) { _ in nil } }
        let spoken: SpokenLimit =
            switch (limit, type) {
            case (.most(let value), .date), (.most(let value), .time): .latest(told(value))
            case (.least(let value), .date), (.least(let value), .time): .earliest(told(value))
            case (.most(let value), _): .most(told(value))
            case (.least(let value), _): .least(told(value))
            case (.whole, _): .whole
            case (.length(let length), .spelled): .signs(length)
            case (.length(let length), _): .digits(length)
            }
        return words.sentence(for: spoken)
    }
}
