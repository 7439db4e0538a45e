import CallProgram
import Foundation
import ProgramTestSupport
import Testing

@testable import CallInterpreter

/// What answered a question for a sensitive slot is as private as the slot, by every way out of the call.
@Suite struct HeardInConfidenceTests {
    private static let heard = Expression.fact(.heardText)

    /// Asks for a PIN, and then has work that tells of the answer; a caller who is not understood comes to it too.
    private static func program(_ kind: Work.Kind, isSensitive: Bool = true) -> Program {
        var sketch = Sketch()
        sketch.slot("pin", .digits(length: 4...4))
        sketch.program.slots[0].isSensitive = isSensitive
        sketch.giveUp = "work"
        sketch.state("ask", say("Your code?"), choices: [], ask: ("pin", "work"))
        sketch.state("work", goto: "hangup")
        var program = sketch.done()
        program.states[1].exit = .work(
            Work(kind, timeout: 5_000, filler: Prompt([PromptPart(.text(Template("Hm.")))])),
            Outcomes(normal: .hangup, ways: [.init(.failed, .hangup)]))
        return program
    }

    private static let reply = Work.Kind.reply(
        Reply(
            instructions: Template([
                "They said ", .value(heard), ", or pressed ", .value(.fact(.heardKeys)), ", loudly ",
                .value(.call(.upper, [heard])), ". Is it set: ", .value(.isSet(SlotID(0))), ".",
            ])))

    private static func fetch(_ segments: Template.Segment...) -> Work.Kind {
        .fetch(Fetch(method: .get, url: Template(segments)))
    }

    private func instructions(_ caller: Caller) -> String? {
        for case .perform(let job) in caller.turn.effects {
            if case .reply(let request) = job.kind {
                return request.messages.first?.content.split(separator: "\n").first.map(String.init)
            }
        }
        return nil
    }

    @Test func noModelIsToldOfIt() {
        var speaker = Caller(Self.program(Self.reply))
        speaker.says("four oh seven seven")
        #expect(instructions(speaker) == "They said ***, or pressed ***, loudly ***. Is it set: yes.")
        var presser = Caller(Self.program(Self.reply))
        presser.presses("4077")
        #expect(instructions(presser) == "They said ***, or pressed ***, loudly ***. Is it set: yes.")
    }

    /// Nothing became of the answer, and it was given in confidence all the same.
    @Test func norOfOneThatWasNotUnderstood() {
        var caller = Caller(Self.program(Self.reply))
        for _ in 0..<3 { caller.says("it is tulip") }
        #expect(instructions(caller) == "They said ***, or pressed ***, loudly ***. Is it set: no.")
        #expect(!caller.session.history.contains { $0.content.contains("tulip") })
    }

    @Test func whatWasHeardOtherwiseIsTold() {
        var caller = Caller(Self.program(Self.reply, isSensitive: false))
        caller.says("four oh seven seven")
        #expect(
            instructions(caller)
                == "They said four oh seven seven, or pressed , loudly FOUR OH SEVEN SEVEN. Is it set: yes.")
    }

    /// A host is logged, and so is why it could not be reached.
    @Test(arguments: [
        (fetch("https://", .value(heard), ".example/x"), "***", "the request came to nothing"),
        (fetch("https://api.example/", .value(heard)), "GET api.example", "there is no such host"),
    ])
    func noHostMadeOfItIsLogged(_ kind: Work.Kind, _ requested: String, _ why: String) {
        var caller = Caller(Self.program(kind))
        caller.presses("4077")
        #expect(caller.turn.trace.contains(.requested(job: 1, requested)))
        caller.tell(.worked(WorkResult(job: 1, answer: .failed("there is no such host"))))
        #expect(caller.turn.trace.contains(.worked(.failed, why)))
    }

    /// A document that was held back for quick work, and the one behind it, are one to who rehearses.
    @Test func whatIsHeldBackKeepsItsMask() {
        var program = Self.program(Self.fetch("https://api.example/"))
        program.states[1].body = [say("You said ", .value(Self.heard), ".")]
        var caller = Caller(program)
        caller.says("four oh seven seven")
        let turn = caller.interpreter.turn(
            caller.session, CallEvent(.worked(WorkResult(job: 1, answer: .failed("no")))), at: caller.now)
        #expect(turn.document.contains("You said four oh seven seven."))
        #expect(turn.session.masked("You said four oh seven seven.") == "You said ***.")
    }

    /// Nor of what an answer was near to.
    @Test func whatWasNearlyUnderstoodIsNotTold() {
        var sketch = Sketch()
        sketch.intent("flu", "flu shot", "a shot")
        sketch.intent("hepatitis", "hepatitis shot", "a shot")
        sketch.slot(
            "reason", .choice([.init(name: "flu", intent: IntentID(0)), .init(name: "hepatitis", intent: IntentID(1))]))
        sketch.program.slots[0].isSensitive = true
        sketch.state(
            "ask", say("Why do you call?"), choices: [.init("flu", goto: "done"), .init("hepatitis", goto: "done")],
            ask: ("reason", "done"))
        sketch.state("done", goto: "hangup")
        var program = sketch.done()
        guard case .question(var question) = program.states[0].exit else { return }
        question.choices[0].answer = .text("flu")
        question.choices[1].answer = .text("hepatitis")
        program.states[0].exit = .question(question)
        var caller = Caller(program)
        #expect(caller.says("a shot") == "Did you mean flu or hepatitis?")
        #expect(caller.session.history.last?.content == "Did you mean *** or ***?")
        #expect(caller.turn.trace.contains(.heard(Heard(text: "***"), .askedBack([]))))
        caller.says("something else entirely")
        #expect(caller.turn.trace.contains(.heard(Heard(text: "***"), .noMatch(best: nil, score: 0))))
    }

    /// The log tells why a script went wrong.
    @Test func noTrapTellsOfIt() {
        var sketch = Sketch()
        sketch.slot("pin", .digits(length: 4...4))
        sketch.slot("guests", .number(min: nil, max: nil, whole: true))
        sketch.program.slots[0].isSensitive = true
        sketch.state("ask", say("Your code?"), choices: [], ask: ("pin", "copy"))
        sketch.state("copy", .set(SlotID(1), Self.heard), goto: "hangup")
        var caller = Caller(sketch.done())
        caller.says("four oh seven seven")
        #expect(
            caller.turn.trace.contains(
                .trapped(Trap(.badValue("the slot \"guests\" cannot hold this value"), state: "copy"))))
    }
}
