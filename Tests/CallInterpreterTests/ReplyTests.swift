import CallProgram
import Foundation
import ProgramTestSupport
import Testing

@testable import CallInterpreter

/// A turn of a language model.
@Suite struct ReplyTests {
    static func clinic() -> Program {
        var sketch = Sketch()
        sketch.slot("pin", .text(minLength: nil, maxLength: nil, pattern: nil))
        sketch.slot("answer", .text(minLength: nil, maxLength: 40, pattern: nil))
        sketch.program.slots[0].isSensitive = true
        sketch.state("greeting", say("Your PIN, please."), choices: [], ask: ("pin", "open"))
        sketch.state("open", say("Thank you. What can I do?"), choices: [], otherwise: "think")
        sketch.state("think", goto: "hangup")
        sketch.state("booking", say("Let us book."), goto: "hangup")
        sketch.state("sorry", say("Please call later."), goto: "hangup")
        var program = sketch.done()
        program.assistant = Assistant(
            model: "small", instructions: Template("You answer for a clinic."), maxTokens: 80, temperature: 0.3)
        program.states[2].exit = .work(
            Work(
                .reply(
                    Reply(
                        instructions: Template([.text("The PIN is "), .value(.slot(SlotID(0))), .text(".")]),
                        exits: [Reply.Exit(name: "booking", description: "The caller wants a visit.")],
                        save: SlotID(1))), timeout: 20_000,
                filler: Prompt([PromptPart(.text(Template("Hm.")))])),
            Outcomes(
                normal: .state(StateID(1)),
                ways: [.init(.failed, .state(StateID(4))), .init(.exit("booking"), .state(StateID(3)))]))
        return program
    }

    private func asked() -> Caller {
        var caller = Caller(Self.clinic())
        caller.says("four seven one one")
        caller.says("are you open on Sunday, my code is four seven one one")
        return caller
    }

    @Test func tellsTheModelOfTheCallAndNothingSensitive() throws {
        let caller = asked()
        guard case .perform(let job)? = caller.turn.effects.first, case .reply(let request) = job.kind else {
            Issue.record("no reply is asked for: \(caller.turn.effects)")
            return
        }
        #expect(request.model == "small" && request.maxTokens == 80 && request.temperature == 0.3)
        #expect(request.exits.map(\.name) == ["booking"])
        let lines = request.messages.map { "\($0.role.rawValue): \($0.content)" }
        #expect(lines[0].hasPrefix("system: You answer for a clinic.\n\nThe PIN is ***.\n\nYou speak on the phone"))
        #expect(
            lines.dropFirst() == [
                "assistant: Your PIN, please.", "user: ***", "assistant: Thank you. What can I do?",
                "user: are you open on Sunday, my code is ***",
            ])
    }

    @Test func speaksWhatTheModelSaysAndAsksOn() {
        var caller = asked()
        #expect(
            caller.tell(.worked(WorkResult(job: 1, answer: .spoke("**Yes**, see https://x.example 😀."))))
                == "Yes, see. Thank you. What can I do?")
        #expect(caller.session.slots[1] == .text("Yes, see."))
        #expect(caller.session.history.last?.content == "Yes, see. Thank you. What can I do?")
    }

    @Test func goesWhereTheModelChooses() {
        var caller = asked()
        #expect(caller.tell(.worked(WorkResult(job: 1, answer: .chose("booking")))) == "Let us book.")
    }

    @Test(arguments: [
        WorkResult.Answer.chose("elsewhere"), .spoke(""), .spoke("😀😀 **"), .failed("429"), .sent,
        .fetched(status: 200, body: nil), .spoke(String(repeating: "far too long for the slot ", count: 9)),
    ])
    func goesOnWithoutTheModel(_ answer: WorkResult.Answer) {
        var caller = asked()
        #expect(caller.tell(.worked(WorkResult(job: 1, answer: answer))) == "Please call later.")
    }
}

/// What of a model's text reaches the caller's ear.
@Suite struct ReplyTextTests {
    @Test(arguments: [
        ("Hello there.", "Hello there."),
        ("**Bold** and *soft* and __both__ and ~~gone~~.", "Bold and soft and both and gone."),
        ("# Hours\n\nWe are open:\n- Monday\n- Tuesday", "Hours. We are open: Monday. Tuesday"),
        ("1. First\n2. Second", "1. First. 2. Second"),
        ("See [our page](https://a.example/x?y=1) now.", "See our page now."),
        ("See https://a.example/x?y=1, or www.b.example.", "See, or."),
        ("Great! 🎉👩‍👩‍👧 Bye 🇩🇪", "Great! Bye"),
        ("Use `code` here.\n```swift\nlet x = 1\n```\nDone.", "Use code here. Done."),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "a b. 1 2"),
        ("3 < 4 and 5 > 2, 2 * 3 = 6", "3 < 4 and 5 > 2, 2 * 3 = 6"),
        ("<b>Yes</b> <speak>no</speak>", "Yes no"),
        ("a\u{0}b\u{7}c\u{202E}d\u{FEFF}", "a b cd"),
        ("> quoted\n> more", "quoted. more"),
        ("snake_case stays", "snake case stays"),
        ("   \n\n ", ""),
        ("😀", ""),
        ("…", ""),
        ("¿Qué tal? Niño, 12,50 €.", "¿Qué tal? Niño, 12,50 €."),
    ])
    func isSpoken(_ written: String, _ heard: String) {
        #expect(ReplyText.spoken(written) == heard)
    }

    @Test func isBounded() {
        let long = ReplyText.spoken(String(repeating: "This goes on. ", count: 10_000))
        #expect(long.utf8.count <= ReplyText.longest)
        #expect(long.hasSuffix("."))
    }
}
