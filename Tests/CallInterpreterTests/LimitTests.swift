import CallProgram
import Foundation
import ProgramTestSupport
import Testing

@testable import CallInterpreter

/// Answers that were understood and do not fit: the caller hears why.
///
/// It is Saturday, 14 December 2024, 15:45 in New York.
struct LimitTests {
    private static func survey(
        _ type: SlotType, _ tag: String = "en-US", confirm: Slot.Confirm = .lowConfidence, isBuiltIn: Bool = true,
        otherwise: String? = nil
    ) -> Program {
        var sketch = Sketch()
        sketch.program.languages = [Language(tag: tag)]
        sketch.program.timeZone = "America/New_York"
        sketch.slot("answer", type)
        sketch.program.slots[0].confirm = confirm
        sketch.state("ask", say("Well?"), choices: [], ask: (slot: "answer", goto: "done"), otherwise: otherwise)
        sketch.state("done", say("= ", .value(.spoken(SlotID(0)))), goto: "hangup")
        sketch.state("other", say("Someone will listen."), goto: "hangup")
        var program = sketch.done()
        program.ladders[1].isBuiltIn = isBuiltIn
        return program
    }

    private static let guests = SlotType.number(min: 1, max: 10, whole: true)
    private static let money = SlotType.money(currency: "USD", min: 1, max: 500)
    private static let booking = SlotType.date(earliest: .fromToday(0), latest: .fromToday(60), keys: "MMDD")
    private static let hours = SlotType.time(
        earliest: TimeOfDay(hour: 9, minute: 0), latest: TimeOfDay(hour: 20, minute: 0))

    @Test(arguments: [
        ("twelve", guests, "That is more than 10."), ("zero", guests, "That is less than 1."),
        ("two point five", guests, "That is not a whole number."),
        ("a thousand dollars", money, "That is more than 500 dollars."),
        ("fifty cents", money, "That is less than 1 dollar."),
        ("yesterday", booking, "The earliest is Saturday, December 14."),
        ("the third of march", booking, "The latest is Wednesday, February 12."),
        ("11 p.m.", hours, "The latest is 8:00 PM."), ("six in the morning", hours, "The earliest is 9:00 AM."),
        ("four oh seven", .digits(length: 4...4), "I need 4 digits."),
        ("four oh seven", .digits(length: 4...6), "I need 4 to 6 digits."),
        ("A B C 1 2", .spelled(length: 6...6), "I need 6 letters or digits."),
        ("banana", guests, "Sorry?"), ("banana", booking, "Sorry?"),
    ])
    func whatDoesNotFit(words: String, type: SlotType, reason: String) {
        var caller = Caller(Self.survey(type))
        #expect(caller.says(words) == reason + " Well?")
        caller = Caller(Self.survey(type, isBuiltIn: false))
        #expect(caller.says(words) == (reason == "Sorry?" ? "Sorry? Well?" : "Sorry? \(reason) Well?"))
    }

    @Test(arguments: [
        ("es-ES", "doce", "Eso es más de 10."), ("fr-FR", "douze", "C'est plus de 10."),
        ("de-DE", "zwölf", "Das ist mehr als 10."), ("pt-BR", "doze", "Isso é mais de 10."),
        ("it-IT", "dodici", "È più di 10."),
    ])
    func inEveryLanguage(tag: String, words: String, reason: String) {
        var caller = Caller(Self.survey(Self.guests, tag))
        #expect(caller.says(words) == reason + " Well?")
    }

    @Test(arguments: [
        ("es-ES", "Necesito de 4 a 6 cifras."), ("fr-FR", "Il me faut de 4 à 6 chiffres."),
        ("de-DE", "Ich brauche 4 bis 6 Ziffern."), ("pt-BR", "Preciso de 4 a 6 dígitos."),
        ("it-IT", "Ho bisogno di minimo 4 e massimo 6 cifre."),
    ])
    func howManyDigits(tag: String, reason: String) {
        var caller = Caller(Self.survey(.digits(length: 4...6), tag))
        #expect(caller.presses("12") == reason + " Well?")
    }

    @Test func aTimeEndsTheSentenceOnce() {
        var caller = Caller(Self.survey(Self.hours, "es-MX"))
        #expect(caller.says("las once de la noche") == "Como muy tarde, 8:00 p.m. Well?")
    }

    @Test func byKeys() {
        var caller = Caller(Self.survey(Self.guests))
        #expect(caller.presses("12") == "That is more than 10. Well?")
        #expect(caller.presses("*") == "Sorry, once more? Well?")
    }

    /// It is an attempt like any other: a caller cannot be told for ever.
    @Test func itEnds() {
        var caller = Caller(Self.survey(Self.guests))
        for _ in 0..<2 { #expect(caller.says("twelve") == "That is more than 10. Well?") }
        caller.says("twelve")
        #expect(caller.ending == .hangup)
    }

    @Test func aCorrectionThatDoesNotFitRefusesWhatWasReadBack() {
        var caller = Caller(Self.survey(Self.guests, confirm: .always))
        #expect(caller.says("four") == "I have 4. Is that right?")
        #expect(caller.says("no, fourteen") == "That is more than 10. Well?")
        caller = Caller(Self.survey(Self.guests, confirm: .always))
        caller.says("four")
        #expect(caller.says("fourteen") == "That is more than 10. Well?")
        #expect(caller.session.askedBack == nil)
    }

    @Test func elseTakesItAll() {
        var caller = Caller(Self.survey(Self.guests, otherwise: "other"))
        #expect(caller.says("twelve") == "Someone will listen.")
    }
}
