/// A day in a slot's limits: `2026-12-31`, or so many days from the day of the call: `today + 30`.
package enum DayLimit: Hashable, Sendable, Codable {
    case day(CalendarDate)
    case fromToday(Int)

    package func day(today: CalendarDate) -> CalendarDate {
        switch self {
        case .day(let day): day
        case .fromToday(let days): CalendarDate(daysSince1970: today.daysSince1970 + days)
        }
    }

    /// As an author writes it.
    package var text: String {
        switch self {
        case .day(let day): day.text
        case .fromToday(0): "today"
        case .fromToday(let days): days < 0 ? "today - \(-days)" : "today + \(days)"
        }
    }
}

/// `small: [a small one]`: its name is the value, and its phrases are those of an intent.
package struct SlotOption: Hashable, Sendable, Codable {
    package var name: String
    package var intent: IntentID

    package init(name: String, intent: IntentID) {
        self.name = name
        self.intent = intent
    }
}

extension SlotType {
    /// Whether an answer can be understood and yet not fit, for a reason that can be told.
    package var isLimited: Bool { self != unlimited }

    /// The same, where everything fits.
    package var unlimited: SlotType {
        switch self {
        case .number: .number(min: nil, max: nil, whole: false)
        case .money(let currency, _, _): .money(currency: currency, min: nil, max: nil)
        case .digits: .digits(length: nil)
        case .spelled: .spelled(length: nil)
        case .date(_, _, let keys): .date(earliest: nil, latest: nil, keys: keys)
        case .time: .time(earliest: nil, latest: nil)
        case .text, .yesNo, .phone, .email, .choice, .list, .data, .item: self
        }
    }

    /// How many keys an answer has at most, where that is known; 0 where none are pressed.
    package var mostKeys: Int? {
        switch self {
        case .text, .email, .spelled, .choice: 0
        case .yesNo: 1
        case .digits(let length): length?.upperBound
        case .date(_, _, let keys): keys.map(\.utf8.count) ?? 0
        case .time: 4
        case .number, .phone, .money, .list, .data, .item: nil
        }
    }

    /// Whether it is read out otherwise than its value is written.
    package var hasSpokenForm: Bool {
        switch self {
        case .digits, .phone, .money, .email, .spelled, .choice: true
        case .text, .number, .yesNo, .date, .time, .list, .data, .item: false
        }
    }
}
