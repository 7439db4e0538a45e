import CallProgram
import Foundation
import ProgramTestSupport
import Testing

@testable import CallInterpreter

/// Traps, limits, late verdicts, hang-ups: every call ends, and no caller hears an error.
struct EndingTests {
    private static let apology = "Sorry, something went wrong. Please call again later. Goodbye."

    private func lines(_ build: (inout Sketch) -> Void) -> Program {
        var sketch = Sketch()
        sketch.slot("name", .text(minLength: nil, maxLength: nil, pattern: nil))
        sketch.intent("go", "go on")
        build(&sketch)
        return sketch.done()
    }

    @Test func aTrapIsAnApology() {
        let program = lines { $0.state("hello", say("Hello ", .value(.slot(SlotID(0)))), goto: "hangup") }
        let caller = Caller(program)
        #expect(caller.hears == Self.apology)
        #expect(caller.ending == .error)
        #expect(caller.turn.trace.contains(.trapped(Trap(.unsetSlot("name"), state: "hello"))))
    }

    @Test func aTrapGoesToTheScriptsOwnHandlerOnce() {
        var program = lines {
            $0.state("hello", say("Hello ", .value(.slot(SlotID(0)))), goto: "hangup")
            $0.state("oops", say("Our fault."), choices: [.init("go", goto: "hello")])
        }
        program.events.error = .state(StateID(1))
        var caller = Caller(program)
        #expect(caller.hears == "Our fault.")
        #expect(caller.says("go") == "Our fault.")
        program.events.error = .state(StateID(0))
        caller = Caller(program)
        #expect(caller.hears == Self.apology)
    }

    @Test func aCircleRunsOutOfFuel() {
        let program = lines {
            $0.state("a", say("round"), goto: "b")
            $0.state("b", say(" and round"), goto: "a")
        }
        let caller = Caller(program)
        #expect(caller.hears == Self.apology)
        #expect(
            caller.turn.trace.contains { if case .trapped(let trap) = $0 { trap.reason == .outOfFuel } else { false } })
    }

    @Test(arguments: [
        (Expression.binary(.divide, .literal(.number(1)), .literal(.number(0))), Trap.Reason.divisionByZero),
        (.binary(.add, .literal(.text("a")), .literal(.number(0))), .badValue("a number was expected")),
        (.call(.replace, [.literal(.text("a"))]), .badValue("replace needs 3 values")),
    ])
    func computationsThatCannotBe(expression: Expression, reason: Trap.Reason) {
        let program = lines { $0.state("a", say(.value(expression)), goto: "hangup") }
        #expect(Caller(program).turn.trace.contains(.trapped(Trap(reason, state: "a"))))
    }

    @Test func nothingToRepeatIsATrap() {
        let program = lines { $0.state("a", goto: "repeat") }
        #expect(Caller(program).hears == Self.apology)
    }

    @Test func aDoublingTextEnds() {
        let slot = Expression.slot(SlotID(0))
        let program = lines {
            $0.program.slots[0].defaultValue = .text("x")
            $0.state(
                "a", .set(SlotID(0), .template(Template([.value(slot), .value(slot)]))), goto: "a")
        }
        #expect(Caller(program).hears == Self.apology)
    }

    @Test func turnsAreLimited() {
        var program = lines { $0.state("a", say("Again?"), choices: [.init("go", goto: "a")]) }
        program.limits.turns = 5
        var caller = Caller(program)
        for _ in 0..<4 { #expect(caller.says("go") == "Again?") }
        #expect(caller.says("go") == "I'm sorry, I have to end this call now. Goodbye.")
        #expect(caller.ending == .hangup)
    }

    @Test func timeIsLimitedFromTheFirstDocumentOn() {
        var program = lines { $0.state("a", say("Again?"), choices: [.init("go", goto: "a")]) }
        program.limits.duration = 60
        var caller = Caller(program)
        caller.now += 59
        #expect(caller.says("go") == "Again?")
        caller.now += 1
        #expect(caller.says("go") == "I'm sorry, I have to end this call now. Goodbye.")
    }

    @Test func theLimitsOwnStateCannotHoldTheLine() {
        var program = lines { $0.state("a", say("Again?"), choices: [.init("go", goto: "a")]) }
        program.limits.turns = 3
        program.events.limit = .state(StateID(0))
        var caller = Caller(program)
        var turns = 1
        while caller.ending == nil, turns < 100 {
            caller.says("go")
            turns += 1
        }
        #expect(caller.ending == .hangup)
        #expect(turns <= 3 + Walk.tail + 2)
    }

    private var asynchronous: Program {
        var program = lines {
            $0.state("talk", say("Hello?"), choices: [.init("go", goto: "talk")])
            $0.state("message", say("Please call back."), goto: "hangup")
        }
        program.outbound.machineDetection = .waitForBeep
        program.outbound.async = true
        program.events.machine = .state(StateID(1))
        return program
    }

    @Test(arguments: [CallEvent.Kind.redirected, .silence])
    func aLateVerdictMovesTheCall(coming: CallEvent.Kind) {
        var caller = Caller(asynchronous, direction: .outbound)
        let first = caller.turn.document
        caller.tell(.machineDetected(AnsweredBy(rawValue: "machine_end_beep")))
        #expect(caller.turn.effects == [.redirectCall(sid: "CA1", url: "/voice/continue?turn=2")])
        #expect(caller.turn.document == first)
        caller.tell(.machineDetected(AnsweredBy(rawValue: "machine_end_beep")))
        #expect(caller.turn.effects == [])
        #expect(caller.tell(coming, turn: 2) == "Please call back.")
        #expect(caller.ending == .hangup)
    }

    @Test func aCallThatComesBackBeforeItsRedirectIsMovedToo() {
        var caller = Caller(asynchronous, direction: .outbound)
        caller.tell(.machineDetected(.fax))
        #expect(caller.tell(.silence, turn: 1) == "Please call back.")
        let document = caller.turn.document
        caller.tell(.redirected, turn: 2)
        #expect(caller.turn.document == document)
    }

    @Test func aLateHumanIsOnlyKnown() {
        var caller = Caller(asynchronous, direction: .outbound)
        caller.tell(.machineDetected(.human))
        #expect(caller.turn.effects == [])
        #expect(caller.session.call.answeredBy == .human)
        #expect(caller.says("go") == "Hello?")
    }

    @Test func aVerdictAfterTheEndChangesNothing() {
        var caller = Caller(asynchronous, direction: .outbound)
        caller.hangsUp()
        caller.tell(.machineDetected(.fax))
        #expect(caller.turn.effects == [])
        #expect(caller.turn.trace == [.repeated])
    }

    @Test func hangingUpRunsTheLastState() {
        var program = lines {
            $0.state("talk", say("Hello?"), choices: [.init("go", goto: "talk")])
            $0.state("gone", .set(SlotID(0), .literal(.text("gone"))), .note("left"), say("Anyone?"), goto: "hangup")
        }
        program.events.ended = StateID(1)
        var caller = Caller(program)
        let document = caller.turn.document
        caller.hangsUp()
        #expect(caller.ending == .caller)
        #expect(caller.session.slots[0] == .text("gone"))
        #expect(
            caller.turn.trace == [
                .ended(.caller), .entered(StateID(1)), .assigned(SlotID(0), .text("gone")), .note("left"),
            ])
        #expect(caller.turn.document == document)
        caller.hangsUp()
        #expect(caller.turn.trace == [.repeated])
        caller.says("go")
        #expect(caller.turn.document == document)
    }

    @Test func aCallThatNeverBeganHasADocumentAllTheSame() {
        let interpreter = Interpreter(program: asynchronous)
        let call = CallFacts(sid: "CA1", direction: .outbound, from: "+1", to: "+2")
        let session = interpreter.session(for: call, at: Caller.afternoon)
        let turn = interpreter.turn(session, CallEvent(.ended(.busy)), at: Caller.afternoon)
        #expect(turn.document.hasSuffix("<Response />"))
        #expect(turn.session.ending == .caller)
        let begun = interpreter.turn(session, CallEvent(.silence, turn: 7), at: Caller.afternoon)
        #expect(begun.session.turn == 1)
    }

    @Test func refusesACall() {
        let program = lines { $0.state("no", say("never heard"), reject: .busy) }
        let caller = Caller(program)
        #expect(caller.document == #"<Response><Reject reason="busy" /></Response>"#)
        #expect(caller.ending == .rejected)
        #expect(caller.session.history == [])
    }

    @Test func aSessionOfAnOlderProgramIsMended() {
        let interpreter = Interpreter(program: asynchronous)
        var session = Caller(asynchronous).session
        session.state = StateID(99)
        session.language = LanguageID(7)
        session.slots = []
        session.interrupted = StateID(-1)
        session.askedBack = AskedBack(.choices([4, -3]))
        let turn = interpreter.turn(session, CallEvent(.heard(Heard(text: "go")), turn: 1), at: Caller.afternoon)
        #expect(turn.session.ending == .error)
        session.state = StateID(0)
        #expect(
            interpreter.turn(session, CallEvent(.heard(Heard(keys: "1")), turn: 1), at: Caller.afternoon).session.ending
                == nil)
    }
}
