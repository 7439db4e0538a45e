import CallProgram
import CallProofs
import Foundation
import ProgramTestSupport
import Testing

struct EveryCallEndsTests {
    private static func reminder() -> Sketch {
        var sketch = Sketch()
        sketch.intent("yes", "yes")
        sketch.intent("no", "no")
        sketch.giveUp = "farewell"
        sketch.maxAttempts = 2
        return sketch
    }

    @Test func aCallThatOnlyGoesOnEndsByItself() throws {
        var sketch = Self.reminder()
        sketch.listen = Listen(speech: false, keys: true)
        sketch.state("greeting", say("Will you come?"), choices: [.init("yes", key: "1", goto: "farewell")])
        sketch.state("farewell", say("Goodbye."), goto: "hangup")
        let report = Prover(sketch.done()).prove()
        #expect(report.proofs.map(\.verdict).allSatisfy { $0 == .proved })
        // The question, two rungs, the farewell.
        #expect(report.length?.turns == 4)
        #expect(report.length?.endedBy == .script)
        #expect(report.endless == nil)
    }

    @Test func aMenuIsEndedByTheLimit() throws {
        var sketch = Self.reminder()
        sketch.program.limits = Limits(turns: 30, duration: 120)
        sketch.state("menu", say("Again?"), choices: [.init("yes", goto: "joke"), .init("no", goto: "farewell")])
        sketch.state("joke", say("Knock knock."), goto: "menu")
        sketch.state("farewell", say("Goodbye."), goto: "hangup")
        let program = sketch.done()
        let report = Prover(program).prove()
        #expect(report.proofs[0].verdict == .proved)
        #expect(report.length?.turns == 31)
        #expect(report.length?.endedBy == .limit)
        #expect(report.endless?.told(in: program) == "menu → \"yes\" → joke → menu")
    }

    @Test func silenceMustNotGoRound() throws {
        var sketch = Self.reminder()
        sketch.giveUp = "help"
        sketch.state("greeting", say("Will you come?"), choices: [.init("yes", goto: "farewell")])
        sketch.state("help", say("You can say yes."), goto: "greeting")
        sketch.state("farewell", say("Goodbye."), goto: "hangup")
        let program = sketch.done()
        let report = Prover(program).prove()
        #expect(report.proofs[0].verdict == .refuted)
        let refutation = try #require(report.refutations.first)
        #expect(refutation.fault == .endlessCall)
        #expect(refutation.example.told(in: program) == "greeting → (silence) → help → greeting")
    }

    @Test func aCounterEndsACircle() throws {
        var sketch = Self.reminder()
        sketch.giveUp = "count"
        sketch.slot("tries", .number(min: nil, max: nil, whole: false), value: .number(0))
        let tries = SlotID(0)
        sketch.state("greeting", say("Will you come?"), choices: [.init("yes", goto: "farewell")])
        sketch.state(
            "count", .set(tries, .binary(.add, .slot(tries), .literal(.number(1)))),
            when: [(.binary(.greater, .slot(tries), .literal(.number(2))), "farewell")], else: "greeting")
        sketch.state("farewell", say("Goodbye."), goto: "hangup")
        let report = Prover(sketch.done()).prove()
        #expect(report.proofs[0].verdict == .proved)
        #expect(report.length?.endedBy == .script)
        // Three times the question with what may be asked back, asked once more and denied, then the farewell.
        #expect(report.length?.turns == 3 * 7 + 1)
    }

    @Test func aConditionOnDataGoesBothWays() throws {
        var sketch = Self.reminder()
        sketch.giveUp = "count"
        sketch.slot("tries", .number(min: nil, max: nil, whole: false), input: .required)
        let tries = SlotID(0)
        sketch.state("greeting", say("Will you come?"), choices: [.init("yes", goto: "farewell")])
        sketch.state(
            "count", when: [(.binary(.greater, .slot(tries), .literal(.number(2))), "farewell")], else: "greeting")
        sketch.state("farewell", say("Goodbye."), goto: "hangup")
        let report = Prover(sketch.done()).prove()
        #expect(report.proofs[0].verdict == .refuted)
    }

    @Test func aSmallBudgetIsToldOf() throws {
        var sketch = Self.reminder()
        sketch.giveUp = "hangup"
        sketch.state("greeting", say("Will you come?"), choices: [.init("yes", goto: "hangup")])
        let report = Prover(sketch.done(), budget: ProofBudget(steps: 1)).prove()
        #expect(report.length == nil)
        guard case .gaveUp = report.proofs[0].verdict else {
            Issue.record("it proved \(report)")
            return
        }
    }
}
