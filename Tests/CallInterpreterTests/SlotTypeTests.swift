import CallProgram
import Foundation
import ProgramTestSupport
import Testing

@testable import CallInterpreter

/// Every type of slot, asked for by voice and by keys, refused, confirmed and corrected, in English and in Spanish.
///
/// It is Saturday, 14 December 2024, 15:45 in New York.
struct SlotTypeTests {
    private static func survey(
        _ type: SlotType, _ tag: String = "en-US", confirm: Slot.Confirm = .lowConfidence, keysOnly: Bool = false,
        isSensitive: Bool = false, numDigits: Int? = nil
    ) -> Program {
        var sketch = Sketch()
        sketch.program.languages = [Language(tag: tag)]
        sketch.program.timeZone = "America/New_York"
        sketch.slot("answer", type)
        sketch.program.slots[0].confirm = confirm
        sketch.program.slots[0].isSensitive = isSensitive
        sketch.intent("skip", "skip it", "next question")
        if keysOnly { sketch.listen.speech = false }
        sketch.listen.numDigits = numDigits
        sketch.state(
            "ask", say("Well?"), choices: [.init("skip", key: "*", goto: "skipped")],
            ask: (slot: "answer", goto: "done"))
        sketch.state("done", say("= ", .value(.spoken(SlotID(0)))), goto: "hangup")
        sketch.state("skipped", say("Skipped."), goto: "hangup")
        return sketch.done()
    }

    private static let booking = SlotType.date(earliest: .fromToday(0), latest: .fromToday(60), keys: "MMDD")
    private static let money = SlotType.money(currency: "USD", min: 1, max: 500)
    private static let phone = SlotType.phone(region: nil)
    private static let pin = SlotType.digits(length: 4...4)
    private static let hours = SlotType.time(
        earliest: TimeOfDay(hour: 9, minute: 0), latest: TimeOfDay(hour: 20, minute: 0))

    @Test(arguments: [
        ("four oh double seven", pin, "= 4 0 7 7"), ("4077", pin, "= 4 0 7 7"),
        ("407", pin, "Sorry? I need 4 digits. Well?"),
        ("banana", pin, "Sorry? Well?"), ("skip it", pin, "Skipped."),
        ("December 24", booking, "= Tuesday, December 24, 2024"),
        ("next Friday", .date(earliest: nil, latest: nil, keys: nil), "Did you say Friday, December 20?"),
        ("tomorrow", booking, "= Sunday, December 15, 2024"),
        ("yesterday", booking, "Sorry? The earliest is Saturday, December 14. Well?"),
        ("banana", booking, "Sorry? Well?"),
        ("half past nine in the morning", hours, "= 9:30 AM"), ("at five", hours, "= 5:00 PM"),
        ("11 p.m.", hours, "Sorry? The latest is 8:00 PM. Well?"),
        ("two one two, five five five, oh one two three", phone, "= 2 1 2, 5 5 5, 0 1 2 3"),
        ("five five five", phone, "Sorry? Well?"),
        ("$12.50", money, "= 12 dollars and 50 cents"), ("twelve dollars", money, "= 12 dollars"),
        ("a thousand dollars", money, "Sorry? That is more than 500 dollars. Well?"),
        ("john dot smith at gmail dot com", .email, "= j, o, h, n, dot, s, m, i, t, h, at gmail dot com"),
        ("A B C 1 2", .spelled(length: nil), "= A, B, C, 1, 2"),
        ("A B C 1 2", .spelled(length: 6...6), "Sorry? I need 6 letters or digits. Well?"),
    ])
    func byVoice(words: String, type: SlotType, hears: String) {
        var caller = Caller(Self.survey(type))
        #expect(caller.says(words) == hears)
    }

    @Test(arguments: [
        ("cuatro cero siete siete", pin, "= 4 0 7 7"), ("banana", pin, "Sorry? Well?"),
        ("el veinticuatro de diciembre", booking, "= martes, 24 de diciembre de 2024"),
        ("mañana", booking, "= domingo, 15 de diciembre de 2024"),
        ("ayer", booking, "Sorry? Como muy pronto, sábado, 14 de diciembre. Well?"),
        ("las nueve y media de la mañana", hours, "= 9:30"), ("a las cinco de la tarde", hours, "= 17:00"),
        ("seis uno dos, tres cuatro cinco, seis siete ocho", phone, "= 6 1 2, 3 4 5, 6 7 8"),
        ("doce dólares con cincuenta", money, "= 12 dólares con 50 centavos"),
        ("ana arroba gmail punto com", .email, "= a, n, a, arroba gmail punto com"),
        ("a be ce", .spelled(length: nil), "= A, B, C"),
    ])
    func byVoiceInSpanish(words: String, type: SlotType, hears: String) {
        var caller = Caller(Self.survey(type, "es-ES"))
        #expect(caller.says(words) == hears)
    }

    @Test(arguments: [
        ("4077", pin, "= 4 0 7 7"), ("40", pin, "Sorry? I need 4 digits. Well?"),
        ("1224", booking, "= Tuesday, December 24, 2024"),
        ("1332", booking, "Sorry? Well?"), ("1730", hours, "= 5:30 PM"),
        ("2330", hours, "Sorry? The latest is 8:00 PM. Well?"),
        ("2125550123", phone, "= 2 1 2, 5 5 5, 0 1 2 3"), ("12*50", money, "= 12 dollars and 50 cents"),
        ("600", money, "Sorry? That is more than 500 dollars. Well?"), ("*", money, "Skipped."),
        ("22", .email, "Sorry? Well?"),
        ("1224", .date(earliest: nil, latest: nil, keys: nil), "Sorry? Well?"),
    ])
    func byKeys(keys: String, type: SlotType, hears: String) {
        var caller = Caller(Self.survey(type))
        #expect(caller.presses(keys) == hears)
    }

    @Test func whatMayMeanTwoThingsIsAskedBack() {
        let program = Self.survey(.time(earliest: nil, latest: nil))
        var caller = Caller(program)
        #expect(caller.says("at five") == "Did you say 5:00 PM?")
        #expect(caller.says("yes") == "= 5:00 PM")
        caller = Caller(program)
        caller.says("at five")
        #expect(caller.says("no, five a.m.") == "= 5:00 AM")
    }

    @Test func neverTakesWhatWasUnderstood() {
        var caller = Caller(Self.survey(.time(earliest: nil, latest: nil), confirm: .never))
        #expect(caller.says("at five", confidence: 0.5) == "= 5:00 PM")
    }

    @Test func alwaysReadsBackAndTakesYesNoOrACorrection() {
        let program = Self.survey(Self.booking, confirm: .always)
        let reply = { (words: String) in
            var caller = Caller(program)
            #expect(caller.says("December 24") == "I have Tuesday, December 24. Is that right?")
            return caller.says(words)
        }
        #expect(reply("yes, that's right") == "= Tuesday, December 24, 2024")
        #expect(reply("no") == "Sorry? Well?")
        #expect(reply("no, the twenty sixth") == "I have Thursday, December 26. Is that right?")
        #expect(reply("no, I said December 26th") == "I have Thursday, December 26. Is that right?")
        #expect(reply("bananas") == "Sorry, I did not catch that. I have Tuesday, December 24. Is that right?")
        #expect(reply("skip it") == "Skipped.")
    }

    @Test func alwaysInSpanish() {
        var caller = Caller(Self.survey(Self.booking, "es-ES", confirm: .always))
        #expect(caller.says("el 24 de diciembre") == "Tengo martes, 24 de diciembre. ¿Es correcto?")
        #expect(caller.says("no, el 26 de diciembre") == "Tengo jueves, 26 de diciembre. ¿Es correcto?")
        #expect(caller.says("sí") == "= jueves, 26 de diciembre de 2024")
    }

    @Test func keysAreConfirmedByOneKey() {
        let program = Self.survey(Self.pin, confirm: .always, keysOnly: true, numDigits: 4)
        var caller = Caller(program)
        #expect(caller.document.contains("numDigits=\"4\""))
        #expect(caller.presses("4077") == "I have 4 0 7 7. If that is right, press 1. If not, press 2.")
        #expect(caller.document.contains("numDigits=\"1\""))
        #expect(caller.presses("2") == "Sorry? Well?")
        #expect(caller.document.contains("numDigits=\"4\""))
        caller.presses("4078")
        #expect(caller.presses("1") == "= 4 0 7 8")
    }

    /// Only refusals are attempts: a caller who was understood late is not hung up on.
    @Test func readingBackIsNoFailedAttempt() {
        var caller = Caller(Self.survey(Self.pin, confirm: .always))
        for _ in 0..<2 { #expect(caller.says("banana").hasPrefix("Sorry")) }
        caller.isSilent()
        #expect(caller.says("4077") == "I have 4 0 7 7. Is that right?")
        #expect(caller.says("yes") == "= 4 0 7 7")
    }

    @Test func refusingForEverEnds() {
        var caller = Caller(Self.survey(Self.pin, confirm: .always))
        for turn in 0..<20 where caller.ending == nil { caller.says(turn % 2 == 0 ? "4077" : "no") }
        #expect(caller.ending == .hangup)
        caller = Caller(Self.survey(Self.pin, confirm: .always))
        caller.says("4077")
        for turn in 0..<20 where caller.ending == nil { caller.says("no, 40\(10 + turn)") }
        #expect(caller.ending == .hangup)
    }

    private static func sizes(confirm: Slot.Confirm = .lowConfidence) -> Program {
        var program = survey(
            .choice([
                SlotOption(name: "small", intent: IntentID(1)), SlotOption(name: "extra_large", intent: IntentID(2)),
            ]),
            confirm: confirm)
        program.intents.append(Intent(name: "small", phrases: [["small", "a small one"]], labels: ["small"]))
        program.intents.append(
            Intent(name: "extra_large", phrases: [["extra large", "a huge one"]], labels: ["extra large"]))
        guard case .question(var question) = program.states[0].exit else { return program }
        for (index, key) in ["1", "2"].enumerated() {
            var choice = Question.Choice(
                intent: IntentID(index + 1), scope: .local, keys: key, target: question.ask!.target)
            choice.answer = .text(["small", "extra_large"][index])
            question.choices.append(choice)
        }
        program.states[0].exit = .question(question)
        return program
    }

    @Test func anOptionIsChosenByItsWordsOrItsKey() {
        let answer = { (act: (inout Caller) -> String) in
            var caller = Caller(Self.sizes())
            let hears = act(&caller)
            return "\(hears) \(caller.session.slots[0].map { "\($0)" } ?? "")"
        }
        #expect(answer { $0.says("a huge one please") } == "= extra large text(\"extra_large\")")
        #expect(answer { $0.presses("1") } == "= small text(\"small\")")
        #expect(answer { $0.says("a banana") } == "Sorry? Well? ")
        #expect(answer { $0.says("small", confidence: 0.5) } == "Did you say small? ")
    }

    @Test func anOptionIsReadBackByItsLabel() {
        var caller = Caller(Self.sizes(confirm: .always))
        #expect(caller.says("a huge one") == "I have extra large. Is that right?")
        #expect(caller.says("no, small") == "I have small. Is that right?")
        #expect(caller.says("yes") == "= small")
    }

    @Test func whatIsSensitiveIsHeardByTheCallerAlone() throws {
        var caller = Caller(Self.survey(Self.pin, confirm: .always, isSensitive: true))
        #expect(caller.says("4077") == "I have 4 0 7 7. Is that right?")
        caller.says("yes")
        #expect(caller.hears == "= 4 0 7 7")
        let history = caller.session.history.map(\.content)
        #expect(history == ["Well?", "***", "I have ***. Is that right?", "***", "= ***"])
    }

    /// Words that answered a question for a sensitive slot are as private as the slot, wherever they are said again.
    @Test func anAnswerInConfidenceIsHiddenWhereverItIsSaidAgain() {
        var sketch = Sketch()
        sketch.slot("pin", Self.pin)
        sketch.slot("name", .text(minLength: nil, maxLength: nil, pattern: nil))
        sketch.program.slots[0].isSensitive = true
        let echo = say("You said ", .value(.fact(.heardText)), ". ")
        sketch.state("ask", say("Your code?"), choices: [], ask: ("pin", "who"))
        sketch.state("who", echo, say("Your name?"), choices: [], ask: ("name", "done"))
        sketch.state("done", echo, goto: "hangup")
        var caller = Caller(sketch.done())
        #expect(caller.says("four oh seven seven") == "You said four oh seven seven. Your name?")
        #expect(caller.says("Maria") == "You said Maria.")
        #expect(
            caller.session.history.map(\.content) == [
                "Your code?", "***", "You said ***. Your name?", "Maria", "You said Maria.",
            ])
    }

    /// A trap is written into the log.
    @Test(arguments: [Function.number, .time, .date]) func aTrapDoesNotTellWhatItCouldNotRead(
        _ function: Function
    ) {
        var sketch = Sketch()
        sketch.slot("secret", .text(minLength: nil, maxLength: nil, pattern: nil), value: .text("open sesame"))
        sketch.state("told", say(.value(.call(function, [.slot(SlotID(0))]))), goto: "hangup")
        let traps = Caller(sketch.done()).turn.trace.compactMap {
            if case .trapped(let trap) = $0 { trap } else { nil }
        }
        #expect(traps.count == 1)
        for trap in traps { #expect(!"\(trap)".contains("sesame"), "\(trap)") }
    }

    @Test func aTraceMasksWhatWasSaidInConfidence() {
        let interpreter = Interpreter(program: Self.survey(Self.pin, isSensitive: true))
        var session = Caller(Self.survey(Self.pin, isSensitive: true)).session
        session = interpreter.turn(session, CallEvent(.silence, turn: 1), at: Caller.afternoon).session
        let turn = interpreter.turn(
            session, CallEvent(.heard(Heard(text: "forty seventy seven")), turn: 2), at: Caller.afternoon)
        for case .heard(let heard, _) in turn.trace { #expect(heard.text == "***") }
        for case .said(let words) in turn.trace { #expect(!words.contains("4 0 7 7")) }
    }
}
