import CallProgram
import CallUnderstanding
import Foundation

/// Reads answers for a slot of one type in one language: `ask: birthday`.
///
/// What does not fit the slot's limits is no answer.
struct SlotReader {
    var type: SlotType
    /// The tag that grammars know the language by.
    let language: String
    let yesNo: YesNoGrammar
    /// The day of the call where the script is.
    let today: CalendarDate
    /// The value that was asked back: what an answer leaves open is filled in from it.
    var near: Value?

    /// An answer whose words the type's grammar knows.
    func reading(of text: String) -> Reading<Value>? {
        switch type {
        case .number: return fitting(NumberGrammar.reading(of: text, language: language)) { .number($0) }
        case .yesNo: return fitting(yesNo.reading(of: text)) { .yesNo($0) }
        case .digits(let length):
            return fitting(DigitsGrammar.reading(of: text, language: language, length: length)) { .text($0) }
        case .date:
            return inTheLight { near in
                let near: CivilDay? = if case .date(let date)? = near { day(date) } else { nil }
                let reading = DateGrammar.reading(
                    of: text, language: language, today: day(today)!, earliest: earliest, latest: latest, near: near)
                return fitting(reading) { .date(CalendarDate(year: $0.year, month: $0.month, day: $0.day)) }
            }
        case .time:
            return inTheLight { near in
                let near: ClockTime? =
                    if case .time(let time)? = near { ClockTime(hour: time.hour, minute: time.minute) } else { nil }
                return within(TimeGrammar.reading(of: text, language: language, near: near))
            }
        case .phone(let region):
            return fitting(PhoneGrammar.reading(of: text, language: language, region: region ?? home)) { .text($0) }
        case .money(let currency, _, _):
            let currency = currency ?? Self.currency(of: language)
            return fitting(MoneyGrammar.reading(of: text, language: language, currency: currency)) { .number($0) }
        case .email: return fitting(EmailGrammar.reading(of: text, language: language)) { .text($0) }
        case .spelled: return fitting(SpelledGrammar.reading(of: text, language: language)) { .text($0) }
        case .text, .choice, .list, .data, .item: return nil
        }
    }

    /// A slot that takes whatever is said.
    func free(_ text: String) -> Value? {
        guard case .text = type else { return nil }
        return type.value(from: .text(SpeechText.clean(text)), today: today)
    }

    /// Keys as the type takes them: `*` is the point of a number, 1 and 2 are yes and no.
    func reading(ofKeys keys: String) -> Reading<Value>? {
        switch type {
        case .number: return fitting(NumberGrammar.reading(ofKeys: keys)) { .number($0) }
        case .yesNo: return fitting(YesNoGrammar.reading(ofKeys: keys)) { .yesNo($0) }
        case .digits(let length): return fitting(DigitsGrammar.reading(ofKeys: keys, length: length)) { .text($0) }
        case .date(_, _, let pattern):
            guard let pattern else { return nil }
            let reading = DateGrammar.reading(
                ofKeys: keys, pattern: pattern, today: day(today)!, earliest: earliest, latest: latest)
            return fitting(reading) { .date(CalendarDate(year: $0.year, month: $0.month, day: $0.day)) }
        case .time: return within(TimeGrammar.reading(ofKeys: keys))
        case .phone(let region):
            return fitting(PhoneGrammar.reading(ofKeys: keys, region: region ?? home)) { .text($0) }
        case .money: return fitting(MoneyGrammar.reading(ofKeys: keys)) { .number($0) }
        case .text, .email, .spelled, .choice, .list, .data, .item: return nil
        }
    }

    /// Read in the light of the value that was asked back. What is taken from there and would else mean something
    /// different is not certain; what does not fit is read as if it stood alone.
    private func inTheLight(_ read: (Value?) -> Reading<Value>?) -> Reading<Value>? {
        let alone = read(nil)
        guard near != nil, let lit = read(near) else { return alone }
        guard let alone, alone.value != lit.value else { return alone == nil ? lit : alone }
        return Reading(lit.value, isCertain: false)
    }

    private func fitting<Given>(_ reading: Reading<Given>?, _ value: (Given) -> Value) -> Reading<Value>? {
        guard let reading, let fitting = type.value(from: value(reading.value), today: today) else { return nil }
        return Reading(fitting, isCertain: reading.isCertain)
    }

    /// Half a day decides where only one of "five in the morning" and "five in the afternoon" fits the limits.
    private func within(_ reading: Reading<ClockTime>?) -> Reading<Value>? {
        guard let reading else { return nil }
        let value = { (minutes: Int) in
            type.value(from: .time(TimeOfDay(hour: minutes / 60, minute: minutes % 60)), today: today)
        }
        let minutes = reading.value.hour * 60 + reading.value.minute
        let taken = value(minutes)
        guard !reading.isCertain, case .time(let earliest, let latest) = type, earliest != nil || latest != nil else {
            return taken.map { Reading($0, isCertain: reading.isCertain) }
        }
        let other = value((minutes + 720) % 1440)
        return (taken ?? other).map { Reading($0, isCertain: taken == nil || other == nil) }
    }

    private var earliest: CivilDay? {
        if case .date(let limit?, _, _) = type { day(limit.day(today: today)) } else { nil }
    }

    private var latest: CivilDay? {
        if case .date(_, let limit?, _) = type { day(limit.day(today: today)) } else { nil }
    }

    private func day(_ date: CalendarDate) -> CivilDay? {
        CivilDay(year: min(max(1, date.year), 9999), month: date.month, day: date.day)
    }

    /// The country of the language.
    private var home: String? { Locale(identifier: language).region?.identifier }

    static func currency(of language: String) -> String { Locale(identifier: language).currency?.identifier ?? "USD" }
}
