import CallProgram
import CallProofs
import CallSimulator
import Foundation

/// How a call may begin: who calls whom, when, and with which values given.
///
/// Each choice is made of its own; the first of each is the usual one.
struct CallBeginnings {
    /// A beginning in the making.
    struct Beginning {
        var call = CallSetup()
        var at = Conversation.defaultMoment
        /// Given only to a call that the script places.
        var variables: [String: String] = [:]

        var recorded: RecordedCall {
            RecordedCall(call: call, variables: call.facts.direction == .inbound ? [:] : variables, at: at)
        }
    }
    typealias Change = (inout Beginning) -> Void

    private(set) var choices: [[Change]] = []

    init(_ example: CounterExample, of program: Program, _ likely: LikelyValues) {
        let who: Act.Beginning = if case .began(let who)? = example.steps.first?.act { who } else { .inbound }
        let takesInput = program.slots.contains { $0.input != .none }
        if who == .inbound {
            // Nobody hands values to a script that is called.
            if takesInput, program.start.human == program.start.inbound {
                choices.append([{ _ in }, { $0.call.answeredBy = AnsweredBy(rawValue: "human") }])
            }
        } else {
            let answeredBy = AnsweredBy(rawValue: who == .machine ? "machine_start" : who.rawValue)
            choices.append([{ $0.call.answeredBy = answeredBy }])
        }
        let day = CalendarDate(written: "2025-01-15") ?? CalendarDate(daysSince1970: 20_103)
        let answers = MadeUpAnswers(program: program, likely: likely, today: day)
        for (place, slot) in program.slots.enumerated() where slot.input != .none {
            let given = answers.written(for: SlotID(place)).map { value -> Change in { $0.variables[slot.name] = value }
            }
            choices.append((slot.input == .required ? [] : [{ _ in }]) + given)
        }
        let facts: [(Fact, WritableKeyPath<CallSetup, String?>)] = [
            (.callFrom, \.from), (.callTo, \.to), (.callCallerName, \.callerName),
            (.callForwardedFrom, \.forwardedFrom), (.callCity, \.city), (.callState, \.state),
            (.callCountry, \.country),
        ]
        for (fact, place) in facts {
            let texts = likely[.fact(fact)].map(\.written).filter { !$0.isEmpty }
            if !texts.isEmpty {
                choices.append([{ _ in }] + texts.map { text in { $0.call[keyPath: place] = text } })
            }
        }
        if likely.readsClock {
            let moments = Self.moments(of: program, likely, around: day)
            choices.append([{ _ in }] + moments.map { moment in { $0.at = moment } })
        }
    }

    /// More would only make a search longer.
    private static let mostMoments = 300

    /// Each day of a week and those that the script names, at the times that it names, and by night, day and evening.
    private static func moments(
        of program: Program, _ likely: LikelyValues, around day: CalendarDate
    ) -> [Date] {
        let read = likely[.fact(.now)] + likely[.fact(.today)]
        let hours = read.compactMap { if case .number(let hour) = $0 { Int("\(hour)") } else { nil } }
        let named = read.compactMap { if case .time(let time) = $0 { time.minutes } else { nil } }
        let opening = program.hours.flatMap { $0.week.joined() }.flatMap { [$0.from.minutes, $0.to.minutes] }
        var minutes: [Int] = []
        for minute in named + hours.map({ $0 * 60 }) + opening + [12 * 60, 3 * 60, 21 * 60]
        where (0..<1_440).contains(minute) && !minutes.contains(minute) { minutes.append(minute) }
        var days = (0..<7).map { CalendarDate(daysSince1970: day.daysSince1970 + $0) }
        for value in read { if case .date(let day) = value { days.append(day) } }
        days += program.hours.flatMap(\.closed)
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: program.timeZone) ?? .gmt
        let moments = days.flatMap { day in
            minutes.compactMap { minute in
                calendar.date(
                    from: DateComponents(
                        year: day.year, month: day.month, day: day.day, hour: minute / 60, minute: minute % 60))
            }
        }
        return Array(moments.prefix(mostMoments))
    }
}
