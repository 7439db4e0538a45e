import CallUnderstanding
import Testing

/// What callers say in place of a value that was read back to them, on Wednesday, 11 March 2026: what was read back,
/// what they say then, and what they mean. `-` is understood only by itself.
struct CorrectionTests {
    private static let today = CivilDay(year: 2026, month: 3, day: 11)!

    @Test(arguments: [
        // Next Tuesday was read back.
        ("2026-03-17", "wednesday", "en-US", "2026-03-18"), ("2026-03-17", "on Friday", "en-US", "2026-03-20"),
        ("2026-03-24", "Monday", "en-US", "2026-03-23"), ("2026-03-24", "Tuesday", "en-US", "2026-03-24"),
        ("2026-03-17", "this Friday", "en-US", "2026-03-13"), ("2026-03-17", "tomorrow", "en-US", "2026-03-12"),
        // That Monday is over.
        ("2026-03-12", "Monday", "en-US", "2026-03-16"),
        ("2026-06-03", "the fourth", "en-US", "2026-06-04"), ("2026-06-03", "the 14th", "en-US", "2026-06-14"),
        ("2026-06-03", "April", "en-US", "2026-04-03"), ("2026-06-03", "in April", "en-US", "-"),
        ("2026-06-03", "April fifth", "en-US", "2026-04-05"), ("2026-06-03", "the 31st", "en-US", "2026-03-31"),
        ("1985-06-03", "the fourth", "en-US", "1985-06-04"),
        ("2026-03-17", "el miércoles", "es-ES", "2026-03-18"), ("2026-03-24", "lunes", "es-ES", "2026-03-23"),
        ("2026-06-03", "el cuatro", "es-ES", "2026-06-04"), ("2026-06-03", "el día catorce", "es-ES", "2026-06-14"),
        ("2026-06-03", "abril", "es-ES", "2026-04-03"), ("2026-06-03", "de abril", "es-ES", "2026-04-03"),
        ("2026-03-17", "mañana", "es-ES", "2026-03-12"),
        ("2026-03-17", "Mittwoch", "de-DE", "2026-03-18"), ("2026-03-17", "mercredi", "fr-FR", "2026-03-18"),
        ("2026-03-17", "mercoledì", "it-IT", "2026-03-18"), ("2026-03-17", "quarta-feira", "pt-BR", "2026-03-18"),
    ])
    func days(readBack: String, said: String, tag: String, means: String) throws {
        let parts = readBack.split(separator: "-").compactMap { Int($0) }
        let near = CivilDay(year: parts[0], month: parts[1], day: parts[2])
        let day = DateGrammar.reading(of: said, language: tag, today: Self.today, near: near)?.value
        let expected = means == "-" ? [] : means.split(separator: "-").compactMap { Int($0) }
        #expect(day.map { [$0.year, $0.month, $0.day] } ?? [] == expected)
    }

    @Test(arguments: [
        ("17:00", "at four", "en-US", "16:00"), ("05:00", "at four", "en-US", "04:00"),
        ("21:00", "eight", "en-US", "20:00"), ("18:00", "half past seven", "en-US", "19:30"),
        ("10:00", "at four", "en-US", "16:00"), ("09:00", "ten thirty", "en-US", "10:30"),
        ("23:00", "at one", "en-US", "01:00"), ("21:00", "eight in the morning", "en-US", "08:00"),
        ("17:00", "in the morning", "en-US", "05:00"), ("17:30", "a.m.", "en-US", "05:30"),
        ("09:00", "in the evening", "en-US", "21:00"),
        ("17:00", "a las cuatro", "es-ES", "16:00"), ("05:00", "a las cuatro", "es-ES", "04:00"),
        ("21:00", "las ocho y media", "es-ES", "20:30"), ("17:00", "de la mañana", "es-ES", "05:00"),
        ("05:00", "de la tarde", "es-ES", "17:00"),
        ("21:00", "um acht", "de-DE", "20:00"), ("21:00", "huit heures", "fr-FR", "20:00"),
        ("21:00", "alle otto", "it-IT", "20:00"), ("21:00", "às oito", "pt-BR", "20:00"),
    ])
    func times(readBack: String, said: String, tag: String, means: String) throws {
        let parts = readBack.split(separator: ":").compactMap { Int($0) }
        let near = ClockTime(hour: parts[0], minute: parts[1])
        let time = TimeGrammar.reading(of: said, language: tag, near: near)?.value
        #expect(time.map { [$0.hour, $0.minute] } == means.split(separator: ":").compactMap { Int($0) })
    }

    /// Without a value to correct, half a day alone is no time, and a month alone no day.
    @Test func aPartAloneCorrectsOnly() {
        #expect(TimeGrammar.reading(of: "in the morning", language: "en-US") == nil)
        #expect(DateGrammar.reading(of: "April", language: "en-US", today: Self.today) == nil)
    }
}
