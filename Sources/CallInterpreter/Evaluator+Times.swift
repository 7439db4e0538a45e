import CallProgram
import Foundation

extension Evaluator {
    func time(_ argument: Expression) throws(Trap) -> TimeOfDay {
        switch try value(of: argument) {
        case .time(let time): return time
        case .moment(let moment): return clock.reading(of: moment).time
        case .text(let text):
            guard let time = TimeOfDay(written: text) else {
                throw misfit("a text that is a time")
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
                throw misfit("a text that is a date")
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
