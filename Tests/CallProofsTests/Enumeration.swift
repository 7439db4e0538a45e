import CallInterpreter
import CallProgram
import Foundation

/// Every call of a small program, played by the interpreter itself: all keys, silences, outcomes and clocks, until
/// nothing new comes.
struct Enumeration {
    private struct Place: Hashable {
        var state: StateID?
        var silences: Int
        var noMatches: Int
        var last: StateID?
        var interrupted: StateID?
        var slots: [Value?]
    }
    private struct Step {
        var to: Int
        var isWordless: Bool
    }
    private let interpreter: Interpreter
    private let clocks: Int
    private var numbers: [Place: Int] = [:]
    private var sessions: [Session] = []
    private var steps: [[Step]] = []
    /// What ended calls before their end: names of slots without a value, `repeat`, `circle`.
    private(set) var faults: Set<String> = []
    /// False where a counter has no end.
    private(set) var isComplete = true

    init(_ program: Program, conditions: Int) {
        interpreter = Interpreter(program: program)
        clocks = 1 << conditions
        let call = CallFacts(sid: "CA1", direction: .inbound, from: "+15551230001", to: "+15551230000")
        let fresh = interpreter.session(for: call, at: SmallProgram.moment(0))
        sessions = [fresh]
        steps = [[]]
        play([(.began, false)], from: 0)
        var next = 1
        while next < sessions.count {
            guard sessions.count < 500 else {
                isComplete = false
                return
            }
            if sessions[next].ending == nil { play(events(of: sessions[next]), from: next) }
            next += 1
        }
    }

    private func events(of session: Session) -> [(CallEvent.Kind, Bool)] {
        guard let state = session.state else { return [] }
        switch interpreter.program[state].exit {
        case .question(let question):
            let keys = question.choices.compactMap(\.keys) + ["9", "12345"]
            return keys.map { (.heard(Heard(keys: $0)), $0 == "12345" || $0 == "9" && question.ask == nil) } + [
                (.silence, true)
            ]
        case .carrier:
            let statuses: [CarrierReport.DialStatus?] = [.completed, .busy, .noAnswer, nil]
            return statuses.map { status in
                var report = CarrierReport()
                report.dialStatus = status
                return (.returned(report), status != .completed)
            }
        case .work:
            return [WorkResult.Answer.sent, .failed("no")].map {
                (.worked(WorkResult(job: session.work!.job, answer: $0)), true)
            }
        default: return []
        }
    }

    private mutating func play(_ events: [(CallEvent.Kind, Bool)], from index: Int) {
        for (kind, isWordless) in events {
            for clock in 0..<clocks {
                let session = sessions[index]
                let turn = interpreter.turn(
                    session, CallEvent(kind, turn: session.turn), at: SmallProgram.moment(clock))
                for case .trapped(let trap) in turn.trace {
                    switch trap.reason {
                    case .unsetSlot(let name): faults.insert(name)
                    case .unexpectedEvent: faults.insert("repeat")
                    case .outOfFuel: faults.insert("circle")
                    default: break
                    }
                }
                steps[index].append(Step(to: number(of: turn.session), isWordless: isWordless))
            }
        }
    }

    private mutating func number(of session: Session) -> Int {
        let place = Place(
            state: session.state, silences: session.silences, noMatches: session.noMatches, last: session.lastQuestion,
            interrupted: session.interrupted, slots: session.slots)
        if let known = numbers[place] { return known }
        numbers[place] = sessions.count
        sessions.append(session)
        steps.append([])
        return sessions.count - 1
    }

    /// Documents of the longest call; nil where calls can go on for ever.
    var longest: Int? {
        var longest = [Int](repeating: -1, count: steps.count)
        var isOpen = [Bool](repeating: false, count: steps.count)
        func visit(_ place: Int) -> Int? {
            if longest[place] >= 0 { return longest[place] }
            if isOpen[place] { return nil }
            isOpen[place] = true
            var most = 0
            for step in steps[place] {
                guard let more = visit(step.to) else { return nil }
                most = max(most, more + 1)
            }
            isOpen[place] = false
            longest[place] = most
            return most
        }
        return visit(0)
    }

    /// Whether a call can go round without a word of the caller's.
    var goesRoundByItself: Bool {
        var marks = [Int](repeating: 0, count: steps.count)
        func visit(_ place: Int) -> Bool {
            if marks[place] == 2 { return false }
            if marks[place] == 1 { return true }
            marks[place] = 1
            for step in steps[place] where step.isWordless { if visit(step.to) { return true } }
            marks[place] = 2
            return false
        }
        return steps.indices.contains { visit($0) }
    }
}
