import CallInterpreter
import CallProgram
import CallProofs
import Foundation
import ProgramTestSupport
import TestSupport
import Testing
import TwiML

/// Any program, any caller: no call of the interpreter's goes beyond what was proved.
///
/// `CALLSCRIPT_FUZZ=10000` in the environment plays more calls.
struct SoundnessTests {
    @Test func noCallGoesBeyondWhatWasProved() {
        var proved = 0
        for seed in 0..<Dice.rounds(60) {
            var random = RandomProgram(seed: seed)
            var program = random.make()
            // These programs are not typed: what only a compiler excludes must not lead back into the call.
            program.events.error = nil
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
        for step in 0..<300 where session.ending == nil || step == 0 {
            var event = step == 0 ? CallEvent(.began) : random.event(awaiting: session.turn, job: session.work?.job)
            if case .heard(var heard) = event.kind, heard.text.utf8.count > 60 {
                heard.text = random.word()
                event.kind = .heard(heard)
            }
            if let response, session.handed == nil, event.turn == nil || event.turn == session.turn {
                now += random.chance(70) ? longest(response) : 1
            }
            let turn = interpreter.turn(session, event, at: now)
            session = turn.session
            if let new = turn.response { response = new }
            if let fault = fault(of: turn, program, report) { return fault }
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
            case .divisionByZero, .badValue: isForeseen = true
            }
            if !isForeseen, report.length != nil { return "\(trap)" }
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

extension Gather.Nested {
    fileprivate var asVerb: TwiMLResponse.Verb {
        switch self {
        case .say(let say): .say(say)
        case .play(let play): .play(play)
        case .pause(let pause): .pause(pause)
        }
    }
}
