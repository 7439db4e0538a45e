import CallProgram
import Foundation
import TestSupport
import Testing

@testable import CallInterpreter
@testable import CallProofs

/// Whatever the interpreter computes in vain, the proofs have told that it may.
///
/// `CALLSCRIPT_FUZZ=100000` in the environment computes more.
struct FailuresTests {
    private static func program() -> Program {
        var program = Program(
            name: "computing", languages: [Language(tag: "en-US")], states: [State(name: "s", exit: .goto(.hangup))],
            start: Start(.state(StateID(0))))
        program.slots = RandomExpression.slots
        program.intents = [Intent(name: "i", phrases: [["i"]], labels: ["i"])]
        program.ladders = [Ladder(rungs: [])]
        var question = Question(
            listen: Listen(speech: true, keys: true), noInput: LadderID(0), noMatch: LadderID(0), giveUp: .hangup)
        question.ask = Question.Ask(slot: SlotID(2), target: .hangup)
        program.states.append(State(name: "ask", exit: .question(question)))
        return program
    }

    @Test func whatIsComputedInVainWasForeseen() throws {
        let program = Self.program()
        let failures = Failures(program)
        let interpreter = Interpreter(program: program)
        let now = Date(timeIntervalSince1970: 1_734_209_100)
        let call = CallFacts(sid: "CA1", direction: .inbound, from: "+15551230001", to: "+15551230000")
        var session = interpreter.session(for: call, at: now)
        var (failed, never, fitting) = (0, 0, 0)
        for seed in 0..<Dice.rounds(4_000) {
            var random = RandomExpression(seed: seed)
            let expression = random.expression(random.wanted(), 4)
            let mayFail = failures.mayFail(expression, inList: true)
            if !mayFail { never += 1 }
            for _ in 0..<3 {
                session.slots = random.values()
                var evaluator = Evaluator(interpreter: interpreter, session: session, now: now)
                evaluator.local = (session.slots[8]!, 1)
                do {
                    let value = try evaluator.value(of: expression)
                    for slot in program.slots where !mayFail && failures.fits(expression, slot.type) {
                        fitting += 1
                        #expect(slot.type.value(from: value) != nil, "seed \(seed): \(slot.name) and \(expression)")
                    }
                } catch {
                    failed += 1
                    #expect(mayFail, "seed \(seed): \(error) of \(expression)")
                }
            }
        }
        // Each kind must have been met.
        #expect(failed > 500 && never > 500 && fitting > 100, "\(failed) \(never) \(fitting)")
    }

    /// What every script does must not count as a way to fail, or counters would lead astray.
    @Test func whatIsUsualNeverFails() {
        let failures = Failures(Self.program())
        let (n, asked, small) = (Expression.slot(SlotID(1)), Expression.slot(SlotID(2)), Expression.slot(SlotID(3)))
        func literal(_ number: Number) -> Expression { .literal(.number(number)) }
        let usual: [Expression] = [
            .binary(.add, n, literal(1)), .binary(.multiply, asked, asked), .binary(.multiply, small, literal(1.5)),
            .binary(.divide, n, literal(100)), .binary(.divide, literal(100), literal(3)),
            .call(.default, [.call(.number, [.slot(SlotID(0))]), literal(0)]),
            .binary(.less, .call(.default, [.member(.slot(SlotID(8)), "a"), literal(0)]), literal(5)),
            .call(.addDays, [.fact(.today), literal(7)]), .call(.digits, [n]),
        ]
        #expect(usual.filter { failures.mayFail($0) } == [])
        let unusual: [Expression] = [
            .binary(.multiply, n, n), .binary(.divide, literal(1), small), .binary(.divide, small, literal(0)),
            .binary(.add, n, n), .call(.number, [.slot(SlotID(0))]), .call(.addDays, [.slot(SlotID(5)), literal(1)]),
            .call(.time, [.slot(SlotID(0))]), .secret("KEY"), .not(n),
        ]
        #expect(unusual.filter { !failures.mayFail($0) } == [])
    }
}

/// Foundation has an `Expression` of its own.
private typealias Expression = CallProgram.Expression
