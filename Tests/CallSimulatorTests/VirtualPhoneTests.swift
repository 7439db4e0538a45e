import CallInterpreter
import CallProgram
import CallSimulator
import Foundation
import Testing

@Suite struct VirtualPhoneTests {
    @Test func speaksAndWaits() {
        var phone = ExamplePrograms.phone(ExamplePrograms.assistant)
        let beginning = phone.begin()
        #expect(beginning.speech == "Hello! How can I help you?")
        #expect(beginning.events == [CallEvent(.began)])
        #expect(beginning.documents.count == 1)
        #expect(phone.end == nil)

        let answer = phone.perform(.say("What time is it?", confidence: 0.9))
        #expect(answer.events == [CallEvent(.heard(Heard(text: "What time is it?", confidence: 0.9)), turn: 1)])
        #expect(answer.speech == "The current time is 3:45 PM.")
    }

    @Test func silenceFollowsTheRedirect() {
        var phone = ExamplePrograms.phone(ExamplePrograms.assistant)
        _ = phone.begin()
        let silence = phone.perform(.silence)
        #expect(silence.events == [CallEvent(.silence, turn: 1)])
        #expect(silence.speech == "Are you still there?")
    }

    @Test func keysAtAQuestionForSpeechAreSilence() {
        var phone = ExamplePrograms.phone(ExamplePrograms.assistant)
        _ = phone.begin()
        let keys = phone.perform(.press("1"))
        #expect(keys.events == [CallEvent(.silence, turn: 1)])
        #expect(keys.remark == .onlySpeech)
    }

    @Test func speechAtAQuestionForKeysIsSilence() {
        var phone = ExamplePrograms.phone(ExamplePrograms.desk, inputs: [SlotID(0): .text("Ms Rivera")])
        #expect(phone.begin().speech == "Welcome Ms Rivera. How many nights?")
        let speech = phone.perform(.say("three", confidence: nil))
        #expect(speech.events == [CallEvent(.silence, turn: 1)])
        #expect(speech.remark == .onlyKeys)
    }

    @Test func keysBeyondTheQuestionAreLost() {
        var phone = ExamplePrograms.phone(ExamplePrograms.desk, inputs: [SlotID(0): .text("Ms Rivera")])
        _ = phone.begin()
        let keys = phone.perform(.press("1234"))
        #expect(keys.events == [CallEvent(.heard(Heard(keys: "12")), turn: 1)])
        #expect(keys.remark == .keysLost(sent: "12"))
        #expect(phone.session.slots[1] == .number(12))
    }

    @Test func aHangupEndsTheCallOnce() {
        var phone = ExamplePrograms.phone(ExamplePrograms.assistant)
        _ = phone.begin()
        let goodbye = phone.perform(.say("goodbye", confidence: nil))
        #expect(goodbye.speech == "Goodbye.")
        #expect(goodbye.end == .hangup)
        #expect(goodbye.events.last == CallEvent(.ended(.completed)))
        let late = phone.perform(.say("hello", confidence: nil))
        #expect(late.remark == .callIsOver)
        #expect(late.events.isEmpty)
    }

    @Test func theCallerHangsUp() {
        var phone = ExamplePrograms.phone(ExamplePrograms.assistant)
        _ = phone.begin()
        let end = phone.perform(.hangUp)
        #expect(end.end == .caller)
        #expect(end.events == [CallEvent(.ended(.completed))])
        #expect(end.documents.isEmpty)
    }

    @Test func aMachineHearsTheMessage() {
        var phone = ExamplePrograms.phone(
            ExamplePrograms.assistant, .outbound(answeredBy: AnsweredBy(rawValue: "machine_end_beep")))
        let message = phone.begin()
        #expect(message.speech == "Please call us back. [play bell.mp3] Thank you.")
        #expect(
            message.sounds == [.words("Please call us back."), .pause(1), .file("bell.mp3"), .words("Thank you.")])
        #expect(message.end == .hangup)
    }

    @Test func aLateVerdictMovesTheLiveCall() {
        var phone = ExamplePrograms.phone(ExamplePrograms.assistant, .outbound(answeredBy: .unknown))
        _ = phone.begin()
        let verdict = phone.perform(.machine(AnsweredBy(rawValue: "machine_end_beep")))
        #expect(verdict.speech.hasPrefix("Please call us back."))
        #expect(verdict.effects.count == 1)
        #expect(verdict.events.first == CallEvent(.machineDetected(AnsweredBy(rawValue: "machine_end_beep"))))
        #expect(verdict.end == .hangup)
    }

    @Test func aLateHumanChangesNothing() {
        var phone = ExamplePrograms.phone(ExamplePrograms.assistant, .outbound(answeredBy: .unknown))
        _ = phone.begin()
        let verdict = phone.perform(.machine(.human))
        #expect(verdict.remark == .verdictIgnored)
        #expect(verdict.documents.isEmpty)
        #expect(phone.perform(.say("what time is it", confidence: nil)).speech == "The current time is 3:45 PM.")
    }

    @Test func aRefusedCallIsOver() {
        var phone = ExamplePrograms.phone(ExamplePrograms.refusing)
        let refusal = phone.begin()
        #expect(refusal.end == .rejected)
        #expect(refusal.events.last == CallEvent(.ended(.busy)))
    }

    @Test func aTrapBreaksTheCallOff() {
        var phone = ExamplePrograms.phone(ExamplePrograms.broken)
        let failure = phone.begin()
        #expect(failure.end == .error)
        #expect(failure.traps.map(\.reason) == [.divisionByZero])
    }

    @Test func silenceAloneEndsTheCall() {
        var phone = ExamplePrograms.phone(ExamplePrograms.assistant)
        _ = phone.begin()
        var turns = 0
        while phone.end == nil, turns < 20 {
            _ = phone.perform(.silence)
            turns += 1
        }
        #expect(phone.end == .hangup)
    }
}
