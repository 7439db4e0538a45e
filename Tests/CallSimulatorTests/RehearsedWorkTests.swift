import CallInterpreter
import CallProgram
import CallSimulator
import Foundation
import Testing

/// Work outside in a rehearsal by hand: what would be sent is told, and the person answers for the world.
@Suite struct RehearsedWorkTests {
    private static let program: Program = {
        let text = { (words: String) in Instruction.say(Prompt([PromptPart(.text(Template(words)))])) }
        var fetch = Fetch(method: .get, url: Template([.text("https://api.example.com/"), .value(.secret("KEY"))]))
        fetch.save = [.init(slot: SlotID(0), path: [.key("status")])]
        let filler = Prompt([PromptPart(.text(Template("One moment.")))])
        var program = Program(
            name: "shop", languages: [Language(tag: "en-US")],
            states: [
                State(
                    name: "order", body: [text("Let me look.")],
                    exit: .work(
                        Work(.fetch(fetch), timeout: 10_000, filler: filler),
                        Outcomes(
                            normal: .state(StateID(1)),
                            ways: [.init(.failed, .state(StateID(2))), .init(.status(404), .state(StateID(3)))]))),
                State(
                    name: "told",
                    body: [.say(Prompt([PromptPart(.text(Template([.text("It is "), .value(.slot(SlotID(0)))])))]))],
                    exit: .goto(.hangup)),
                State(name: "sorry", body: [text("Sorry.")], exit: .goto(.hangup)),
                State(name: "unknown", body: [text("No such order.")], exit: .goto(.hangup)),
            ], start: Start(.state(StateID(0))))
        program.slots = [Slot(name: "status", type: .text(minLength: nil, maxLength: nil, pattern: nil))]
        return program
    }()

    private func screen(_ lines: String...) -> String {
        var session = RehearsalSession(
            interpreter: Interpreter(program: Self.program), clock: { ExamplePrograms.moment })
        var screen = session.begin().text
        for line in lines { screen += session.type(line).text }
        return screen
    }

    @Test func asksWhatComesBack() {
        #expect(
            screen() == """
                -- GET https://api.example.com/${secrets.KEY}
                -- what comes back? /answer {"status": "…"}, /answer 404 or /fail; an empty line lets time go by

                """)
    }

    @Test func tellsWhatWouldBeSentAndTakesAnAnswer() {
        #expect(
            screen(#"/answer {"status": "shipped"}"#) == """
                -- GET https://api.example.com/${secrets.KEY}
                -- what comes back? /answer {"status": "…"}, /answer 404 or /fail; an empty line lets time go by
                < Let me look. It is shipped
                -- the script hung up

                """)
    }

    @Test(arguments: [("/fail", "< Let me look. Sorry."), ("/answer 404", "< Let me look. No such order.")])
    func takesAFailure(_ line: String, _ heard: String) {
        #expect(screen(line).contains(heard))
    }

    @Test func timeGoesByInSilence() {
        let screen = screen("", "", "", "", "")
        #expect(screen.contains("< Let me look. One moment."))
        #expect(screen.contains("< Sorry."))
    }
}
