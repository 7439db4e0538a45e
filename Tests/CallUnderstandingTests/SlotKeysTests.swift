import CallUnderstanding
import Foundation
import TestSupport
import Testing

/// What callers press, and what a slot's own limits do to what they say.
@Suite struct SlotKeysTests {
    private let today = CivilDay(year: 2026, month: 3, day: 11)!

    @Test(
        arguments: [
            ("03142026", "MMDDYYYY", "2026-3-14"), ("14032026", "DDMMYYYY", "2026-3-14"),
            ("20260314", "YYYYMMDD", "2026-3-14"), ("140326", "DDMMYY", "2026-3-14"), ("140385", "DDMMYY", "1985-3-14"),
            ("0314", "MMDD", "2026-3-14"), ("0301", "MMDD", "2027-3-1"), ("0230", "MMDD", nil), ("314", "MMDD", nil),
            ("13132026", "MMDDYYYY", nil), ("03*4", "MMDD", nil),
        ] as [(String, String, String?)])
    func dates(keys: String, pattern: String, means: String?) {
        let reading = DateGrammar.reading(ofKeys: keys, pattern: pattern, today: today)
        #expect(reading.map { "\($0.value.year)-\($0.value.month)-\($0.value.day)" } == means)
    }

    @Test func times() {
        #expect(TimeGrammar.reading(ofKeys: "1530") == Reading(ClockTime(hour: 15, minute: 30)!))
        #expect(TimeGrammar.reading(ofKeys: "930") == Reading(ClockTime(hour: 9, minute: 30)!, isCertain: false))
        #expect(TimeGrammar.reading(ofKeys: "2460") == nil)
        #expect(TimeGrammar.reading(ofKeys: "15*30") == nil)
    }

    @Test func amounts() {
        #expect(NumberGrammar.reading(ofKeys: "12*5")?.value == Decimal(string: "12.5"))
        #expect(NumberGrammar.reading(ofKeys: "*5")?.value == Decimal(string: "0.5"))
        #expect(NumberGrammar.reading(ofKeys: "12*")?.value == 12)
        #expect(NumberGrammar.reading(ofKeys: "1*2*3") == nil)
        #expect(NumberGrammar.reading(ofKeys: "*") == nil)
        #expect(NumberGrammar.reading(ofKeys: "12#") == nil)
        #expect(MoneyGrammar.reading(ofKeys: "12*50")?.value == Decimal(string: "12.50"))
        #expect(MoneyGrammar.reading(ofKeys: "12*505") == nil)
    }

    @Test func digitsAndAnswers() {
        #expect(DigitsGrammar.reading(ofKeys: "0042", length: 4...4)?.value == "0042")
        #expect(DigitsGrammar.reading(ofKeys: "0042", length: 5...6) == nil)
        #expect(DigitsGrammar.reading(ofKeys: "4*2") == nil)
        #expect(YesNoGrammar.reading(ofKeys: "1")?.value == true)
        #expect(YesNoGrammar.reading(ofKeys: "2")?.value == false)
        #expect(YesNoGrammar.reading(ofKeys: "3") == nil)
    }

    @Test(
        arguments: [
            ("2125550123", "US", "+12125550123"), ("12125550123", "US", "+12125550123"),
            ("0114420794609 58", "US", nil), ("011442079460958", "US", "+442079460958"), ("5550123", "US", nil),
            ("2121550123", "US", nil), ("5551230001", "US", "+15551230001"),
            ("612345678", "ES", "+34612345678"), ("0034612345678", "FR", "+34612345678"),
            ("0612345678", "FR", "+33612345678"), ("03012345678", "DE", "+493012345678"),
            ("0441234567", "CH", "+41441234567"), ("012345678", "BE", "+3212345678"), ("01234567", "AT", "+431234567"),
            ("912345678", "PT", "+351912345678"), ("11987654321", "BR", "+5511987654321"),
            ("0612345678", "IT", "+390612345678"), ("02079460958", "GB", "+442079460958"), ("2079460958", nil, nil),
        ] as [(String, String?, String?)])
    func phones(keys: String, region: String?, means: String?) {
        #expect(PhoneGrammar.reading(ofKeys: keys, region: region)?.value == means)
    }

    @Test func lengthDecidesBetweenDigits() {
        let said = "for oh double seven"
        #expect(DigitsGrammar.reading(of: said, language: "en-US") == Reading("4077", isCertain: false))
        #expect(DigitsGrammar.reading(of: said, language: "en-US", length: 4...4) == Reading("4077"))
        #expect(DigitsGrammar.reading(of: said, language: "en-US", length: 3...3) == Reading("077", isCertain: false))
        #expect(DigitsGrammar.reading(of: "one two three", language: "en-US", length: 4...4) == nil)
    }

    @Test func limitsMoveTheYear() {
        let birthday = DateGrammar.reading(of: "August eighth", language: "en-US", today: today, latest: today)
        #expect(birthday?.value == CivilDay(year: 2025, month: 8, day: 8))
        let short = DateGrammar.reading(of: "8/8/30", language: "en-US", today: today, latest: today)
        #expect(short?.value == CivilDay(year: 1930, month: 8, day: 8))
    }

    @Test(arguments: [(1900, 2), (1999, 12), (2000, 2), (2024, 2), (2026, 1), (2100, 3)])
    func everyDayHasANeighbour(year: Int, month: Int) throws {
        let first = try #require(CivilDay(year: year, month: month, day: 1))
        let reading = DateGrammar.reading(of: "in 40 days", language: "en-US", today: first)?.value
        let later = try #require(reading)
        let back = DateGrammar.reading(of: "40 days ago", language: "en-US", today: later)?.value
        #expect(back == first && later.weekday == (first.weekday + 40 - 1) % 7 + 1)
    }

    @Test func calendar() {
        #expect(today.weekday == 3)
        #expect(CivilDay(year: 2026, month: 2, day: 29) == nil)
        #expect(CivilDay(year: 2028, month: 2, day: 29)?.weekday == 2)
        #expect(CivilDay(year: 2000, month: 1, day: 1)?.weekday == 6)
        #expect(CivilDay(year: 1900, month: 2, day: 29) == nil)
        let last = CivilDay(year: 2026, month: 1, day: 31)!
        #expect(
            DateGrammar.reading(of: "in a month", language: "en-US", today: last)?.value
                == CivilDay(year: 2026, month: 2, day: 28))
    }

    @Test func languagesWithoutWords() {
        #expect(!SlotGrammar.isSpoken(.date, in: "ja-JP"))
        #expect(SlotGrammar.isSpoken(.date, in: "de-AT"))
        #expect(SlotGrammar.isSpoken(.email, in: "es-MX"))
        #expect(!SlotGrammar.isSpoken(.money, in: "fr-FR"))
        #expect(DateGrammar.reading(of: "2026-03-14", language: "ja-JP", today: today)?.value.day == 14)
        #expect(TimeGrammar.reading(of: "15:45", language: "ja-JP")?.value.hour == 15)
        #expect(PhoneGrammar.reading(of: "+34 612 345 678", language: "ja-JP", region: nil)?.value == "+34612345678")
        #expect(DigitsGrammar.reading(of: "12 34", language: "ja-JP")?.value == "1234")
        #expect(EmailGrammar.reading(of: "a@b.com", language: "fr-FR") == nil)
    }

    @Test func ordinalsWhereAsked() {
        #expect(NumberGrammar.reading(of: "the third", language: "en-US", ordinals: true)?.value == 3)
        #expect(NumberGrammar.reading(of: "twenty first", language: "en-US", ordinals: true)?.value == 21)
        #expect(NumberGrammar.reading(of: "third", language: "en-US") == nil)
        #expect(NumberGrammar.reading(of: "el tercero", language: "es-ES", ordinals: true)?.value == 3)
    }

    @Test func pointAndCommaByRegion() {
        #expect(NumberGrammar.value(of: "1,250", language: "es-MX") == 1250)
        #expect(NumberGrammar.value(of: "1.250", language: "es-ES") == 1250)
        #expect(NumberGrammar.value(of: "12.5", language: "es-MX") == Decimal(string: "12.5"))
    }

    @Test func anyBytesAreRead() {
        var dice = Dice(seed: 3)
        let parts = [
            "five", "twenty", "and", "a", "half", "million", "hundred", "at", "dot", "@", ".", "-", "12", "000", ",",
            "next",
            "friday", "of", "march", "past", "to", "pm", "double", "oh", "$", "é", "ñ", "😀", "\u{301}", "zwei", "und",
            "€", "'",
        ]
        for _ in 0..<Dice.rounds(300) {
            let text = (0..<Int.random(in: 0...9, using: &dice)).map { _ in
                parts.randomElement(using: &dice)! + (Bool.random(using: &dice) ? " " : "")
            }.joined()
            for tag in ["en-US", "es-ES", "fr-FR", "de-DE", "pt-BR", "it-IT", "ja"] {
                _ = NumberGrammar.reading(of: text, language: tag)
                _ = DigitsGrammar.reading(of: text, language: tag)
                _ = DateGrammar.reading(of: text, language: tag, today: today)
                _ = TimeGrammar.reading(of: text, language: tag)
                _ = PhoneGrammar.reading(of: text, language: tag, region: "US")
                _ = MoneyGrammar.reading(of: text, language: tag, currency: "USD")
                _ = EmailGrammar.reading(of: text, language: tag)
                _ = SpelledGrammar.reading(of: text, language: tag)
                _ = YesNoGrammar(language: tag).reading(of: text)
            }
        }
    }
}
