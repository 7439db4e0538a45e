import CallProgram
import Foundation
import TestSupport

/// A program of a few states that knows secrets, and does everything with values that a script can do.
///
/// Each secret is a word that stands nowhere else: ``isSecret(_:)`` knows it again however it was spelt or read out.
struct SecretProgram {
    private(set) var dice: Dice
    private var program = Program(name: "secret", languages: [], states: [], start: Start(.hangup))
    private var stateCount = 0
    private var runCount = 0
    private var isRun = false
    /// How often, of a hundred, a value is one that nobody may keep.
    private let secrecy: Int

    static let pin = SlotID(0)
    private static let (code, cards, file, chosen) = (SlotID(1), SlotID(2), SlotID(3), SlotID(4))
    private static let (a, b, names, data) = (SlotID(5), SlotID(6), SlotID(7), SlotID(8))
    /// What the sensitive slots begin with.
    static let secrets = ["zq1qz", "80000001", "zq2qz", "zq3qz", "zq4qz"]

    init(seed: Int) {
        dice = Dice(seed: UInt64(seed))
        secrecy = [0, 4, 15][Int.random(in: 0...2, using: &dice)]
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &dice) }
    mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

    mutating func make() -> Program {
        var own = Language(tag: "en-US", voice: "Polly.Joanna")
        if chance(30) { own.engine = SpeechEngine(.command(["speak"])) }
        program.languages = [own]
        program.slots = [
            Slot(name: "pin", type: .text(minLength: nil, maxLength: nil, pattern: nil), defaultValue: .text("zq1qz")),
            Slot(name: "code", type: .digits(length: 8...8), defaultValue: .text("80000001")),
            Slot(name: "cards", type: .list(of: .text), defaultValue: .list([.text("zq2qz"), .text("zq3qz")])),
            Slot(name: "file", type: .data, defaultValue: .data(.object(["name": .string("zq4\n<qz")]))),
            Slot(name: "chosen", type: .item(ListMenu(list: Self.cards)), defaultValue: .text("zq2qz")),
            Slot(name: "a", type: .text(minLength: nil, maxLength: nil, pattern: nil), defaultValue: .text("blue")),
            Slot(name: "b", type: .text(minLength: nil, maxLength: nil, pattern: nil), defaultValue: .text("red")),
            Slot(name: "names", type: .list(of: .text), defaultValue: .list([.text("Jo"), .text("Al")])),
            Slot(name: "data", type: .data, defaultValue: .data(.object(["name": .string("Vi")]))),
        ]
        for index in program.slots.indices {
            program.slots[index].isSensitive = index < 5
            program.slots[index].confirm = [.never, .lowConfidence, .always][number(0...2)]
        }
        program.intents = ["help", "more", "yes"].map { Intent(name: $0, phrases: [[$0]], labels: [$0]) }
        program.ladders = (0..<2).map { _ in
            Ladder(rungs: (0..<number(0...2)).map { _ in Ladder.Rung(say: prompt(), repeatsQuestion: chance(50)) })
        }
        stateCount = number(2...7)
        // The last ones are a script that others run.
        runCount = number(0...2)
        program.states = (0..<stateCount + runCount).map { index in
            isRun = index >= stateCount
            return State(name: "s\(index)", body: (0..<number(0...3)).map { _ in instruction() }, exit: exit())
        }
        isRun = false
        program.start = Start(.state(StateID(0)))
        program.events = Events(
            error: chance(30) ? target() : nil, limit: chance(30) ? target() : nil,
            ended: chance(50) ? StateID(number(0...stateCount - 1)) : nil)
        program.assistant = chance(50) ? Assistant(instructions: template()) : nil
        return program
    }

    private mutating func target() -> Target {
        switch number(1...20) {
        case 1: .hangup
        case 2: .repeat
        case 3: .back
        case 4...6 where isRun: .return
        default: .state(StateID(isRun ? stateCount + number(0...runCount - 1) : number(0...stateCount - 1)))
        }
    }

    /// A text, whatever it is made of.
    private mutating func text(_ depth: Int = 2) -> CallProgram.Expression {
        if chance(secrecy) {
            switch number(1...7) {
            case 1: return .slot(Self.pin)
            case 2: return .spoken(Self.code)
            case 3: return .fact(.heardText)
            case 4: return .fact(.heardKeys)
            case 5: return .call(.join, [.slot(Self.cards)])
            case 6: return .call(.default, [.member(.slot(Self.file), "name"), text(0)])
            default: return .call(.default, [.element(.slot(Self.cards), .literal(.number(1))), text(0)])
            }
        }
        guard depth > 0 else { return [.slot(Self.a), .slot(Self.b), .literal(.text("well"))][number(0...2)] }
        switch number(1...10) {
        case 1: return .call([.lower, .upper, .trim, .spell][number(0...3)], [text(depth - 1)])
        case 2: return .call(.default, [text(depth - 1), text(depth - 1)])
        case 3: return .call(.replace, [text(depth - 1), .literal(.text("e")), text(depth - 1)])
        case 4: return .template(Template([.text("so "), .value(text(depth - 1))]))
        case 5: return .call(.join, [.slot(Self.names), text(depth - 1)])
        case 6: return .call(.default, [.member(.slot(Self.data), "name"), text(depth - 1)])
        default: return text(0)
        }
    }

    /// Reads secrets freely: what they are to each other tells none of them.
    private mutating func condition() -> CallProgram.Expression {
        let secret: CallProgram.Expression = [.slot(Self.pin), .slot(Self.a), .fact(.heardText)][number(0...2)]
        return .binary(chance(50) ? .equal : .contains, secret, text())
    }

    private mutating func template() -> Template { Template([.text("It is "), .value(text()), .text(".")]) }

    private mutating func instruction() -> Instruction {
        switch number(1...6) {
        case 1: .set([Self.a, Self.b, Self.pin][number(0...2)], text())
        case 2: .set(Self.names, .slot(chance(secrecy) ? Self.cards : Self.names))
        default: .say(prompt())
        }
    }

    private mutating func prompt() -> Prompt { Prompt((0..<number(1...2)).map { _ in part() }) }

    private mutating func part() -> PromptPart {
        switch number(1...8) {
        case 1: return PromptPart(.ssml(Template([.text("<p>"), .value(text()), .text("</p>")])))
        case 2: return PromptPart(.play(Template([.text("https://sound.example.com/"), .value(text())])))
        case 3...4:
            let list: CallProgram.Expression = [.slot(Self.names), .member(.slot(Self.file), "parts")][number(0...1)]
            let item: CallProgram.Expression = chance(70) ? .local(.item) : .local(.position)
            return PromptPart(
                .each(
                    Each(
                        list: chance(secrecy) ? .slot(Self.cards) : list,
                        say: [PromptPart(.text(Template([.value(item), .text(", ")])))], atMost: number(1...3),
                        more: chance(50) ? [[PromptPart(.text(template()))]] : [])))
        case 5: return PromptPart(.text(Template("Well.")))
        default: return PromptPart(.text(template()))
        }
    }

    private mutating func exit() -> Exit {
        switch number(1...12) {
        case 1: return .goto(target())
        case 2: return .branch([.init(condition: condition(), target: target())], otherwise: target())
        case 3: return .carrier(verb(), Outcomes(normal: target(), otherwise: target()))
        case 4...6:
            let work = Work(work(), timeout: 3_000, filler: prompt())
            return .work(work, Outcomes(normal: target(), ways: [.init(.failed, target())]))
        case 7 where runCount > 0 && !isRun:
            return .run(
                Run(
                    entry: .state(StateID(stateCount)), fresh: [Self.b],
                    with: [Question.Assignment(slot: Self.b, value: text())],
                    save: chance(50) ? [Run.Copy(from: Self.b, to: Self.a)] : [], next: target()))
        default: return .question(question())
        }
    }

    private mutating func question() -> Question {
        var question = Question(
            listen: Listen(speech: chance(80), keys: true), noInput: LadderID(0), noMatch: LadderID(1),
            maxAttempts: number(0...3), giveUp: target())
        question.choices = (0..<number(0...2)).map { index in
            Question.Choice(
                intent: IntentID(index), scope: chance(70) ? .local : .global, keys: "\(index + 1)",
                set: chance(30) ? [Question.Assignment(slot: chance(50) ? Self.a : Self.pin, value: text())] : [],
                target: target())
        }
        if chance(70) {
            let slots = [Self.pin, Self.code, Self.chosen, Self.a]
            question.ask = Question.Ask(slot: slots[number(0...3)], target: target())
        }
        if chance(30) { question.otherwise = target() }
        if chance(30) { question.paging = Question.Paging(more: IntentID(1), back: nil) }
        return question
    }

    private mutating func verb() -> CarrierVerb {
        switch number(1...4) {
        case 1:
            var transfer = Transfer(destinations: [.init(kind: .client, address: template())])
            transfer.whisper = prompt()
            return .transfer(transfer)
        case 2:
            var record = Record()
            record.notice = prompt()
            return .record(record)
        case 3: return .enqueue(Enqueue(destination: .queue(template()), wait: prompt()))
        default:
            let url = Template([.text("wss://media.example.com/"), .value(text())])
            return .connect(
                Connect(
                    noun: .stream, attributes: [Field(name: "url", value: .template(url))],
                    parameters: [Field(name: "said", value: text())]))
        }
    }

    private mutating func work() -> Work.Kind {
        switch number(1...3) {
        case 1: return .message(Message(to: Template("+15551230002"), body: template()))
        case 2:
            var fetch = Fetch(
                method: .post, url: Template([.text("https://api.example.com/"), .value(text()), .text("/x")]))
            fetch.query = [Field(name: "q", value: text())]
            fetch.body = .json(.value(.slot(Self.pin)))
            fetch.save = chance(50) ? [.init(slot: Self.data, path: [])] : []
            return .fetch(fetch)
        default: return .reply(Reply(instructions: template(), save: chance(50) ? Self.a : nil))
        }
    }
}
