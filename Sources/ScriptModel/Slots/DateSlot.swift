import ScriptDiagnostics
import ScriptYAML

/// What only a date slot has: `{type: date, earliest: today, latest: 2026-12-31, keys: MMDD}`.
struct DateSlotDraft {
    var earliest: Located<DayLimitSyntax>?
    var latest: Located<DayLimitSyntax>?
    var keys: Located<DateKeysSyntax>?

    static let keys: [Key<SlotDraft>] = [
        Key("earliest", \.date.earliest, .dayLimit, "The first day that fits: 2026-12-01, today, today + 3."),
        Key("latest", \.date.latest, .dayLimit, "The last day that fits."),
        Key(
            "keys", \.date.keys,
            .oneOf(
                DateKeysSyntax.self,
                elsewhere: [
                    "mm/dd": .monthDay, "dd/mm": .dayMonth, "dd.mm.": .dayMonth, "mm/dd/yyyy": .monthDayYear,
                    "dd/mm/yyyy": .dayMonthYear, "dd.mm.yyyy": .dayMonthYear, "yyyy-mm-dd": .yearMonthDay,
                ]), "How the date is pressed: MMDD, DDMMYYYY."),
    ]

    func type(_ reading: inout Reading) -> SlotTypeSyntax {
        if let earliest, let latest, earliest.value.isSurelyAfter(latest.value) {
            reading.report(.minAboveMax("earliest", "latest", at: earliest.span, other: latest.span, "later than"))
        }
        return .date(earliest: earliest, latest: latest, keys: keys)
    }
}

/// `2026-12-31`, `today`, `tomorrow`, `today + 30`: a day in a slot's limits.
package enum DayLimitSyntax: Hashable, Sendable {
    case day(DayLiteral)
    /// So many days after the day of the call, or before it.
    case fromToday(Int)

    func isSurelyAfter(_ other: DayLimitSyntax) -> Bool {
        switch (self, other) {
        case (.day(let a), .day(let b)): (a.year, a.month, a.day) > (b.year, b.month, b.day)
        case (.fromToday(let a), .fromToday(let b)): a > b
        default: false
        }
    }
}

/// In what order the keys of a date are pressed: month, day and year with two or four digits.
package enum DateKeysSyntax: String, Sendable, CaseIterable {
    case monthDay = "MMDD"
    case dayMonth = "DDMM"
    case monthDayYear = "MMDDYYYY"
    case dayMonthYear = "DDMMYYYY"
    case yearMonthDay = "YYYYMMDD"
    case monthDayShortYear = "MMDDYY"
    case dayMonthShortYear = "DDMMYY"
}

extension ValueForm where Value == Located<DayLimitSyntax> {
    static var dayLimit: Self {
        let phrase = "a day, such as 2026-12-31, today, tomorrow, or today + 30"
        let pattern = "^([0-9]{4}-[0-9]{2}-[0-9]{2}|yesterday|tomorrow|today( ?[+-] ?[0-9]{1,5})?)$"
        return .scalar(phrase, .pattern(pattern)) { scalar, place, reading in
            if let limit = DayLimitSyntax(relative: scalar.text) { return Located(limit, at: scalar.span) }
            guard let day = DayLiteral(iso: scalar.text) else {
                reading.reportWrongValue(
                    scalar, place, phrase,
                    meant: PlainForm.day(scalar.text) ?? PlainForm.daysFromToday(scalar.text),
                    otherwise: "write a day, or count days: today + 7")
                return nil
            }
            guard day.exists else {
                reading.report(.noSuchDay(scalar))
                return nil
            }
            return Located(.day(day), at: scalar.span)
        }
    }
}

extension DayLimitSyntax {
    fileprivate init?(relative text: String) {
        switch text {
        case "today": self = .fromToday(0)
        case "tomorrow": self = .fromToday(1)
        case "yesterday": self = .fromToday(-1)
        default:
            guard text.hasPrefix("today") else { return nil }
            let rest = String(decoding: text.utf8.dropFirst(5).filter { $0 != 0x20 }, as: UTF8.self)
            let days = rest.hasPrefix("+") ? String(rest.dropFirst()) : rest.hasPrefix("-") ? rest : ""
            guard let number = Int(plainDigits: days), !days.hasPrefix("--"), abs(number) <= 99_999 else { return nil }
            self = .fromToday(number)
        }
    }
}
