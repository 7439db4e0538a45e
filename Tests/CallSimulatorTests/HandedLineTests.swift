import CallInterpreter
import CallProgram
import CallSimulator
import TestSupport
import Testing

/// The phone while something else has the line.
@Suite struct HandedLineTests {
    /// A question, a transfer, a recording, a goodbye.
    private static let desk: Program = {
        func say(_ text: String) -> Instruction { .say(Prompt([PromptPart(.text(Template(text)))])) }
        let transfer = Transfer(destinations: [.init(kind: .number, address: Template("+15551230002"))])
        let ways = Outcomes(normal: .state(StateID(2)), ways: [.init(.busy, .state(StateID(1)))])
        let question = Question(
            listen: Listen(speech: true, keys: false), choices: [], noInput: LadderID(0), noMatch: LadderID(0),
            giveUp: .hangup)
        var program = Program(
            name: "desk", languages: [Language(tag: "en-US")],
            states: [
                State(name: "front", body: [say("One moment.")], exit: .carrier(.transfer(transfer), ways)),
                State(
                    name: "message", body: [say("Speak.")], exit: .carrier(.record(Record()), Outcomes(normal: .hangup))
                ),
                State(name: "rating", body: [say("How was it?")], exit: .question(question)),
            ], start: Start(.state(StateID(0))))
        program.ladders = [Ladder(rungs: [.init(say: Prompt([PromptPart(.text(Template("Hello?")))]))])]
        return program
    }()

    @Test func theTestSaysHowItComesOut() {
        var phone = ExamplePrograms.phone(Self.desk)
        #expect(phone.begin().speech == "One moment. [transfer +15551230002]")
        let busy = phone.perform(.line(.transfer(.busy, duration: 0)))
        #expect(busy.speech == "Speak. [recording]")
        #expect(busy.events.count == 1 && busy.events[0].turn == 1)
        let wrong = phone.perform(.line(.queue(.left)))
        #expect(wrong.remark == .nothingHanded && phone.end == nil)
        #expect(phone.perform(.say("please call me back", confidence: nil)).end == .hangup)
        #expect(phone.session.recording?.url == CarrierAct.recordingURL)
    }

    @Test func withoutAWordSomeoneAnswersAndHangsUp() {
        var phone = ExamplePrograms.phone(Self.desk)
        _ = phone.begin()
        let answer = phone.perform(.say("nine", confidence: nil))
        #expect(answer.events.count == 2)
        #expect(phone.session.transfer == TransferFacts(status: "completed", duration: CarrierAct.talk))
        #expect(answer.speech.hasPrefix("How was it?"))
        var other = ExamplePrograms.phone(Self.desk)
        _ = other.begin()
        #expect(other.perform(.silence).speech == "How was it?")
    }

    /// At a terminal, words typed by habit must not stand for a talk that went well.
    @Test func aRehearsalAsksHowItComesOut() {
        var session = RehearsalSession(interpreter: Interpreter(program: Self.desk))
        _ = session.begin()
        #expect(
            session.type("yes").text
                == "the call is with someone else; say how that comes out: /transfer answered, busy, failed, no_answer\n"
        )
        #expect(session.type("/transfer busy").text.contains("Speak."))
    }

    @Test func hangingUpEndsTheCallOnce() {
        var phone = ExamplePrograms.phone(Self.desk)
        _ = phone.begin()
        let end = phone.perform(.hangUp)
        #expect(end.end == .caller && end.events.last == CallEvent(.ended(.completed)) && end.events.count == 2)
        #expect(phone.perform(.line(.transfer(.busy, duration: 0))).remark == .callIsOver)
    }
}
