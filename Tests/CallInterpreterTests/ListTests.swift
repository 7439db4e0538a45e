import CallProgram
import Foundation
import ProgramTestSupport
import Testing
import TwiML

@testable import CallInterpreter

/// Lists read out by pages, and menus made of them.
@Suite struct ListTests {
    private static func movie(_ id: Int, _ title: String) -> JSON {
        .object(["id": .number(Number(id)), "title": .string(title)])
    }

    private static let titles = ["The Third Man", "The Third Wave", "Alien", "Vertigo", "Casablanca"]

    private static func program(
        _ titles: [String] = titles, pages: Bool = true, value: [String] = ["id"]
    ) -> Program {
        var sketch = Sketch()
        sketch.intent("more", "tell me more")
        sketch.intent("back", "go back")
        sketch.intent("help", "help me")
        sketch.slot(
            "movies", .list(of: .data), value: .list(titles.enumerated().map { .data(movie($0 + 1, $1)) }))
        sketch.slot("chosen", .item(ListMenu(list: SlotID(0), label: ["title"], value: value)))
        let line = PromptPart(
            .text(
                Template([
                    .value(.local(.position)), .text(" "), .value(.member(.local(.item), "title")), .text("."),
                ])))
        let each = Each(
            list: .slot(SlotID(0)), say: [line], atMost: 2, more: [[PromptPart(.text(Template("Say more.")))]])
        sketch.state(
            "menu", say(parts: PromptPart(.text(Template("Movies."))), PromptPart(.each(each))),
            choices: [.init("help", goto: "help")], ask: ("chosen", "told"))
        sketch.state(
            "told", say("You chose ", .value(.slot(SlotID(1))), "."), goto: "hangup")
        sketch.state("help", say("Say a title."), goto: "menu")
        var program = sketch.done()
        if pages, case .question(var question) = program.states[0].exit {
            question.paging = Question.Paging(more: IntentID(0), back: IntentID(1))
            program.states[0].exit = .question(question)
        }
        return program
    }

    @Test func readsPageByPage() {
        var caller = Caller(Self.program())
        #expect(caller.hears == "Movies. 1 The Third Man. 2 The Third Wave. Say more.")
        #expect(caller.says("more") == "1 Alien. 2 Vertigo. Say more.")
        #expect(caller.presses("*") == "1 Casablanca.")
        #expect(caller.says("more").hasPrefix("Sorry?"))
        #expect(caller.says("go back") == "1 Alien. 2 Vertigo. Say more.")
        #expect(caller.presses("0") == "1 The Third Man. 2 The Third Wave. Say more.")
    }

    @Test func positionsAreThoseOfThePage() {
        var caller = Caller(Self.program())
        caller.says("more")
        #expect(caller.says("the second one please") == "You chose 4.")
        caller = Caller(Self.program())
        #expect(caller.presses("2") == "You chose 2.")
        caller = Caller(Self.program())
        #expect(caller.presses("3").hasPrefix("Sorry?"))
    }

    @Test func labelsAreThoseOfTheWholeList() {
        var caller = Caller(Self.program())
        #expect(caller.says("I would like Casablanca") == "You chose 5.")
    }

    @Test func asksWhichOfTwoThatSoundAlike() {
        var caller = Caller(Self.program())
        #expect(caller.says("the third") == "Did you mean The Third Man or The Third Wave?")
        #expect(caller.says("the third wave") == "You chose 2.")
    }

    @Test func asksBackByTheLabel() {
        var caller = Caller(Self.program())
        #expect(caller.says("Alien", confidence: 0.5) == "Did you say Alien?")
        #expect(caller.says("yes") == "You chose 3.")
    }

    @Test func aRungSaysThePageAgain() {
        var caller = Caller(Self.program())
        caller.says("more")
        #expect(caller.isSilent() == "Are you still there? Movies. 1 Alien. 2 Vertigo. Say more.")
        #expect(caller.presses("1") == "You chose 3.")
    }

    @Test func aQuestionEnteredAnewBeginsAtTheFirstPage() {
        var caller = Caller(Self.program())
        caller.says("more")
        #expect(caller.says("help me").contains("1 The Third Man"))
    }

    @Test func anEmptyListIsNoFault() {
        var caller = Caller(Self.program([]))
        #expect(caller.hears == "Movies.")
        #expect(caller.presses("1").hasPrefix("Sorry?"))
        #expect(caller.says("more").contains("once more"))
    }

    @Test func theWholeItemCanBeTaken() {
        var caller = Caller(Self.program(value: []))
        caller.presses("2")
        #expect(caller.session.slots[1] == .data(Self.movie(2, "The Third Wave")))
    }

    @Test func labelsAreHints() {
        let caller = Caller(Self.program())
        #expect(caller.document.contains("The Third Man, The Third Wave, Alien"))
    }

    @Test func thousandsOfItemsStayCheap() {
        var caller = Caller(Self.program((0..<5_000).map { "Movie number \($0)" }))
        for _ in 0..<60 { caller.presses("*") }
        #expect(caller.presses("2").hasPrefix("You chose 122"))
    }

    @Test func itemsOfASensitiveListAreHeardByTheCallerAlone() {
        var program = Self.program()
        program.slots[0].isSensitive = true
        var caller = Caller(program)
        #expect(caller.hears == "Movies. 1 The Third Man. 2 The Third Wave. Say more.")
        #expect(caller.turn.trace.contains(.said("Movies. 1 ***. 2 ***. Say more.")))
        caller.says("more")
        #expect(
            caller.session.history.map(\.content) == [
                "Movies. 1 ***. 2 ***. Say more.", "more", "1 ***. 2 ***. Say more.",
            ])
    }

    @Test func askingWhichOfTwoInConfidenceKeepsBothToTheCarriersVoice() {
        var program = Self.program()
        program.slots[1].isSensitive = true
        program.languages[0].engine = SpeechEngine(.command(["espeak-ng", "--stdout"]))
        var caller = Caller(program)
        #expect(caller.says("the third") == "Did you mean The Third Man or The Third Wave?")
        #expect(caller.session.history.last?.content == "Did you mean *** or ***?")
        let speech = caller.turn.response?.verbs.flatMap { verb -> [Say] in
            guard case .gather(let gather) = verb else { return [] }
            return gather.nested.compactMap { nested in
                if case .say(let say) = nested { say } else { nil }
            }
        }
        #expect(speech?.count == 1 && speech?.first?.engine == nil)
    }
}
