package import CallProgram
import Foundation

/// Values from outside, which are of no type until a place asks for one.
extension Value {
    var isData: Bool { if case .data = self { true } else { false } }

    /// An item of a list of data as the value it is.
    var plainData: Value { if case .data(let json) = self { Value(json) } else { self } }

    /// Whether two values are the same, where one of them may be data written otherwise: `"12"` and 12.
    func agrees(with other: Value) -> Bool {
        if self == other { return true }
        return converted(like: other) == other || other.converted(like: self) == self
    }

    /// The value as one of the kind that another has; nil when it is missing or cannot be.
    func converted(like other: Value) -> Value? {
        switch (self, other) {
        case (.data(.null), _): nil
        case (_, .data): self
        case (.text, .text), (.number, .number), (.yesNo, .yesNo), (.date, .date), (.time, .time), (.moment, .moment),
            (.list, .list):
            self
        case (.data(.array), .list): .list(items)
        case (.number(let number), .text): .text(number.description)
        case (.text(let text), .number): Decimal(plain: text).map { .number($0) }
        case (.text, .yesNo): SlotType.yesNo.value(from: self)
        case (.text(let text), .date): CalendarDate(iso: text).map { .date($0) }
        case (.text(let text), .time): TimeOfDay(iso: text).map { .time($0) }
        default: nil
        }
    }

    /// As JSON has it; dates and times as texts.
    package var json: JSON {
        switch self {
        case .text(let text): .string(text)
        case .number(let number): .number(number)
        case .yesNo(let yes): .bool(yes)
        case .list(let values): .array(values.map(\.json))
        case .data(let json): json
        case .date(let day): .string("\(day.year)-\(day.month.twoDigits)-\(day.day.twoDigits)")
        case .time(let time): .string("\(time.hour.twoDigits):\(time.minute.twoDigits)")
        case .moment(let moment): .string(moment.formatted(.iso8601))
        }
    }

    /// JSON as a slot of this type holds it, limits included; nil when it does not fit.
    package init?(_ json: JSON, fitting type: SlotType) {
        switch (type, json) {
        case (.data, .null): return nil
        case (.data, _): self = .data(json)
        case (.list(let item), .array(let items)):
            var values: [Value] = []
            values.reserveCapacity(items.count)
            for json in items {
                guard let value = Value(json, fitting: item) else { return nil }
                values.append(value)
            }
            self = .list(values)
        case (.text, .number(let number)):
            guard let value = type.value(from: .text(number.description)) else { return nil }
            self = value
        default:
            guard let value = type.value(from: Value(json)) else { return nil }
            self = value
        }
    }

    private init?(_ json: JSON, fitting item: ListItem) {
        switch (item, json) {
        case (_, .null): return nil
        case (.data, _): self = .data(json)
        case (.text, .string(let text)): self = .text(text)
        case (.text, .number(let number)): self = .text(number.description)
        case (.number, .number(let number)): self = .number(number)
        case (.number, .string(let text)):
            guard let number = Decimal(plain: text) else { return nil }
            self = .number(number)
        default: return nil
        }
    }

    /// A value as an item of a list.
    init?(_ value: Value, fitting item: ListItem) {
        switch (item, value) {
        case (.data, .data), (.text, .text), (.number, .number): self = value
        case (.data, .text(let text)): self = .data(.string(text))
        case (.data, .number(let number)): self = .data(.number(number))
        case (.data, .yesNo(let yes)): self = .data(.bool(yes))
        case (.text, .number(let number)): self = .text(number.description)
        case (.number, .text(let text)):
            guard let number = Decimal(plain: text) else { return nil }
            self = .number(number)
        default: return nil
        }
    }
}

extension CalendarDate {
    /// `2026-12-25`
    init?(iso text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).compactMap { Int($0) }
        guard text.utf8.count == 10, parts.count == 3, (1...12).contains(parts[1]), (1...31).contains(parts[2]) else {
            return nil
        }
        self.init(year: parts[0], month: parts[1], day: parts[2])
    }
}

extension TimeOfDay {
    /// `09:30`
    init?(iso text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).compactMap { Int($0) }
        guard text.utf8.count == 5, parts.count == 2, (0...23).contains(parts[0]), (0...59).contains(parts[1]) else {
            return nil
        }
        self.init(hour: parts[0], minute: parts[1])
    }
}

extension Int {
    fileprivate var twoDigits: String { self < 10 ? "0\(self)" : "\(self)" }
}
