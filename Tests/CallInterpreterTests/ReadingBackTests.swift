import CallProgram
import Foundation
import ProgramTestSupport
import Testing

@testable import CallInterpreter

/// What was read back and neither confirmed nor refused, and what is said in its place.
///
/// It is Saturday, 14 December 2024, 15:45 in New York.
struct ReadingBackTests {
    private static func survey(
        _ type: SlotType, _ tag: String = "en-US", confirm: Slot.Confirm = .always, keysOnly: Bool = false,
        rungs: [String] = ["Sorry?", "I'm sorry, I still did not understand."]
    ) -> Program {
        var sketch = Sketch()
        sketch.program.languages = [Language(tag: tag)]
        sketch.program.timeZone = "America/New_York"
        sketch.slot("answer", type)
        sketch.program.slots[0].confirm = confirm
        sketch.intent("sales", "sales")
        sketch.noMatch = rungs.map { rung($0) }
        if keysOnly { sketch.listen.speech = false }
        sketch.state(
            "ask", say("Well?"), choices: [.init("sales", goto: "done")], ask: (slot: "answer", goto: "done"))
        sketch.state("done", say("= ", .value(.spoken(SlotID(0)))), goto: "hangup")
        return sketch.done()
    }
    private static let day = SlotType.date(earliest: .fromToday(0), latest: .fromToday(300), keys: nil)
    private static let anyTime = SlotType.time(earliest: nil, latest: nil)
    private static let pin = SlotType.digits(length: 4...4)

    @Test func anUnclearAnswerHasItReadBackOnceMore() {
        var caller = Caller(Self.survey(Self.day))
        #expect(caller.says("March third") == "I have Monday, March 3. Is that right?")
        #expect(caller.says("banana") == "Sorry, I did not catch that. I have Monday, March 3. Is that right?")
        #expect(caller.says("yes") == "= Monday, March 3, 2025")
        caller = Caller(Self.survey(Self.day))
        caller.says("March third")
        caller.says("banana")
        #expect(caller.says("banana") == "I'm sorry, I still did not understand. Well?")
        #expect(caller.session.askedBack == nil)
        #expect(caller.says("yes") != "= Monday, March 3, 2025")
    }

    @Test func silenceHasItReadBackOnceMore() {
        var caller = Caller(Self.survey(Self.pin, keysOnly: true))
        #expect(caller.presses("4077") == "I have 4 0 7 7. If that is right, press 1. If not, press 2.")
        let again = "Are you still there? I have 4 0 7 7. If that is right, press 1. If not, press 2."
        #expect(caller.isSilent() == again)
        #expect(caller.document.contains("numDigits=\"1\""))
        #expect(caller.presses("1") == "= 4 0 7 7")
    }

    /// Asking back has counted already: no rung is left out.
    @Test func whatWasUnsureIsAskedBackOnceMore() {
        let program = Self.survey(Self.anyTime, confirm: .lowConfidence)
        var caller = Caller(program)
        #expect(caller.says("at five") == "Did you say 5:00 PM?")
        #expect(caller.says("banana") == "Sorry, I did not catch that. Did you say 5:00 PM?")
        #expect(caller.says("no") == "Sorry? Well?")
        caller = Caller(program)
        caller.says("at five")
        caller.says("banana")
        #expect(caller.says("banana") == "I'm sorry, I still did not understand. Well?")
        caller = Caller(program)
        #expect(caller.says("sales", confidence: 0.5) == "Did you say sales?")
        #expect(caller.says("banana") == "Sorry, I did not catch that. Did you say sales?")
        #expect(caller.says("yes").hasPrefix("Sorry, something went wrong"), "the slot has no value")
    }

    /// A caller who never says yes or no is let go by the same rule as ever.
    @Test func beingUnclearForEverEnds() {
        for confirm in [Slot.Confirm.always, .lowConfidence] {
            var caller = Caller(Self.survey(Self.anyTime, confirm: confirm))
            var turns = 0
            while caller.ending == nil, turns < 30 {
                caller.says(turns % 3 == 0 ? "at five" : "banana")
                turns += 1
            }
            #expect(caller.ending == .hangup)
            #expect(turns < 8)
        }
    }

    @Test(arguments: [
        ("en-US", "December 24", "no, wednesday", "I have Wednesday, December 25. Is that right?"),
        ("en-US", "December 24", "wednesday", "Did you say Wednesday, December 25?"),
        ("en-US", "December 24", "no, this tuesday", "I have Tuesday, December 17. Is that right?"),
        ("en-US", "December 24", "no, tuesday", "I have Tuesday, December 17. Is that right?"),
        ("en-US", "March third", "no, the fourth", "I have Tuesday, March 4. Is that right?"),
        ("en-US", "March third", "no, April", "I have Thursday, April 3. Is that right?"),
        (
            "es-ES", "el martes de la próxima semana", "no, el miércoles",
            "Tengo miércoles, 18 de diciembre. ¿Es correcto?"
        ),
        ("es-ES", "el 24 de diciembre", "no, el jueves", "Tengo jueves, 26 de diciembre. ¿Es correcto?"),
        ("es-ES", "el tres de marzo", "no, el cuatro", "Tengo martes, 4 de marzo. ¿Es correcto?"),
    ])
    func aCorrectionIsReadBesideTheDay(tag: String, said: String, then: String, hears: String) {
        var caller = Caller(Self.survey(Self.day, tag))
        caller.says(said)
        #expect(caller.session.askedBack != nil)
        #expect(caller.says(then) == hears)
    }

    @Test(arguments: [
        ("en-US", "nine p.m.", "no, at eight", "I have 8:00 PM. Is that right?"),
        ("en-US", "five in the morning", "no, at four", "I have 4:00 AM. Is that right?"),
        ("en-US", "five p.m.", "no, in the morning", "I have 5:00 AM. Is that right?"),
        ("es-ES", "las nueve de la noche", "no, a las ocho", "Tengo 20:00. ¿Es correcto?"),
        ("es-ES", "las cinco de la mañana", "no, a las cuatro", "Tengo 4:00. ¿Es correcto?"),
    ])
    func aCorrectionIsReadBesideTheTime(tag: String, said: String, then: String, hears: String) {
        var caller = Caller(Self.survey(Self.anyTime, tag))
        caller.says(said)
        #expect(caller.says(then) == hears)
    }

    /// Spanish of the Americas ends a time with a full stop of its own.
    @Test func aTimeThatEndsWithAFullStopEndsItsSentence() {
        var caller = Caller(Self.survey(Self.anyTime, "es-MX"))
        #expect(caller.says("las cinco de la tarde") == "Tengo 5:00 p.m. ¿Es correcto?")
        var sketch = Sketch()
        sketch.program.languages = [Language(tag: "es-MX")]
        sketch.slot("at", Self.anyTime, value: .time(TimeOfDay(hour: 17, minute: 0)))
        sketch.state(
            "told",
            say(
                "A las ", .value(.spoken(SlotID(0))), ". ", .value(.spoken(SlotID(0))), "... ",
                .value(.spoken(SlotID(0))), "?"),
            goto: "hangup")
        #expect(Caller(sketch.done()).hears == "A las 5:00 p.m. 5:00 p.m.... 5:00 p.m.?")
    }

    /// What the day that was read back would make of it lies outside the limits.
    @Test func theLimitsComeFirst() {
        var caller = Caller(Self.survey(.date(earliest: .fromToday(0), latest: .fromToday(10), keys: nil)))
        #expect(caller.says("December 24") == "I have Tuesday, December 24. Is that right?")
        #expect(caller.says("no, Wednesday") == "I have Wednesday, December 18. Is that right?")
    }
}
