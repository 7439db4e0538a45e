import CallProgram
import Foundation
import ProgramTestSupport
import Testing

@testable import CallInterpreter

/// Keys, slots, globals and the order in which they are tried.
struct AnswerTests {
    private static func survey(_ type: SlotType, choices: [Sketch.Choice] = [], otherwise: String? = nil) -> Program {
        var sketch = Sketch()
        sketch.slot("answer", type)
        sketch.intent("skip", "skip it", "next question")
        sketch.intent("goodbye", "goodbye", "bye")
        sketch.globals = [.init("goodbye", key: "0", goto: "bye")]
        sketch.state(
            "ask", say("Well?"), choices: choices, ask: (slot: "answer", goto: "thanks"), otherwise: otherwise)
        sketch.state("thanks", say("I heard ", .value(.slot(SlotID(0))), "."), goto: "hangup")
        sketch.state("skipped", say("Skipped."), goto: "hangup")
        sketch.state("other", say("Someone will listen."), goto: "hangup")
        sketch.state("bye", say("Bye."), goto: "hangup")
        return sketch.done()
    }
    private static let number = survey(
        .number(min: 1, max: 30, whole: false), choices: [.init("skip", goto: "skipped")])

    @Test(arguments: [
        ("7", "I heard 7."), ("12*5", "I heard 12.5."), ("31", "Sorry? That is more than 30. Well?"),
        ("*", "Sorry? Well?"),
        ("1*2*3", "Sorry? Well?"), ("0", "Bye."), ("#", "Sorry? Well?"),
    ])
    func numbersByKeys(keys: String, hears: String) {
        var caller = Caller(Self.number)
        #expect(caller.presses(keys) == hears)
    }

    @Test(arguments: [
        ("12", nil, "I heard 12."), ("100", nil, "Sorry? That is more than 30. Well?"), ("skip it", nil, "Skipped."),
        ("bananas", nil, "Sorry? Well?"), ("12", 0.5, "Did you say 12?"), ("12", 0.1, "Sorry? Well?"),
    ])
    func numbersBySpeech(words: String, confidence: Double?, hears: String) {
        var caller = Caller(Self.number)
        #expect(caller.says(words, confidence: confidence) == hears)
    }

    @Test func aValueAskedBackIsTakenByYesByKeyOrByItself() {
        for reply in ["yes", "12"] {
            var caller = Caller(Self.number)
            caller.says("12", confidence: 0.5)
            #expect(caller.says(reply) == "I heard 12.")
        }
        var caller = Caller(Self.number)
        caller.says("12", confidence: 0.5)
        #expect(caller.presses("1") == "I heard 12.")
        caller = Caller(Self.number)
        caller.says("12", confidence: 0.5)
        #expect(caller.presses("2") == "Sorry? Well?")
        caller = Caller(Self.number)
        caller.says("12", confidence: 0.5)
        #expect(caller.says("14") == "I heard 14.")
    }

    @Test func yesAndNo() {
        let program = Self.survey(.yesNo)
        let answer = { (act: (inout Caller) -> String) in
            var caller = Caller(program)
            return act(&caller)
        }
        #expect(answer { $0.says("yes") } == "I heard yes.")
        #expect(answer { $0.says("no") } == "I heard no.")
        #expect(answer { $0.presses("1") } == "I heard yes.")
        #expect(answer { $0.presses("2") } == "I heard no.")
        #expect(answer { $0.presses("3") } == "Sorry? Well?")
    }

    @Test func freeTextTakesWhatNoChoiceDoes() {
        let program = Self.survey(
            .text(minLength: 3, maxLength: 40, pattern: nil), choices: [.init("skip", goto: "skipped")])
        let answer = { (words: String) in
            var caller = Caller(program)
            return caller.says(words)
        }
        #expect(answer("The room was cold & wet") == "I heard The room was cold & wet.")
        #expect(answer("next question") == "Skipped.")
        #expect(answer("goodbye") == "Bye.")
        #expect(answer("a") == "Sorry? Well?")
    }

    @Test func elseTakesWhatWasSaidAndNotUnderstood() {
        let program = Self.survey(.number(min: nil, max: nil, whole: true), otherwise: "other")
        var caller = Caller(program)
        #expect(caller.says("my dog ate it") == "Someone will listen.")
        caller = Caller(program)
        #expect(caller.presses("9*9*") == "Sorry? Well?")
    }

    @Test func localKeysComeBeforeGlobalOnes() {
        var sketch = Sketch()
        sketch.intent("a")
        sketch.intent("b")
        sketch.globals = [.init("b", key: "1", goto: "b")]
        sketch.state("menu", choices: [.init("a", key: "1", goto: "a")])
        sketch.state("a", say("A"), goto: "hangup")
        sketch.state("b", say("B"), goto: "hangup")
        var caller = Caller(sketch.done())
        #expect(caller.presses("1") == "A")
    }

    @Test func aQuestionTakesOnlyWhatItListensTo() {
        var sketch = Sketch()
        sketch.intent("a")
        sketch.listen = Listen(speech: false, keys: true)
        sketch.state("menu", say("Press 1."), choices: [.init("a", key: "1", goto: "hangup")])
        var caller = Caller(sketch.done())
        #expect(caller.says("a") == "Are you still there? Press 1.")
        #expect(caller.document.contains(#"input="dtmf" timeout="5""#))
        sketch.listen = Listen(speech: true, keys: false)
        caller = Caller(sketch.done())
        #expect(caller.presses("1") == "Are you still there? Press 1.")
    }

    @Test func aGlobalInterruptsAndBackReturns() {
        var sketch = Sketch()
        sketch.slot("visits", .number(min: nil, max: nil, whole: true), value: .number(0))
        sketch.intent("help")
        sketch.intent("more")
        sketch.globals = [.init("help", goto: "help")]
        sketch.state(
            "count", .set(SlotID(0), .binary(.add, .slot(SlotID(0)), .literal(.number(1)))), say("How many?"),
            choices: [.init("more", goto: "count")])
        sketch.state("help", say("Just say it."), goto: "back")
        var caller = Caller(sketch.done())
        #expect(caller.says("help") == "Just say it. How many?")
        #expect(caller.session.slots[0] == .number(1))
        #expect(caller.session.interrupted == nil)
        #expect(caller.says("more") == "How many?")
        #expect(caller.session.slots[0] == .number(2))
    }

    @Test func aHelpMenuLeadsBackToWhereItWasAskedFor() {
        var sketch = Sketch()
        sketch.intent("help")
        sketch.intent("back")
        sketch.intent("rooms")
        sketch.globals = [.init("help", goto: "menu"), .init("back", goto: "back")]
        sketch.state("desk", say("Front desk."), choices: [])
        sketch.state("menu", say("Rooms?"), choices: [.init("rooms", goto: "rooms")])
        sketch.state("rooms", say("Twelve."), goto: "back")
        var caller = Caller(sketch.done())
        #expect(caller.says("back") == "Front desk.", "nothing to go back to: said again")
        #expect(caller.says("help") == "Rooms?")
        #expect(caller.says("help") == "Rooms?")
        #expect(caller.says("rooms") == "Twelve. Front desk.")
        #expect(caller.state == "desk")
    }

    @Test func aChoiceSwitchesTheLanguageAndSets() {
        var sketch = Sketch()
        sketch.program.languages = [
            Language(tag: "en-US", voice: "Polly.Joanna"), Language(tag: "es-US", voice: "Polly.Lupe"),
        ]
        sketch.slot("why", .text(minLength: nil, maxLength: nil, pattern: nil))
        sketch.intent("spanish", "en español")
        sketch.intent("repeat")
        let prompt = Prompt(versions: [
            [PromptPart(.text(Template("Hello.")))], [PromptPart(.text(Template("Hola.")))],
        ])
        sketch.state(
            "menu", .say(prompt),
            choices: [
                .init("spanish", language: 1, set: [("why", .literal(.text("asked")))], goto: "menu"),
                .init("repeat", language: 1, goto: "repeat"),
            ])
        var caller = Caller(sketch.done())
        #expect(caller.hears == "Hello.")
        #expect(caller.says("en español") == "Hola.")
        #expect(caller.document.contains(#"language="es-US""#))
        #expect(caller.document.contains(#"<Say voice="Polly.Lupe">Hola.</Say>"#))
        #expect(caller.session.slots[0] == .text("asked"))
        caller = Caller(sketch.done())
        #expect(caller.says("repeat") == "Hola.")
    }
}
