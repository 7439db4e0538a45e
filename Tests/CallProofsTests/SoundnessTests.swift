import CallProgram
import Foundation
import ProgramTestSupport
import TestSupport
import Testing
import TwiML

@testable import CallInterpreter
@testable import CallProofs

/// Any program, any caller: no call of the interpreter's goes beyond what was proved.
///
/// `CALLSCRIPT_FUZZ=10000` in the environment plays more calls.
struct SoundnessTests {
    @Test func noCallGoesBeyondWhatWasProved() {
        var proved = 0
        for seed in 0..<Dice.rounds(60) {
            var random = RandomProgram(seed: seed)
            var program = random.make()
            Self.leaveOutWhatDoesNotFit(in: &program)
            if seed.isMultiple(of: 2) { program.limits.turns = 100 }
            let report = Prover(program).prove()
            if report.proofs[0].verdict == .proved { proved += 1 }
            for _ in 0..<4 {
                if let fault = Self.play(program, report, &random) {
                    Issue.record("seed \(seed): \(fault)")
                    return
                }
            }
        }
        // Were nothing proved, nothing would have been tried.
        #expect(proved > 5)
    }

    /// These programs are not typed: a compiler would refuse constants that no slot of theirs takes.
    private static func leaveOutWhatDoesNotFit(in program: inout Program) {
        let slots = program.slots
        func fits(_ slot: SlotID, _ value: CallProgram.Expression) -> Bool {
            guard case .literal(let value) = value else { return true }
            return slots[slot.index].type.value(from: value) == value
        }
        for index in program.states.indices {
            program.states[index].body.removeAll {
                if case .set(let slot, let value) = $0 { !fits(slot, value) } else { false }
            }
            guard case .question(var question) = program.states[index].exit else { continue }
            for place in question.choices.indices {
                question.choices[place].set.removeAll { !fits($0.slot, $0.value) }
                if let answer = question.choices[place].answer, let ask = question.ask,
                    !fits(ask.slot, .literal(answer))
                {
                    question.choices[place].answer = nil
                }
            }
            program.states[index].exit = .question(question)
        }
    }

    /// What a call did that was proved impossible.
    private static func play(_ program: Program, _ report: ProofReport, _ random: inout RandomProgram) -> String? {
        let interpreter = Interpreter(program: program)
        var now = Date(timeIntervalSince1970: 1_734_209_100)
        let answeredBy: [String?] = [nil, "human", "machine_start", "unknown", "fax"]
        var call = CallFacts(sid: "CA1", direction: .outbound, from: "+15551230001", to: "+15551230000")
        call.answeredBy = answeredBy[random.number(0...4)].map(AnsweredBy.init(rawValue:))
        if random.chance(40) { call.direction = .inbound }
        var session = interpreter.session(for: call, at: now)
        var response: TwiMLResponse?
        var line = QuietLine()
        for step in 0..<300 where session.ending == nil || step == 0 {
            var event = step == 0 ? CallEvent(.began) : random.event(awaiting: session.turn, job: session.work?.job)
            if case .heard(var heard) = event.kind, heard.text.utf8.count > 60 {
                heard.text = random.word()
                event.kind = .heard(heard)
            }
            if let response, session.handed == nil, event.turn == nil || event.turn == session.turn {
                // The deadline of work is kept by the clock, so that it must go as the line does.
                now += session.work != nil ? QuietLine.poll : random.chance(70) ? longest(response) : 1
            }
            let turn = interpreter.turn(session, event, at: now)
            session = turn.session
            if let new = turn.response { response = new }
            if let fault = fault(of: turn, program, report) { return fault }
            // A fault that was told of leads where no other proof has looked.
            for case .trapped(let trap) in turn.trace where trap.isTold { return nil }
            line.move(event, to: turn)
            if case .silence(let proved?)? = report.proofs[1].bound, line.longest * 1_000 > Double(proved) {
                return "\(line.longest) s of silence, where \(Double(proved) / 1_000) were proved"
            }
            guard let length = report.length else { continue }
            if session.turn - session.polls > length.turns {
                return "\(session.turn - session.polls) turns, where \(length.turns) were proved"
            }
            let seconds = now.timeIntervalSince(session.startedAt) - session.away
            if session.ending == nil, seconds > Double(length.seconds) {
                return "\(seconds) s, where \(length.seconds) were proved"
            }
        }
        return nil
    }

    private static func fault(of turn: Turn, _ program: Program, _ report: ProofReport) -> String? {
        let traps = Traps(program)
        for case .trapped(let trap) in turn.trace {
            let isForeseen: Bool
            switch trap.reason {
            case .unsetSlot(let name):
                isForeseen = report.refutations.contains {
                    if case .unset(let slot) = $0.fault {
                        program[slot].name == name && program[$0.state].name == trap.state
                    } else {
                        false
                    }
                }
            case .outOfFuel: isForeseen = report.proofs[2].verdict == .refuted
            case .unexpectedEvent: isForeseen = report.refutations.contains { $0.fault == .nothingToRepeat }
            case .divisionByZero, .badValue:
                let index = program.states.firstIndex { $0.name == trap.state }
                isForeseen = index.map { traps.inState[$0] || traps.whileWaiting[$0] || traps.onReturn[$0] } ?? false
            }
            if !isForeseen, report.length != nil { return "\(trap)" }
            if trap.isTold { return nil }
        }
        return nil
    }

    /// As long as the line can be busy with a document, by what the proofs take for granted.
    private static func longest(_ response: TwiMLResponse) -> Double {
        var seconds = 1.0
        for verb in response.verbs {
            switch verb {
            case .gather(let gather):
                for nested in gather.nested { seconds += spoken(nested.asVerb) }
                let timeout = Double(gather.timeout ?? 5)
                let keys = gather.keys ? Double(gather.numDigits ?? 20) * timeout : 0
                seconds += timeout + max(gather.speech ? Double(gather.maxSpeechTime ?? 60) + 2 : 0, keys)
                // Whoever answers is not silent.
                return seconds
            default: seconds += spoken(verb)
            }
        }
        return seconds
    }

    private static func spoken(_ verb: TwiMLResponse.Verb) -> Double {
        switch verb {
        case .say(let say):
            switch say.content {
            case .text(let text), .ssml(let text): Double(text.utf8.count) / 20
            }
        case .play: 50
        case .pause(let pause): Double(pause.length)
        default: 0
        }
    }
}

extension Trap {
    /// Of those that end a walk: a value that does not fit is a way like any other.
    var isTold: Bool {
        switch reason {
        case .unsetSlot, .outOfFuel: true
        case .divisionByZero, .badValue, .unexpectedEvent: false
        }
    }
}

extension Gather.Nested {
    var asVerb: TwiMLResponse.Verb {
        switch self {
        case .say(let say): .say(say)
        case .play(let play): .play(play)
        case .pause(let pause): .pause(pause)
        }
    }
}
