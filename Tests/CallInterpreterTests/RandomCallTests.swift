import CallProgram
import Foundation
import ProgramTestSupport
import TestSupport
import Testing
import TwiML

@testable import CallInterpreter

/// Any program, any caller: every document is legal, every repeat is silent, every call ends.
///
/// `CALLSCRIPT_FUZZ=10000` in the environment plays more calls.
struct RandomCallTests {
    @Test func everyCallIsLegalAndEnds() {
        for seed in 0..<Dice.rounds(150) where !play(seed) { Issue.record("seed \(seed)") }
    }

    /// False after the first fault, which is told.
    private func play(_ seed: Int) -> Bool {
        var random = RandomProgram(seed: seed)
        let program = random.make()
        let interpreter = Interpreter(program: program)
        var now = Caller.afternoon
        let answeredBy = random.chance(50) ? AnsweredBy(rawValue: random.chance(50) ? "human" : "machine_start") : nil
        let call = CallFacts(
            sid: "CA\(seed)", direction: random.chance(50) ? .inbound : .outbound, from: "+1", to: "client:x",
            answeredBy: answeredBy)
        var session = interpreter.session(
            for: call, openingMessage: random.chance(20) ? "Ahoy <you>\u{3}" : nil, at: now)
        var moves = 0
        var after = 0
        var last: String?
        for step in 0..<400 where after < 10 {
            if session.ending != nil { after += 1 }
            let event = step == 0 ? CallEvent(.began) : random.event(awaiting: session.turn, job: session.work?.job)
            now += Double(random.number(0...20))
            let turn = interpreter.turn(session, event, at: now)
            let again = interpreter.turn(session, event, at: now)
            guard turn.document == again.document, turn.session == again.session else {
                return fail("not the same twice: \(event)", seed)
            }
            if turn.response != nil {
                moves += 1
                let faults = LegalTwiML.faults(in: turn.document)
                guard faults.isEmpty else { return fail("\(faults) in \(turn.document.prefix(2_000))", seed) }
                guard session.ending == nil else { return fail("moved after the end: \(event)", seed) }
                last = turn.document
            } else if let last, turn.document != last {
                return fail("another document without a move: \(event)", seed)
            }
            session = turn.session
            for aside in [
                interpreter.whisper(session, turn: session.turn, keys: random.chance(50) ? nil : "1", at: now),
                interpreter.wait(session, turn: nil, at: now),
            ].map(\.xml) {
                let faults = LegalTwiML.faults(in: aside, isAside: true)
                guard faults.isEmpty else { return fail("\(faults) in \(aside.prefix(2_000))", seed) }
            }
        }
        guard session.ending != nil else { return fail("never ended", seed) }
        return moves - session.polls <= program.limits.turns + Walk.tail + 3 ? true : fail("\(moves) documents", seed)
    }

    private func fail(_ why: String, _ seed: Int) -> Bool {
        Issue.record("seed \(seed): \(why)")
        return false
    }
}
