import CallProgram
import CallUnderstanding
import Foundation

/// How a language says values: `3:45 PM`, `Saturday, December 14, 2024`, `3,5`.
///
/// A class, for every value asks for it: a copy would count the references of all its styles.
final class SpokenForms: Sendable {
    private let clock: LocalClock
    private let locale: Locale
    /// The product's own sentences.
    let words: LanguageWords
    /// The country of the language.
    let homeRegion: String?
    private let currencies: SpokenMoney?
    private let dateOfYear: Date.FormatStyle
    private let time: Date.FormatStyle
    private let date: Date.FormatStyle
    // Foundation takes longer for one of them than all the rest of a turn, and most calls ask for the same.
    private let times = Memo<TimeOfDay>(most: 1440)
    private let dates = Memo<CalendarDate>(most: 100)
    private let weekday: Date.FormatStyle
    private let point: String
    private let yes: String
    private let no: String

    init(tag: String, clock: LocalClock) {
        self.clock = clock
        let locale = Locale(identifier: tag)
        self.locale = locale
        words = LanguageWords.words(for: tag) ?? .fallback
        homeRegion = locale.region?.identifier
        currencies = SpokenMoney(language: locale.language.languageCode?.identifier ?? "")
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        calendar.locale = locale
        let days = calendar
        // Days and times come from the local clock already, so they are formatted as they stand.
        let style = { (date: Date.FormatStyle.DateStyle, time: Date.FormatStyle.TimeStyle) in
            Date.FormatStyle(date: date, time: time, locale: locale, calendar: days, timeZone: .gmt)
        }
        time = style(.omitted, .shortened)
        date = style(.complete, .omitted)
        dateOfYear = Date.FormatStyle(locale: locale, calendar: days, timeZone: .gmt)
            .weekday(.wide).month(.wide).day()
        weekday = Date.FormatStyle(locale: locale, calendar: days, timeZone: .gmt).weekday(.wide)
        point = locale.decimalSeparator ?? "."
        let word = { (intent: BuiltInIntent) in intent.phrases(in: tag)?.first ?? intent.rawValue }
        yes = word(.yes)
        no = word(.no)
    }

    func spoken(_ value: Value) -> String {
        switch value {
        case .text(let text): text
        case .number(let number): spoken(number)
        case .yesNo(let isYes): isYes ? yes : no
        case .date(let day): spoken(day)
        case .time(let time): spoken(time)
        case .moment(let moment): spoken(clock.reading(of: moment))
        case .list(let values): values.map(spoken).joined(separator: ", ")
        case .data(let json): spoken(json)
        }
    }

    /// What is missing is not heard; of what is no value only the parts of a list can be told.
    private func spoken(_ json: JSON) -> String {
        switch json {
        case .null, .object: ""
        case .array(let items): items.map { spoken($0) }.joined(separator: ", ")
        case .bool, .number, .string: spoken(Value(json))
        }
    }

    private func spoken(_ reading: LocalClock.Reading) -> String { "\(spoken(reading.date)), \(spoken(reading.time))" }

    private func spoken(_ number: Number) -> String {
        let written = number.description
        return point == "." ? written : written.replacing(".", with: point)
    }

    private func spoken(_ time: TimeOfDay) -> String {
        times.text(of: time) {
            plain(Date(timeIntervalSince1970: Double(time.minutes % 1440) * 60).formatted(self.time))
        }
    }

    private func spoken(_ day: CalendarDate) -> String {
        guard day.isPlausible else { return "\(day.year)-\(day.month)-\(day.day)" }
        return dates.text(of: day) { plain(day.noon.formatted(date)) }
    }

    func weekday(_ day: CalendarDate) -> String { plain(day.noon.formatted(weekday)) }

    /// `currency` is an ISO code; without one, that of the language's region.
    func money(_ amount: Number, currency: String?) -> String {
        let code = currency ?? locale.currency?.identifier ?? "USD"
        return plain(amount.formatted(Decimal.FormatStyle.Currency(code: code, locale: locale)))
    }

    /// `12 dollars and 50 cents`
    func inWords(_ amount: Number, currency: String?) -> String {
        let code = currency ?? locale.currency?.identifier ?? "USD"
        return currencies?.text(amount, currency: code) ?? money(amount, currency: code)
    }

    /// `Tuesday, December 24`
    func withoutYear(_ day: CalendarDate) -> String { plain(day.noon.formatted(dateOfYear)) }

    /// `3rd`, `3.º`
    func ordinal(_ number: Number) -> String {
        guard let count = number.count else { return spoken(number) }
        let formatter = NumberFormatter()
        formatter.numberStyle = .ordinal
        formatter.locale = locale
        return plain(formatter.string(from: NSNumber(value: count)) ?? String(count))
    }

    /// Thin and narrow spaces of typesetting as plain ones: synthesisers and tests know only these.
    private func plain(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xA0, 0x2009, 0x202F: result.append(" ")
            case 0x200E, 0x200F: continue
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}

extension CalendarDate {
    fileprivate var noon: Date { Date(timeIntervalSince1970: Double(daysSince1970 * 86_400 + 43_200)) }
}
