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
