package import CallProgram
import Foundation
import TestSupport

/// Programs that no author would write and every compiler could.
package struct RandomProgram {
    private var random: Dice
    private let words = [
        "12", "four oh double seven", "tomorrow", "no, the fifth", "at five", "212 555 0123", "twelve fifty",
        "jo at gmail dot com", "A B C", "no, A B D", "time", "date", "yes", "no", "help", "two", "book a room",
        "in the morning", "<&>", "é\u{1}",
    ]

    package init(seed: Int) { random = Dice(seed: UInt64(truncatingIfNeeded: seed)) }

    package mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    package mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }
    package mutating func word() -> String { words[number(0...words.count - 1)] }

    private var program = Program(name: "random", languages: [], states: [], start: Start(.hangup))
    private var stateCount = 0

    package mutating func make() -> Program {
        program.languages = [
            Language(tag: "en-US", voice: "Polly.Joanna"), Language(tag: "es-ES"), Language(tag: "xx"),
        ]
        program.languages.removeLast(number(0...2))
        program.timeZone = ["UTC", "America/New_York", "Nowhere"][number(0...2)]
        program.slots = [
            Slot(name: "a", type: .text(minLength: nil, maxLength: 50, pattern: nil), defaultValue: .text("x")),
            Slot(name: "b", type: .number(min: 0, max: 100, whole: false), defaultValue: .number(0)),
            Slot(name: "c", type: .yesNo),
            Slot(name: "d", type: .digits(length: 2...5)),
            Slot(name: "e", type: .date(earliest: .fromToday(-400), latest: .fromToday(400), keys: "MMDD")),
            Slot(name: "f", type: .time(earliest: TimeOfDay(hour: 7, minute: 0), latest: nil)),
            Slot(name: "g", type: .phone(region: "US"), isSensitive: true),
            Slot(name: "h", type: .money(currency: chance(50) ? "EUR" : nil, min: nil, max: 500)),
            Slot(name: "i", type: .email),
            Slot(name: "j", type: .spelled(length: nil), isSensitive: true),
            Slot(name: "k", type: .choice([SlotOption(name: "one", intent: IntentID(0))])),
        ]
        let confirms: [Slot.Confirm] = [.never, .lowConfidence, .always]
        for index in program.slots.indices { program.slots[index].confirm = confirms[number(0...2)] }
        let count = program.languages.count
        program.intents = (0..<number(1...5)).map { index in
            Intent(name: "i\(index)", phrases: (0..<count).map { _ in [word(), word()] }, labels: [])
        }
        program.hours = [OpeningHours(name: "h", week: .init(repeating: [], count: 7))]
        stateCount = number(1...8)
        program.ladders = (0..<2).map { _ in
            Ladder(rungs: (0..<number(0...3)).map { _ in Ladder.Rung(say: prompt(), repeatsQuestion: chance(50)) })
        }
        program.start = Start(inbound: target(), human: target(), machine: target(), fax: .hangup, unknown: target())
        program.events = Events(
            error: chance(50) ? target() : nil, limit: chance(50) ? target() : nil,
            machine: chance(50) ? target() : nil, ended: chance(50) ? StateID(number(0...stateCount - 1)) : nil)
        program.limits = Limits(turns: number(1...20), duration: number(60...900))
        program.states = (0..<stateCount).map { index in
            State(name: "s\(index)", body: (0..<number(0...3)).map { _ in instruction() }, exit: exit())
        }
        return program
    }

    private mutating func slot() -> SlotID { SlotID(number(0...program.slots.count - 1)) }

    private mutating func target() -> Target {
        switch number(1...20) {
        case 1: .hangup
        case 2: .repeat
        case 3: .back
        default: .state(StateID(number(0...stateCount - 1)))
        }
    }

    private mutating func instruction() -> Instruction {
        switch number(1...10) {
        case 1: .language(LanguageID(number(0...program.languages.count - 1)))
        case 2...4: .set(slot(), expression(3))
        case 5: .note(word())
        default: .say(prompt())
        }
    }

    private mutating func prompt() -> Prompt {
        let versions = chance(50) ? 1 : program.languages.count
        return Prompt(versions: (0..<versions).map { _ in (0..<number(0...3)).map { _ in part() } })
    }

    private mutating func part() -> PromptPart {
        let content: PromptPart.Content =
            switch number(1...12) {
            case 1: .play(template())
            case 2: .pause(number(-500...3000))
            case 3: .ssml(Template([.text("<p>"), .value(expression(1)), .text("</p>")]))
            case 4: .keys("w1\u{2}x#")
            case 5: .text(Template(String(repeating: word() + ". ", count: number(1...(chance(5) ? 8_000 : 30)))))
            default: .text(template())
            }
        return PromptPart(
            content, voice: chance(10) ? ["man", "Google.en-US-Chirp3-HD-Aoede", "Polly.Amy"][number(0...2)] : nil,
            language: chance(10) ? "es-ES" : nil)
    }

    private mutating func template() -> Template {
        Template((0..<number(0...3)).map { _ in chance(80) ? .text(word()) : .value(expression(2)) })
    }

    private mutating func exit() -> Exit {
        switch number(1...10) {
        case 1: return .goto(target())
        case 2...3:
            return .branch([Exit.Arm(condition: expression(2), target: target())], otherwise: target())
        case 4: return chance(20) ? .reject(.busy) : .goto(target())
        case 5...6: return .carrier(carrierVerb(), outcomes())
        case 7:
            let kind = work()
            let work = Work(kind, timeout: number(1...8) * 1_000, filler: prompt())
            var outcomes = outcomes()
            outcomes.ways += [
                .init(.status(404), target()), .init(.exit("out"), target()), .init(.failed, target()),
            ]
            return .work(work, outcomes)
        default: return .question(question())
        }
    }

    private mutating func outcomes() -> Outcomes {
        let all: [Outcome] = [.busy, .noAnswer, .failed, .silence, .hangup, .queueFull, .left]
        var outcomes = Outcomes(normal: target(), otherwise: chance(50) ? target() : nil)
        for outcome in all where chance(40) { outcomes.ways.append(.init(outcome, target())) }
        return outcomes
    }

    private mutating func carrierVerb() -> CarrierVerb {
        switch number(1...5) {
        case 1:
            let kinds: [Transfer.Destination.Kind] = [.number, .sip, .client, .queue, .conference]
            let numbers = ["+15551230002", "555 1234", "no number", "", "client:maria", "\u{1}<&>"]
            let kind = chance(60) ? .number : kinds[number(0...4)]
            var transfer = Transfer(
                destinations: (0..<(kind == .conference ? 1 : number(1...3))).map { _ in
                    .init(kind: kind, address: chance(70) ? Template(numbers[number(0...5)]) : template())
                })
            transfer.callerID = chance(20) ? template() : nil
            transfer.timeout = chance(30) ? number(-5...900) : nil
            transfer.timeLimit = chance(30) ? number(-5...900) : nil
            transfer.record = chance(30)
            transfer.sequential = chance(30)
            transfer.whisper = chance(50) ? prompt() : nil
            transfer.acceptKey = chance(30) ? "1" : nil
            return .transfer(transfer)
        case 2:
            var record = Record()
            record.save = chance(50) ? SlotID(number(0...2)) : nil
            record.maxLength = chance(50) ? number(-5...90_000) : nil
            record.silence = chance(30) ? number(-5...20) : nil
            record.finishOnKey = chance(30) ? "12#" : nil
            record.transcribe = chance(30)
            record.notice = chance(30) ? prompt() : nil
            return .record(record)
        case 3:
            let task = [Field(name: word(), value: expression(2)), Field(name: "b", value: expression(1))]
            return .enqueue(
                Enqueue(
                    destination: chance(50) ? .queue(template()) : .workflow(template(), task: task),
                    wait: chance(50) ? prompt() : nil))
        case 4:
            return .connect(
                Connect(
                    noun: .stream, attributes: [Field(name: "url", value: .literal(.text("wss://a.example.com/?a&b")))],
                    parameters: [Field(name: word(), value: expression(2))]))
        default:
            return .markup(
                Markup([.text("<Sms action=\""), .callback, .text("\">"), .value(expression(2)), .text("</Sms>")]))
        }
    }

    private mutating func report() -> CarrierReport {
        var report = CarrierReport()
        let statuses: [CarrierReport.DialStatus] = [.completed, .answered, .busy, .failed, .canceled, .noAnswer]
        if chance(60) { report.dialStatus = statuses[number(0...5)] }
        if chance(40) { (report.recordingURL, report.recordingDuration) = ("https://r.example.com/1", number(0...9)) }
        if chance(60) { report.queueResult = ["bridged", "leave", "queue-full", "error", "what"][number(0...4)] }
        if chance(10) { report.digits = "hangup" }
        if chance(5) { report.queueResult = "hangup" }
        if chance(5) { report.isCallOver = true }
        if chance(20) { report.connectStatus = "failed" }
        return report
    }

    private mutating func question() -> Question {
        var listen = Listen(speech: chance(80), keys: chance(60))
        if !listen.speech { listen.keys = true }
        listen.hints = [[word()], [word(), word()]]
        listen.bargeIn = chance(80)
        listen.timeout = chance(20) ? number(-1...10) : nil
        var question = Question(
            listen: listen, noInput: LadderID(0), noMatch: LadderID(1), maxAttempts: number(0...4), giveUp: target())
        question.choices = (0..<number(0...5)).map { _ in
            Question.Choice(
                intent: IntentID(number(0...program.intents.count - 1)), scope: chance(70) ? .local : .global,
                keys: chance(50) ? "\(number(0...4))" : nil,
                set: chance(20) ? [Question.Assignment(slot: slot(), value: expression(1))] : [],
                language: chance(10) ? LanguageID(number(0...program.languages.count - 1)) : nil, target: target())
        }
        if chance(40) {
            question.ask = Question.Ask(slot: slot(), target: target())
            if !question.choices.isEmpty, chance(30) { question.choices[0].answer = .text("one") }
        }
        if chance(20) { question.otherwise = target() }
        return question
    }

    private mutating func expression(_ depth: Int) -> CallProgram.Expression {
        guard depth > 0 else {
            return .literal([.text(word()), .number(Decimal(number(-3...3))), .yesNo(true)][number(0...2)])
        }
        switch number(1...12) {
        case 1: return .slot(slot())
        case 2: return .spoken(slot())
        case 3: return .fact(Fact.allCases[number(0...Fact.allCases.count - 1)])
        case 4: return .not(expression(depth - 1))
        case 5: return .isSet(slot())
        case 6: return .open(HoursID(0))
        case 7...8:
            let functions = Function.allCases
            return .call(
                functions[number(0...functions.count - 1)], (0..<number(0...3)).map { _ in expression(depth - 1) })
        case 9: return .template(template())
        case 10:
            let operators: [BinaryOperator] = [
                .and, .or, .equal, .notEqual, .less, .greater, .in, .contains, .add, .subtract, .multiply, .divide,
            ]
            return .binary(operators[number(0...operators.count - 1)], expression(depth - 1), expression(depth - 1))
        default: return expression(0)
        }
    }

    private mutating func work() -> Work.Kind {
        switch number(1...3) {
        case 1: return .message(Message(to: template(), body: template(), from: chance(30) ? template() : nil))
        case 2:
            var fetch = Fetch(method: chance(50) ? .get : .post, url: template())
            fetch.query = [Field(name: word(), value: expression(2))]
            fetch.headers = [Field(name: "X", value: chance(50) ? .secret("KEY") : expression(1))]
            if chance(50) {
                fetch.body = .json(.object([.init(name: word(), value: .list([.value(expression(2)), .null]))]))
            } else if chance(50) {
                fetch.body = .form([Field(name: word(), value: expression(2))])
            }
            if chance(50) { fetch.save = [.init(slot: SlotID(number(0...2)), path: [.key("a"), .index(0)])] }
            return .fetch(fetch)
        default:
            return .reply(
                Reply(
                    instructions: template(), exits: [.init(name: "out", description: "")],
                    save: chance(30) ? SlotID(0) : nil))
        }
    }

    /// What came of some job: most often of the one that is waited for.
    package mutating func result(awaiting job: Int?) -> WorkResult {
        let answers: [WorkResult.Answer] = [
            .sent, .failed("no"), .fetched(status: 200, body: .object(["a": .array([.number(1)])])),
            .fetched(status: 200, body: .object(["a": .array([.string("x\u{1}😀")])])), .fetched(status: 404, body: nil),
            .fetched(status: 500, body: .null), .spoke("**Hello** <there>\u{2} 😀."), .spoke(""), .chose("out"),
            .chose("in"),
        ]
        return WorkResult(
            job: chance(70) ? job ?? 0 : number(-1...40), answer: answers[number(0...answers.count - 1)])
    }

    package mutating func event(awaiting turn: Int, job: Int? = nil) -> CallEvent {
        if chance(job == nil ? 3 : 40) {
            return CallEvent(.worked(result(awaiting: job)), turn: chance(50) ? nil : turn)
        }
        return event(at: turn)
    }

    private mutating func event(at turn: Int) -> CallEvent {
        let number = chance(85) ? turn : chance(30) ? nil : self.number(-2...turn + 3)
        switch self.number(1...40) {
        case 1: return CallEvent(.began, turn: number)
        case 2: return CallEvent(.redirected, turn: number)
        case 3:
            let verdicts = ["human", "machine_start", "machine_end_beep", "fax", "unknown", "alien"]
            return CallEvent(.machineDetected(AnsweredBy(rawValue: verdicts[self.number(0...5)])))
        case 4: return CallEvent(.ended(chance(30) ? .completed : .inProgress))
        case 5...9: return CallEvent(.silence, turn: number)
        case 10...14: return CallEvent(.returned(report()), turn: number)
        case 15...20:
            return CallEvent(
                .heard(
                    Heard(
                        keys: ["1", "2", "9", "*", "#", "12*5", "🙂", "1224", "0930", "2125550123"][self.number(0...9)])),
                turn: number)
        default:
            let confidences: [Double?] = [nil, 0, 0.3, 0.5, 0.9, 1, .nan, -1, 7]
            let text = chance(10) ? String(repeating: "a \u{0}é", count: self.number(0...300)) : "\(word()) \(word())"
            return CallEvent(.heard(Heard(text: text, confidence: confidences[self.number(0...8)])), turn: number)
        }
    }
}
