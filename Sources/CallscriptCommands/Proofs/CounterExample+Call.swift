import CallProgram
import CallProofs
import CallSimulator
import Foundation

extension CounterExample {
    /// The same call for a rehearsal: who calls, and what they and the world do.
    ///
    /// A circle is gone round twice, so that it can be seen.
    func call(of program: Program, at moment: Date) -> RecordedCall {
        var setup = CallSetup()
        if case .began(let who)? = steps.first?.act, who != .inbound {
            setup.answeredBy = AnsweredBy(rawValue: who == .machine ? "machine_start" : who.rawValue)
        }
        var call = RecordedCall(call: setup, at: moment)
        let round = circle.map { Array(steps[$0...]) } ?? []
        for step in steps + round { call.actions += step.actions(in: program) }
        return call
    }
}

extension CounterExample.Step {
    fileprivate func actions(in program: Program) -> [CallerAction] {
        guard let from else { return [] }
        switch program[from].exit {
        case .question(let question): return actions(at: question, in: program)
        case .carrier(let verb, _):
            if case .comesOut(let outcome) = act { return [.line(CarrierAct(verb, outcome))] }
            return act == .hangsUp ? [.line(.recording(duration: 10, digits: "hangup"))] : others
        case .work(let work, _):
            if case .comesOut(let outcome) = act { return [.work(WorkStub(work, outcome))] }
            return others
        case .goto, .branch, .reject, .run: return others
        }
    }

    private func actions(at question: Question, in program: Program) -> [CallerAction] {
        switch act {
        case .chooses(let place): return [question.choices[place].action(at: question, in: program)]
        case .answers:
            guard let slot = question.ask.map({ program[$0.slot] }) else { return [] }
            let answer = slot.type.sample(byKeys: !question.listen.speech)
            return slot.confirm == .always
                ? [answer, question.listen.speech ? .say("yes", confidence: nil) : .press("1")] : [answer]
        case .saysOtherwise: return [.say("something else", confidence: nil)]
        case .turnsPage: return [question.listen.keys ? .press("*") : .say("more", confidence: nil)]
        case .givesUp:
            // One silence for each rung, and one more.
            let silences = min(program[question.noInput].rungs.count, max(0, question.maxAttempts)) + 1
            return [CallerAction](repeating: .silence, count: silences)
        default: return others
        }
    }

    /// What can befall a call anywhere.
    private var others: [CallerAction] {
        switch act {
        case .isJudged: [.machine(AnsweredBy(rawValue: "machine_start"))]
        case .isOver: [.hangUp]
        default: []
        }
    }
}

extension Question.Choice {
    fileprivate func action(at question: Question, in program: Program) -> CallerAction {
        if question.listen.keys, let keys { return .press(keys) }
        let intent = program[intent]
        return .say(intent.phrases.first?.first ?? intent.name, confidence: nil)
    }
}

extension SlotType {
    /// An answer that the type takes, its limits aside.
    fileprivate func sample(byKeys: Bool) -> CallerAction {
        let (words, keys): (String, String) =
            switch self {
            case .text: ("something", "1")
            case .number: ("three", "3")
            case .yesNo: ("yes", "1")
            case .digits(let length): Self.twice(String("4077234567890123".prefix(length?.lowerBound ?? 4)))
            case .date: ("tomorrow", "1231")
            case .time: ("half past nine in the morning", "0930")
            case .phone: ("212 555 0123", "2125550123")
            case .money: ("twelve dollars", "12")
            case .email: ("jo at example dot com", "1")
            case .spelled(let length): Self.twice(String("ABCDEFGHIJKLMNOP".prefix(length?.lowerBound ?? 3)))
            case .choice, .item: ("the first one", "1")
            case .list, .data: ("something", "1")
            }
        return byKeys ? .press(keys) : .say(words, confidence: nil)
    }

    private static func twice(_ text: String) -> (String, String) {
        (text.map(String.init).joined(separator: " "), text)
    }
}

extension CarrierAct {
    fileprivate init(_ verb: CarrierVerb, _ outcome: Outcome) {
        switch (verb, outcome) {
        case (.transfer, .busy): self = .transfer(.busy, duration: Self.talk)
        case (.transfer, .noAnswer): self = .transfer(.noAnswer, duration: Self.talk)
        case (.transfer, .failed): self = .transfer(.failed, duration: Self.talk)
        case (.transfer, _): self = .transfer(.answered, duration: Self.talk)
        case (.record, .silence): self = .recording(duration: 0, digits: "")
        case (.record, _): self = .recording(duration: 10, digits: "")
        case (.enqueue, .queueFull): self = .queue(.full)
        case (.enqueue, .left): self = .queue(.left)
        case (.enqueue, .failed): self = .queue(.failed)
        case (.enqueue, _): self = .queue(.bridged)
        case (.connect, _), (.markup, _): self = .returned([:])
        }
    }
}

extension WorkStub {
    fileprivate init(_ work: Work, _ outcome: Outcome) {
        switch (work.kind, outcome) {
        case (.fetch, .status(let code)): self.init(status: code)
        case (.reply, .exit(let name)): self.init(exit: name)
        case (_, .failed): self.init(fails: true)
        case (.fetch(let fetch), _): self.init(answer: .answer(holding: fetch.save))
        case (.reply, _): self.init(answer: .string("All right."))
        case (.message, _): self.init()
        }
    }
}

extension JSON {
    /// An answer that has something at every place that is looked for.
    fileprivate static func answer(holding saves: [Fetch.Saving]) -> JSON {
        saves.reduce(.object([:])) { $0.with("1", at: $1.path[...]) }
    }

    private func with(_ text: String, at path: ArraySlice<Fetch.Saving.Step>) -> JSON {
        switch path.first {
        case nil: return .string(text)
        case .key(let name)?:
            var members: [String: JSON] = if case .object(let known) = self { known } else { [:] }
            members[name] = (members[name] ?? .null).with(text, at: path.dropFirst())
            return .object(members)
        case .index(let index)?:
            var items: [JSON] = if case .array(let known) = self { known } else { [] }
            while items.count <= min(index, 100) { items.append(.null) }
            if items.indices.contains(index) { items[index] = items[index].with(text, at: path.dropFirst()) }
            return .array(items)
        }
    }
}
