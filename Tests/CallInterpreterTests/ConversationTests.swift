import CallProgram
import Foundation
import ProgramTestSupport
import Testing
import TwiML

@testable import CallInterpreter

/// The guide's assistant, as callers meet it.
struct ConversationTests {
    static let assistant: Program = {
        var sketch = Sketch()
        sketch.program.timeZone = "America/New_York"
        sketch.listen = Listen(speech: true, keys: false, hints: [["help", "support"]])
        sketch.intent("time", "what time is it", "tell me the time", label: "the time")
        sketch.intent("date", "what is the date", "what is today's date", label: "the date")
        sketch.intent("hello", "hello", "hi there")
        sketch.intent("help", "help", "I need help")
        sketch.intent("thanks", "thank you", "thanks")
        sketch.intent("repeat", "repeat that", "say that again")
        sketch.globals = [.init("thanks", goto: "farewell"), .init("repeat", goto: "repeat")]
        sketch.giveUp = "farewell"
        sketch.state("greeting", say("Hello! I'm your AI assistant. How can I help you today?"), goto: "assist")
        sketch.state(
            "assist",
            choices: [
                .init("time", goto: "tell_time"), .init("date", goto: "tell_date"), .init("hello", goto: "welcome"),
                .init("help", goto: "offer_help"),
            ])
        sketch.state("welcome", say("Hello! How can I assist you today?"), goto: "assist")
        sketch.state(
            "tell_time", say("The current time is ", .value(.call(.time, [.fact(.now)])), "."), goto: "assist")
        sketch.state("tell_date", say("Today is ", .value(.call(.date, [.fact(.now)])), "."), goto: "assist")
        sketch.state("offer_help", say("I can help you with information."), goto: "assist")
        sketch.state("voicemail", say("Please call us back."), goto: "hangup")
        sketch.state("farewell", say("Thank you for calling. Have a great day! Goodbye."), goto: "hangup")
        var program = sketch.done()
        program.start.machine = sketch.target("voicemail")
        program.start.fax = .hangup
        return program
    }()

    @Test func asksTheTimeAndLeaves() {
        var caller = Caller(Self.assistant)
        #expect(
            caller.document
                == #"<Response><Gather action="/voice/process-speech?turn=1" hints="help, support" input="speech" "#
                + #"language="en-US" speechTimeout="auto" timeout="5"><Say voice="Polly.Joanna">"#
                + "Hello! I'm your AI assistant. How can I help you today?</Say></Gather>"
                + "<Redirect>/voice/continue?turn=1</Redirect></Response>")
        #expect(caller.says("What time is it?", confidence: 0.95) == "The current time is 3:45 PM.")
        #expect(caller.says("Thank you") == "Thank you for calling. Have a great day! Goodbye.")
        #expect(
            caller.document
                == #"<Response><Say voice="Polly.Joanna">Thank you for calling. Have a great day! Goodbye.</Say>"#
                + "<Hangup /></Response>")
        #expect(caller.ending == .hangup)
        #expect(
            caller.session.history.map(\.content) == [
                "Hello! I'm your AI assistant. How can I help you today?", "What time is it?",
                "The current time is 3:45 PM.", "Thank you", "Thank you for calling. Have a great day! Goodbye.",
            ])
        #expect(caller.session.history[1].role == .user)
        #expect(caller.session.history[1].confidence == 0.95)
    }

    @Test func asksForHelpAndTheDate() {
        var caller = Caller(Self.assistant)
        #expect(caller.says("I need help") == "I can help you with information.")
        #expect(caller.says("What's today's date?") == "Today is Saturday, December 14, 2024.")
        #expect(caller.state == "assist")
    }

    @Test func silenceIsNeverSilent() {
        var caller = Caller(Self.assistant)
        #expect(caller.isSilent() == "Are you still there?")
        #expect(caller.isSilent() == "I cannot hear you.")
        #expect(caller.isSilent() == "Thank you for calling. Have a great day! Goodbye.")
        #expect(caller.ending == .hangup)
    }

    @Test func silenceAndMishearingCountTogetherButClimbApart() {
        var caller = Caller(Self.assistant)
        #expect(caller.isSilent() == "Are you still there?")
        #expect(caller.says("bananas") == "Sorry?")
        #expect(caller.isSilent() == "I cannot hear you.")
        #expect(caller.says("bananas") == "Thank you for calling. Have a great day! Goodbye.")
    }

    @Test func emptySpeechIsSilence() {
        var caller = Caller(Self.assistant)
        #expect(caller.says("  ") == "Are you still there?")
        #expect(caller.session.history.count == 3)
    }

    @Test func countersStartAnewWhereAStateIsEnteredAnew() {
        var caller = Caller(Self.assistant)
        caller.isSilent()
        caller.isSilent()
        #expect(caller.says("hello") == "Hello! How can I assist you today?")
        #expect(caller.isSilent() == "Are you still there?")
    }

    @Test func saysTheLastWordsAgainWithoutTheRungs() {
        var caller = Caller(Self.assistant)
        caller.says("what time is it")
        #expect(caller.isSilent() == "Are you still there?")
        caller.now += 600
        #expect(caller.says("repeat that") == "The current time is 3:45 PM.")
        // Repeating is no new start: the next silence is the second.
        #expect(caller.isSilent() == "I cannot hear you.")
    }

    @Test func asksBackWhenTheRecogniserIsUnsure() {
        var caller = Caller(Self.assistant)
        #expect(caller.says("what time is it", confidence: 0.5) == "Did you say the time?")
        #expect(caller.session.askedBack == AskedBack(.choices([0])))
        #expect(caller.says("yes") == "The current time is 3:45 PM.")
        #expect(caller.session.askedBack == nil)
    }

    @Test func takesNoForAnAnswer() {
        var caller = Caller(Self.assistant)
        caller.says("what time is it", confidence: 0.5)
        #expect(caller.says("no") == "Sorry?")
        #expect(caller.says("what is the date", confidence: 0.5) == "Did you say the date?")
        #expect(caller.says("what time is it") == "The current time is 3:45 PM.")
    }

    @Test func theThingNamedAgainIsTaken() {
        var caller = Caller(Self.assistant)
        caller.says("what time is it", confidence: 0.5)
        #expect(caller.says("what time is it", confidence: 0.5) == "The current time is 3:45 PM.")
    }

    @Test func askingBackEnds() {
        var caller = Caller(Self.assistant)
        caller.says("what time is it", confidence: 0.5)
        caller.says("what is the date", confidence: 0.5)
        caller.says("what time is it", confidence: 0.5)
        #expect(caller.says("what is the date", confidence: 0.5) == "Thank you for calling. Have a great day! Goodbye.")
    }

    @Test func lowConfidenceIsANoMatchAndAMissingOneIsNone() {
        var caller = Caller(Self.assistant)
        #expect(caller.says("what time is it", confidence: 0.2) == "Sorry?")
        #expect(caller.says("what time is it", confidence: .nan) == "The current time is 3:45 PM.")
    }

    @Test func machinesHearAnotherMessage() {
        let start = { (answeredBy: AnsweredBy?) in
            Caller(Self.assistant, direction: .outbound, answeredBy: answeredBy, openingMessage: "Ahoy!").hears
        }
        #expect(start(AnsweredBy(rawValue: "machine_end_beep")) == "Please call us back.")
        #expect(start(.fax) == "")
        #expect(start(.human) == "Ahoy!")
        #expect(start(.unknown) == "Ahoy!")
        #expect(start(nil) == "Ahoy!")
        #expect(Caller(Self.assistant).hears == "Hello! I'm your AI assistant. How can I help you today?")
    }

    @Test func repeatsGetTheSameDocument() {
        var caller = Caller(Self.assistant)
        let first = caller.turn.document
        caller.tell(.began)
        #expect(caller.turn.document == first)
        #expect(caller.turn.trace == [.repeated])
        caller.says("what time is it")
        let (answer, session) = (caller.turn.document, caller.session)
        for number in [1, 0, 3, 99, -5] {
            caller.tell(.heard(Heard(text: "what is the date")), turn: number)
            #expect(caller.turn.document == answer)
            #expect(caller.session == session)
        }
        caller.says("thanks")
        let last = caller.turn.document
        caller.says("hello")
        caller.isSilent()
        #expect(caller.turn.document == last)
        #expect(caller.ending == .hangup)
    }

    @Test func plainCallbackURLsHaveNoTurn() {
        let caller = Caller(Self.assistant)
        let event = CallEvent(.heard(Heard(text: "what time is it")))
        let turn = caller.interpreter.turn(caller.session, event, at: caller.now)
        #expect(turn.session.turn == 2)
    }
}
