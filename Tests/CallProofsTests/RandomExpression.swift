import CallProgram
import Foundation
import TestSupport

/// Computations as a compiler lets them through, and some that it would not.
struct RandomExpression {
    private(set) var dice: Dice
    enum Wanted: CaseIterable { case text, number, yesNo, date, time, moment, list, data }

    static let slots = [
        Slot(name: "t", type: .text(minLength: nil, maxLength: nil, pattern: nil), input: .optional),
        Slot(name: "n", type: .number(min: nil, max: nil, whole: false), input: .optional),
        Slot(name: "asked", type: .number(min: nil, max: nil, whole: false)),
        Slot(name: "small", type: .number(min: 0, max: 10, whole: true), input: .optional),
        Slot(name: "is", type: .yesNo, input: .optional),
        Slot(name: "day", type: .date(earliest: nil, latest: nil, keys: nil), input: .optional),
        Slot(name: "at", type: .time(earliest: nil, latest: nil), input: .optional),
        Slot(name: "l", type: .list(of: .data), input: .optional), Slot(name: "d", type: .data, input: .optional),
        Slot(name: "price", type: .money(currency: nil, min: nil, max: nil), input: .optional),
    ]

    init(seed: Int) { dice = Dice(seed: UInt64(seed)) }

    private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &dice) }
    private mutating func one<Element>(of elements: [Element]) -> Element { elements.randomElement(using: &dice)! }
    mutating func wanted() -> Wanted { one(of: Wanted.allCases) }

    /// What the slots hold: as far from the ordinary as each may be.
    mutating func values() -> [Value?] {
        let numbers = [
            "0", "1", "-3", "0.5", "1e127", "-1e127", "99999999999999999999999999999999999999e127", "1e-128",
        ]
        let days = [CalendarDate(year: 0, month: 1, day: 1), CalendarDate(year: 9999, month: 12, day: 31)]
        let json: [JSON] = [
            .null, .string("x"), .string("12"), .number(12), .bool(true), .array([.number(1), .string("a")]),
            .object(["a": .string("12"), "b": .object(["a": .number(1)])]),
        ]
        return [
            .text(one(of: ["", "12", "09:30", "2026-12-31", "one hundred", "(", "blue", "1e999"])),
            .number(Decimal(string: one(of: numbers))!),
            .number(Decimal(string: one(of: ["0", "7", String(repeating: "9", count: 30), "0.0000000000000000001"]))!),
            .number(Decimal(number(0...10))), .yesNo(number(0...1) == 0),
            .date(one(of: days + [CalendarDate(year: 2026, month: 2, day: 28)])),
            .time(TimeOfDay(hour: number(0...23), minute: number(0...59))),
            .list((0..<number(0...3)).map { _ in .data(one(of: json)) }), .data(one(of: Array(json.dropFirst()))),
            .number(one(of: [0, 12.5, 1_000_000])),
        ]
    }

    mutating func expression(_ wanted: Wanted, _ depth: Int) -> CallProgram.Expression {
        if number(1...40) == 1 { return expression(self.wanted(), depth - 1) }
        guard depth > 0 else { return leaf(wanted) }
        let next = depth - 1
        switch wanted {
        case .number: return computed(next)
        case .text: return text(next)
        case .yesNo: return condition(next)
        case .date:
            switch number(1...4) {
            case 1: return .call(.date, [expression(one(of: [.date, .moment, .text]), next)])
            case 2: return .call(.addDays, [expression(.date, next), expression(.number, next)])
            case 3:
                let days = one(of: [1, -30, 40_000, 3_000_000, 1.5])
                return .call(.addDays, [.fact(.today), .literal(.number(Decimal(days)))])
            default: return .call(.default, [expression(.date, next), expression(.date, next)])
            }
        case .time: return .call(.time, [expression(one(of: [.time, .moment, .text]), next)])
        case .moment, .list: return leaf(wanted)
        case .data:
            switch number(1...3) {
            case 1: return .member(expression(.data, next), one(of: ["a", "b", "c"]))
            case 2: return .element(expression(one(of: [.list, .data]), next), expression(.number, next))
            default: return .call(.default, [expression(.data, next), expression(.data, next)])
            }
        }
    }

    private mutating func leaf(_ wanted: Wanted) -> CallProgram.Expression {
        switch wanted {
        case .text: return one(of: [.slot(SlotID(0)), .literal(.text("12")), .literal(.text("at")), .fact(.callFrom)])
        case .number:
            let literals = ["0", "1", "2", "100", "0.01", "1e20", "1e-60"].map { Decimal(string: $0)! }
            return one(of: [.literal(.number(one(of: literals))), .slot(SlotID(number(1...3))), .slot(SlotID(9))])
        case .yesNo: return one(of: [.slot(SlotID(4)), .literal(.yesNo(true)), .isSet(SlotID(0))])
        case .date: return one(of: [.slot(SlotID(5)), .fact(.today)])
        case .time: return .slot(SlotID(6))
        case .moment: return .fact(.now)
        case .list: return .slot(SlotID(7))
        case .data: return one(of: [.slot(SlotID(8)), .fact(.returned), .local(.item)])
        }
    }

    private mutating func computed(_ next: Int) -> CallProgram.Expression {
        switch number(1...14) {
        case 1: return .negate(expression(.number, next))
        case 2: return .call(.round, [expression(.number, next)])
        case 3: return .call(.round, [expression(.number, next), .literal(.number(one(of: [0, 2, 2.5, 30])))])
        case 4: return .call(.length, [expression(one(of: [.text, .list]), next)])
        case 5: return .call(.number, [expression(one(of: [.text, .number]), next)])
        case 6: return .call(.hour, [expression(one(of: [.time, .moment]), next)])
        case 7: return .call(.daysBetween, [expression(.date, next), expression(.date, next)])
        case 8: return .call(.default, [expression(one(of: [.number, .data]), next), expression(.number, next)])
        default:
            return .binary(
                one(of: [.add, .subtract, .multiply, .divide]), expression(.number, next), expression(.number, next))
        }
    }

    private mutating func text(_ next: Int) -> CallProgram.Expression {
        switch number(1...9) {
        case 1: return .call(one(of: [.lower, .upper, .trim]), [expression(.text, next)])
        case 2: return .call(.replace, (0..<3).map { _ in expression(.text, next) })
        case 3: return .call(.join, [expression(one(of: [.list, .data]), next)])
        case 4: return .call(one(of: [.digits, .spell, .phone]), [expression(one(of: [.text, .number]), next)])
        case 5: return .call(.money, [expression(.number, next)])
        case 6: return .call(.ordinal, [expression(.number, next)])
        case 7: return .call(.weekday, [expression(one(of: [.date, .moment]), next)])
        case 8: return .call(.default, [expression(one(of: [.text, .data]), next), expression(.text, next)])
        default: return .template(Template([.text("So "), .value(expression(wanted(), next))]))
        }
    }

    private mutating func condition(_ next: Int) -> CallProgram.Expression {
        switch number(1...7) {
        case 1: return .not(expression(.yesNo, next))
        case 2: return .binary(one(of: [.and, .or]), expression(.yesNo, next), expression(.yesNo, next))
        case 3: return .binary(one(of: [.equal, .notEqual]), expression(wanted(), next), expression(wanted(), next))
        case 4: return .binary(one(of: [.in, .contains]), expression(wanted(), next), expression(wanted(), next))
        case 5:
            let kind = one(of: [Wanted.number, .date, .time, .moment])
            return .binary(
                one(of: [.less, .lessOrEqual, .greater, .greaterOrEqual]), expression(kind, next),
                expression(kind, next))
        default:
            return .call(
                one(of: [.startsWith, .endsWith, .contains, .matches]),
                [expression(.text, next), expression(.text, next)])
        }
    }
}
