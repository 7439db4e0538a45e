import CallProgram
import Foundation
import TestSupport

/// A program of up to eight states whose every way can be gone: keys only, and conditions that the clock decides.
struct SmallProgram {
    private var dice: Dice
    private var program = Program(name: "small", languages: [Language(tag: "en-US")], states: [], start: Start(.hangup))
    /// Conditions, each with opening hours of its own.
    private(set) var conditions = 0
    /// The first of the days that decide: on day `n` the condition `i` holds if bit `i` of `n` is set.
    static let firstDay = CalendarDate(year: 2025, month: 1, day: 1)

    init(seed: Int) { dice = Dice(seed: UInt64(seed)) }

    mutating func make() -> Program {
        program.limits = Limits(turns: 1_000_000, duration: 1_000_000_000)
        program.slots = [
            Slot(name: "a", type: .digits(length: 1...4)), Slot(name: "b", type: .digits(length: 1...4)),
            Slot(name: "n", type: .number(min: nil, max: nil, whole: false), defaultValue: .number(0)),
        ]
        for index in program.slots.indices { program.slots[index].confirm = .never }
        program.intents = (0..<4).map { Intent(name: "i\($0)", phrases: [["i\($0)"]], labels: ["i\($0)"]) }
        program.ladders = (0..<2).map { _ in
            Ladder(
                rungs: (0..<number(0...3)).map { _ in Ladder.Rung(say: Prompt([PromptPart(.text(Template("Hm?")))])) })
        }
        let count = number(1...8)
        // Most targets lead on, so that not every program goes round in circles.
        program.states = (0..<count).map { index in
            State(name: "s\(index)", body: body(), exit: exit(after: index, of: count))
        }
        program.start = Start(.state(StateID(0)))
        return program
    }

    private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &dice) }

    private mutating func body() -> [Instruction] {
        var body: [Instruction] = []
        if number(1...6) == 1 { body.append(.set(SlotID(number(0...1)), .literal(.text("12")))) }
        if number(1...6) == 1 {
            let counter = SlotID(2)
            body.append(.set(counter, .binary(.add, .slot(counter), .literal(.number(1)))))
        }
        let isReading = number(1...10) == 1
        body.append(
            .say(
                Prompt([
                    PromptPart(.text(isReading ? Template([.value(.slot(SlotID(number(0...1))))]) : Template("Well.")))
                ])))
        return body
    }

    private mutating func target(after index: Int, of count: Int) -> Target {
        switch number(1...20) {
        case 1: .repeat
        case 2: .back
        case 3: .state(StateID(number(0...count - 1)))
        default: index + 1 < count ? .state(StateID(number(index + 1...count - 1))) : .hangup
        }
    }

    private mutating func exit(after index: Int, of count: Int) -> Exit {
        switch number(1...8) {
        case 1: return .goto(target(after: index, of: count))
        case 2 where conditions < 2:
            let id = HoursID(conditions)
            var closed: [CalendarDate] = []
            for day in 0..<4 where day & (1 << conditions) == 0 { closed.append(Self.day(day)) }
            let allDay = [OpeningHours.Span(from: TimeOfDay(hour: 0, minute: 0), to: TimeOfDay(hour: 23, minute: 59))]
            program.hours.append(
                OpeningHours(name: "h\(conditions)", week: .init(repeating: allDay, count: 7), closed: closed))
            conditions += 1
            return .branch(
                [.init(condition: .open(id), target: target(after: index, of: count))],
                otherwise: target(after: index, of: count))
        case 3:
            let counter = Expression.binary(.greater, .slot(SlotID(2)), .literal(.number(1)))
            return .branch(
                [.init(condition: counter, target: target(after: index, of: count))],
                otherwise: target(after: index, of: count))
        case 4:
            var transfer = Transfer(destinations: [.init(kind: .number, address: Template("+15551230002"))])
            transfer.timeout = 20
            return .carrier(
                .transfer(transfer),
                Outcomes(
                    normal: target(after: index, of: count), ways: [.init(.busy, target(after: index, of: count))],
                    otherwise: target(after: index, of: count)))
        case 5:
            let message = Message(to: Template("+15551230001"), body: Template("Hello."))
            return .work(
                Work(.message(message), timeout: 5_000, filler: Prompt([PromptPart(.text(Template("One moment.")))])),
                Outcomes(
                    normal: target(after: index, of: count), ways: [.init(.failed, target(after: index, of: count))]))
        default:
            var question = Question(
                listen: Listen(speech: false, keys: true), noInput: LadderID(0), noMatch: LadderID(1),
                maxAttempts: number(0...3),
                giveUp: number(1...3) == 1
                    ? .state(StateID(number(0...index))) : target(after: index, of: count))
            question.choices = (0..<number(1...3)).map {
                Question.Choice(
                    intent: IntentID($0), scope: number(1...4) == 1 ? .global : .local, keys: "\($0 + 1)",
                    target: target(after: index, of: count))
            }
            if number(1...4) == 1 {
                question.ask = .init(slot: SlotID(number(0...1)), target: target(after: index, of: count))
            }
            return .question(question)
        }
    }

    static func day(_ number: Int) -> CalendarDate { CalendarDate(year: 2025, month: 1, day: 1 + number) }

    /// Noon of a day that decides.
    static func moment(_ number: Int) -> Date { Date(timeIntervalSince1970: 1_735_732_800 + Double(number) * 86_400) }
}

/// Foundation has an `Expression` of its own.
private typealias Expression = CallProgram.Expression
