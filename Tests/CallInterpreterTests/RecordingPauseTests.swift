import CallProgram
import Foundation
import ProgramTestSupport
import Testing

@testable import CallInterpreter

/// A call that is recorded from end to end is not while a sensitive slot is asked for.
struct RecordingPauseTests {
    private func program(isRecorded: Bool = true, isSensitive: Bool = true) -> Program {
        var sketch = Sketch()
        sketch.slot("pin", .digits(length: 4...4))
        sketch.program.slots[0].isSensitive = isSensitive
        sketch.program.outbound.record = isRecorded
        sketch.intent("help", "i need help")
        sketch.giveUp = "sorry"
        sketch.state("hello", say("Hello."), choices: [.init("help", goto: "pin")])
        sketch.state("pin", say("Your code?"), choices: [.init("help", goto: "hello")], ask: ("pin", "thanks"))
        sketch.state("thanks", say("Thank you."), choices: [])
        sketch.state("sorry", say("Goodbye."), goto: "hangup")
        return sketch.done()
    }

    private let pause: [Effect] = [.pauseRecording(sid: "CA1")]
    private let resume: [Effect] = [.resumeRecording(sid: "CA1")]

    private func asked(_ program: Program, direction: CallFacts.Direction = .outbound) -> Caller {
        var caller = Caller(program, direction: direction)
        #expect(caller.turn.effects == [])
        caller.says("help")
        #expect(caller.hears == "Your code?")
        return caller
    }

    @Test func itGoesOnWhenTheAnswerIsIn() {
        var caller = asked(program())
        #expect(caller.turn.effects == pause)
        #expect(caller.turn.trace.contains(.recording(isPaused: true)))
        // Asked again, it is paused already.
        caller.says("banana")
        #expect(caller.turn.effects == [])
        caller.presses("4077")
        #expect(caller.hears == "Thank you." && caller.turn.effects == resume)
        #expect(caller.turn.trace.contains(.recording(isPaused: false)))
    }

    @Test func itGoesOnWhenTheLadderLeavesTheQuestion() {
        var caller = asked(program())
        caller.isSilent()
        caller.isSilent()
        #expect(caller.turn.effects == [])
        while caller.ending == nil { caller.isSilent() }
        #expect(caller.hears == "Goodbye." && caller.turn.effects == resume)
    }

    @Test func itGoesOnWhenAChoiceLeadsElsewhere() {
        var caller = asked(program())
        caller.says("i need help")
        #expect(caller.hears == "Hello." && caller.turn.effects == resume)
    }

    @Test func aCallThatEndsHasNothingToGoOnWith() {
        var caller = asked(program())
        caller.hangsUp()
        #expect(caller.turn.effects == [])
    }

    @Test func aRepeatedWebhookDoesNothing() {
        var caller = asked(program())
        caller.tell(.heard(Heard(text: "help")), turn: 1)
        #expect(caller.turn.effects == [])
    }

    @Test func whatIsNotRecordedOrNotSensitiveNeedsNoPause() {
        #expect(asked(program(isRecorded: false)).turn.effects == [])
        #expect(asked(program(isSensitive: false)).turn.effects == [])
        #expect(asked(program(), direction: .inbound).turn.effects == [])
    }
}
