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
        case (.text(let text), .date): CalendarDate(written: text).map { .date($0) }
        case (.text(let text), .time): TimeOfDay(written: text).map { .time($0) }
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
        case .date(let day): .string(day.text)
        case .time(let time): .string(time.text)
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
