import CallInterpreter
import CallProgram
import CallProofs
import Foundation
import TestSupport
import Testing
import TwiML

/// Any program that knows secrets, any caller: nothing leaves but by the ways that the proof has told.
///
/// `CALLSCRIPT_FUZZ=10000` in the environment plays more programs.
struct LeakSoundnessTests {
    @Test func nothingLeavesThatWasNotTold() {
        var (proved, seen): (Int, Set<Witness.Sight>) = (0, [])
        for seed in 0..<Dice.rounds(60) {
            var secret = SecretProgram(seed: seed)
            let program = secret.make()
            // What takes long to prove is left to other tests.
            let report = Prover(program, budget: ProofBudget(steps: 3_000)).prove()
            guard report.length != nil else { continue }
            if report.proofs[4].verdict == .proved { proved += 1 }
            let interpreter = Interpreter(program: program)
            for _ in 0..<2 {
                let sights = Self.play(interpreter, &secret)
                seen.formUnion(sights)
                for sight in sights where !Self.isTold(sight, report) {
                    Issue.record("seed \(seed): \(sight), and the proof says \(report.proofs[4])")
                    return
                }
            }
        }
        // Much must have left, and something must have been proved.
        #expect(proved > 5)
        #expect(Set(seen.map(\.way)).isSuperset(of: [.log, .url, .speech]))
        #expect(seen.contains(.init(way: .speech, isHeld: false)))
    }

    private static func isTold(_ sight: Witness.Sight, _ report: ProofReport) -> Bool {
        let leaks = report.proofs[4].refutations.compactMap { refutation in
            if case .leaks(_, let leak) = refutation.fault { leak } else { nil }
        }
        var exceptions: [String] = []
        if case .exceptions(let told)? = report.proofs[4].bound { exceptions = told }
        switch sight.way {
        // What is written down, told to a model or spoken by an engine is masked, or withheld, where a slot is named.
        case .log, .engine: return !leaks.isEmpty
        case .model: return leaks.contains(.model) || leaks.contains(.speech)
        case .url: return leaks.contains(.url) || sight.isHeld && exceptions.contains { $0.contains("an address") }
        case .speech:
            return leaks.contains(.speech) || exceptions.contains { $0.contains(" read back ") }
                || sight.isHeld && exceptions.contains { $0.contains(" is spoken ") }
        }
    }

    private static func play(_ interpreter: Interpreter, _ secret: inout SecretProgram) -> Set<Witness.Sight> {
        let program = interpreter.program
        let now = Date(timeIntervalSince1970: 1_734_209_100)
        let call = CallFacts(sid: "CA1", direction: .inbound, from: "+15551230001", to: "+15551230000")
        var session = interpreter.session(for: call, at: now)
        var witness = Witness(program, secrets: SecretProgram.secrets)
        for step in 0..<40 where session.ending == nil || step == 0 {
            var event = CallEvent(.began)
            if step > 0 {
                let (next, word) = secret.event(at: session, in: program, number: step)
                event = next
                if let word { witness.hear(word) }
            }
            let turn = interpreter.turn(session, event, at: now)
            // A fault that was told of leads where no other proof has looked.
            for case .trapped(let trap) in turn.trace where trap.isTold { return witness.sights }
            session = turn.session
            let asides = [
                interpreter.whisper(session, turn: nil, keys: nil, at: now),
                interpreter.wait(session, turn: nil, at: now),
            ]
            witness.look(at: turn, asides)
        }
        return witness.sights
    }
}

extension SecretProgram {
    /// What happens next, and the secret in it.
    fileprivate mutating func event(
        at session: Session, in program: Program, number: Int
    ) -> (event: CallEvent, secret: String?) {
        guard let state = session.state, !chance(3) else { return (CallEvent(.ended(.completed)), nil) }
        switch program[state].exit {
        case .question(let question):
            let isSecret = question.ask.map { program[$0.slot].isSensitive } ?? false
            let (said, pressed) = isSecret ? ("zqh\(number)qz", "\(90_000_000 + number)") : ("green", "5551234")
            switch self.number(1...10) {
            case 1...2: return (CallEvent(.silence, turn: session.turn), nil)
            case 3:
                // One of the cards, which is known only where it is asked for.
                let words = ["help", "more", "yes", "the first one", isSecret ? "zq2qz" : "Jo"][self.number(0...4)]
                return (CallEvent(.heard(Heard(text: words)), turn: session.turn), nil)
            case 4: return (CallEvent(.heard(Heard(keys: "\(self.number(1...3))")), turn: session.turn), nil)
            case 5...6:
                return (CallEvent(.heard(Heard(keys: pressed)), turn: session.turn), isSecret ? pressed : nil)
            default:
                let confidence = [nil, 0.5, 0.9][self.number(0...2)]
                return (
                    CallEvent(.heard(Heard(text: said, confidence: confidence)), turn: session.turn),
                    isSecret ? said : nil
                )
            }
        case .work(let work, _):
            let job = session.work?.job ?? 0
            let answer: WorkResult.Answer =
                switch work.kind {
                case .message: .sent
                case .fetch: .fetched(status: 200, body: .object(["name": .string("Vi")]))
                case .reply: .spoke("That is fine.")
                }
            let result = WorkResult(job: job, answer: chance(80) ? answer : .failed("no"))
            return (CallEvent(.worked(result), turn: chance(50) ? nil : session.turn), nil)
        default:
            var report = CarrierReport()
            report.dialStatus = chance(50) ? .completed : .busy
            return (CallEvent(.returned(report), turn: session.turn), nil)
        }
    }
}
