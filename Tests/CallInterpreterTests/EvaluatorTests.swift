import CallProgram
import Foundation
import ProgramTestSupport
import Testing

@testable import CallInterpreter

/// Expressions, and how their values are spoken.
struct EvaluatorTests {
    private func evaluator(_ tag: String = "en-US", zone: String = "America/New_York", at now: Date = Caller.afternoon)
        -> Evaluator
    {
        var sketch = Sketch()
        sketch.program.languages = [Language(tag: tag)]
        sketch.program.timeZone = zone
        sketch.slot("unset", .number(min: nil, max: nil, whole: false))
        sketch.state("a", goto: "hangup")
        let interpreter = Interpreter(program: sketch.done())
        let call = CallFacts(sid: "CA1", direction: .inbound, from: "+15550001111", to: "+15550002222")
        return Walk(interpreter: interpreter, session: interpreter.session(for: call, at: now), now: now).evaluator
    }

    private func spoken(_ expression: Expression, in tag: String = "en-US") throws -> String {
        try evaluator(tag).text(of: Template([.value(expression)]))
    }

    private func number(_ text: String) -> Expression { .literal(.number(Decimal(string: text)!)) }
    private func text(_ text: String) -> Expression { .literal(.text(text)) }

    @Test(arguments: [
        ("en-US", "3:45 PM", "Saturday, December 14, 2024", "Saturday", "3.5"),
        ("en-GB", "15:45", "Saturday, 14 December 2024", "Saturday", "3.5"),
        ("es-ES", "15:45", "sábado, 14 de diciembre de 2024", "sábado", "3,5"),
        ("de-DE", "15:45", "Samstag, 14. Dezember 2024", "Samstag", "3,5"),
        ("fr-FR", "15:45", "samedi 14 décembre 2024", "samedi", "3,5"),
        ("pt-BR", "15:45", "sábado, 14 de dezembro de 2024", "sábado", "3,5"),
        ("it-IT", "15:45", "sabato 14 dicembre 2024", "sabato", "3,5"),
    ])
    func timesAreSpokenAsTheLanguageDoes(tag: String, time: String, date: String, weekday: String, number: String)
        throws
    {
        #expect(try spoken(.call(.time, [.fact(.now)]), in: tag) == time)
        #expect(try spoken(.call(.date, [.fact(.now)]), in: tag) == date)
        #expect(try spoken(.fact(.today), in: tag) == date)
        #expect(try spoken(.fact(.now), in: tag) == "\(date), \(time)")
        #expect(try spoken(.call(.weekday, [.fact(.today)]), in: tag) == weekday)
        #expect(try spoken(self.number("3.50"), in: tag) == number)
    }

    @Test func numbers() throws {
        #expect(try spoken(.binary(.add, number("0.1"), number("0.2"))) == "0.3")
        #expect(try spoken(.binary(.multiply, number("140"), number("3"))) == "420")
        #expect(try spoken(.call(.round, [number("2.5")])) == "3")
        #expect(try spoken(.call(.round, [number("2.345"), number("2")])) == "2.35")
        #expect(try spoken(.negate(number("4"))) == "-4")
        #expect(try spoken(.call(.number, [text("12")])) == "12")
        #expect(try spoken(.call(.default, [.call(.number, [text("twelveish")]), number("0")])) == "0")
        #expect(throws: Trap(.badValue("a number grew out of bounds"))) {
            try spoken(.binary(.multiply, number("1e127"), number("1e127")))
        }
    }

    @Test func aLongSumIsNoDeepOne() throws {
        let sum = (0..<20_000).reduce(number("0")) { sum, _ in .binary(.add, sum, number("1")) }
        #expect(try spoken(sum) == "20000")
    }

    @Test func speaking() throws {
        #expect(try spoken(.call(.digits, [text("4077")])) == "4 0 7 7")
        #expect(try spoken(.call(.digits, [number("4077")])) == "4 0 7 7")
        #expect(try spoken(.call(.spell, [text("ab-1c")])) == "A, B, 1, C")
        #expect(try spoken(.call(.phone, [text("+15551234567")])) == "5 5 5, 1 2 3, 4 5 6 7")
        #expect(try spoken(.call(.phone, [text("+34 912 345 678")])) == "3 4 9, 1 2 3, 4 5 6, 7 8")
        #expect(try spoken(.call(.money, [number("12.5")])) == "$12.50")
        #expect(try spoken(.call(.money, [number("12.5"), text("EUR")]), in: "de-DE") == "12,50 €")
        #expect(try spoken(.call(.ordinal, [number("3")])) == "3rd")
        #expect(try spoken(.literal(.yesNo(true)), in: "es-ES") == "sí")
        #expect(try spoken(.literal(.list([.text("a"), .number(2)]))) == "a, 2")
    }

    @Test func texts() throws {
        #expect(try spoken(.call(.upper, [text("straße")])) == "STRASSE")
        #expect(try spoken(.call(.trim, [text("  a ")])) == "a")
        #expect(try spoken(.call(.length, [text("añb")])) == "3")
        #expect(try spoken(.call(.replace, [text("a-b-c"), text("-"), text(" ")])) == "a b c")
        #expect(try spoken(.call(.join, [.literal(.list([.text("a"), .text("b")])), text(" and ")])) == "a and b")
        let e = evaluator()
        #expect(try e.holds(.call(.contains, [text("Hello World"), text("world")])))
        #expect(try e.holds(.call(.startsWith, [text("Hello"), text("he")])))
        #expect(try !e.holds(.call(.endsWith, [text("Hello"), text("he")])))
        #expect(try e.holds(.binary(.in, text("b"), .literal(.list([.text("a"), .text("b")])))))
        #expect(try e.holds(.call(.matches, [text("AB1234"), text(#"[a-z]{2}\d{4}"#)])))
        #expect(throws: Trap(.badValue("a text grew longer than 10000 bytes"))) {
            try e.value(of: .call(.replace, [text(String(repeating: "a", count: 2_000)), text("a"), text("123456")]))
        }
        let half = Template.Segment.value(text(String(repeating: "a", count: 5_001)))
        #expect(throws: Trap(.badValue("a text grew longer than 10000 bytes"))) {
            try e.value(of: .template(Template([half, half])))
        }
    }

    @Test func missingValues() throws {
        #expect(throws: Trap(.unsetSlot("unset"))) { try spoken(.slot(SlotID(0))) }
        #expect(try spoken(.call(.default, [.slot(SlotID(0)), number("7")])) == "7")
        #expect(try spoken(.call(.default, [.fact(.callCity), text("your town")])) == "your town")
        #expect(try spoken(.fact(.callCity)) == "")
        #expect(try evaluator().holds(.not(.isSet(SlotID(0)))))
    }

    @Test func days() throws {
        let day = { (written: String) in Expression.literal(.date(CalendarDate(written: written)!)) }
        #expect(try spoken(.call(.daysBetween, [day("2024-02-28"), day("2024-03-01")])) == "2")
        #expect(
            try evaluator().value(of: .call(.addDays, [day("2024-12-31"), number("1")]))
                == .date(CalendarDate(year: 2025, month: 1, day: 1)))
        #expect(try spoken(.call(.hour, [.fact(.now)])) == "15")
        #expect(CalendarDate(written: "2023-02-29") == nil)
        #expect(throws: Trap.self) { try spoken(.call(.addDays, [day("9999-12-31"), number("1")])) }
        for days in stride(from: -700_000, through: 2_900_000, by: 997) {
            #expect(CalendarDate(daysSince1970: days).daysSince1970 == days)
        }
        #expect(CalendarDate(year: 2024, month: 12, day: 14).weekday == 5)
        #expect(CalendarDate(year: 1969, month: 12, day: 28).weekday == 6)
    }

    @Test(arguments: [
        // Monday 23 November 2026, and on.
        ("2026-11-23", 8, 59, false), ("2026-11-23", 9, 0, true), ("2026-11-23", 16, 59, true),
        ("2026-11-23", 17, 0, false), ("2026-11-27", 23, 30, true), ("2026-11-28", 1, 59, true),
        ("2026-11-28", 2, 0, false), ("2026-11-29", 12, 0, true), ("2026-12-25", 23, 0, false),
        ("2026-12-26", 1, 0, false),
    ])
    func openingHours(date: String, hour: Int, minute: Int, isOpen: Bool) {
        let span = { OpeningHours.Span(from: TimeOfDay(hour: $0, minute: 0), to: TimeOfDay(hour: $1, minute: 0)) }
        var week = [[OpeningHours.Span]](repeating: [], count: 7)
        week[0] = [span(9, 17)]
        week[4] = [span(22, 2)]
        week[6] = [span(0, 24)]
        let hours = OpeningHours(name: "desk", week: week, closed: [CalendarDate(written: "2026-12-25")!])
        let reading = LocalClock.Reading(
            date: CalendarDate(written: date)!, time: TimeOfDay(hour: hour, minute: minute))
        #expect(hours.hold(at: reading) == isOpen)
    }

    @Test func clocksThatAreWrong() {
        let clock = LocalClock(timeZone: "Europe/Madrid")
        for moment in [
            Date.distantFuture, .distantPast, Date(timeIntervalSince1970: .nan), Date(timeIntervalSince1970: 1e300),
        ] {
            #expect(clock.reading(of: moment).date.isPlausible)
        }
        #expect(LocalClock(timeZone: "Mars/Olympus").timeZone == .gmt)
        #expect(clock.reading(of: Date(timeIntervalSince1970: -1)).time == TimeOfDay(hour: 0, minute: 59))
    }
}
