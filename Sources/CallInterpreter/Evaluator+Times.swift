import CallProgram
import Foundation

extension Evaluator {
    func time(_ argument: Expression) throws(Trap) -> TimeOfDay {
        switch try value(of: argument) {
        case .time(let time): return time
        case .moment(let moment): return clock.reading(of: moment).time
        case .text(let text):
            guard let time = TimeOfDay(written: text) else {
                throw Trap(.badValue("\"\(text.prefix(40))\" is no time"))
            }
            return time
        default: throw misfit("a time")
        }
    }

    func date(_ argument: Expression) throws(Trap) -> CalendarDate {
        let date: CalendarDate
        switch try value(of: argument) {
        case .date(let day): date = day
        case .moment(let moment): date = clock.reading(of: moment).date
        case .text(let text):
            guard let day = CalendarDate(written: text) else {
                throw Trap(.badValue("\"\(text.prefix(40))\" is no date"))
            }
            date = day
        default: throw misfit("a date")
        }
        guard date.isPlausible else { throw Trap(.badValue("a date out of bounds")) }
        return date
    }

    func addDays(_ argument: Expression, _ days: Expression) throws(Trap) -> Value {
        let date = try date(argument)
        guard let days = try number(days).count, abs(days) <= 3_000_000 else {
            throw Trap(.badValue("a number of days is whole"))
        }
        let result = CalendarDate(daysSince1970: date.daysSince1970 + days)
        guard result.isPlausible else { throw Trap(.badValue("a date out of bounds")) }
        return .date(result)
    }
}

extension TimeOfDay {
    /// `9:30`, `09:30`.
    init?(written: String) {
        let parts = written.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
            let hour = Int(Substring(parts[0])), let minute = Int(Substring(parts[1])), (0...23).contains(hour),
            (0...59).contains(minute)
        else { return nil }
        self.init(hour: hour, minute: minute)
    }
}

extension CalendarDate {
    /// `2026-12-25`.
    init?(written: String) {
        let parts = written.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
            let year = Int(Substring(parts[0])), let month = Int(Substring(parts[1])),
            let day = Int(Substring(parts[2]))
        else { return nil }
        self.init(year: year, month: month, day: day)
        guard isPlausible, CalendarDate(daysSince1970: daysSince1970) == self else { return nil }
    }

    var isPlausible: Bool { (0...9999).contains(year) && (1...12).contains(month) && (1...31).contains(day) }
}
