import CallUnderstanding
import Foundation
import Testing

/// Numbers told with what they count.
@Suite struct CountedThingsTests {
    @Test(
        arguments: [
            ("en-US", "party of four", 4), ("en-US", "A party of four, please.", 4), ("en-US", "a table for six", 6),
            ("en-US", "we are a family of five", 5), ("es-US", "una mesa para dos", 2),
            ("fr-FR", "une table pour quatre", 4),
            ("de-DE", "ein Tisch für drei", 3), ("pt-BR", "mesa para cinco", 5), ("it-IT", "un tavolo per sei", 6),
        ]) func whatStandsBeforeIsTakenOff(tag: String, said: String, number: Int)
    {
        let reading = NumberGrammar.reading(of: said, language: tag)
        #expect(reading?.value == .init(number), "\(said)")
        #expect(reading?.isCertain == true, "\(said)")
    }

    @Test(arguments: [("en-US", "two pizzas", 2), ("en-US", "three burgers please", 3), ("es-US", "dos ensaladas", 2)])
    func whatIsCountedIsAskedBack(tag: String, said: String, number: Int) {
        let reading = NumberGrammar.reading(of: said, language: tag)
        #expect(reading?.value == .init(number), "\(said)")
        #expect(reading?.isCertain == false, "\(said)")
    }

    @Test(
        arguments: [
            "two thirds", "pizzas", "five apples and oranges", "one pizzas", "two yes", "a table for tomorrow",
            "table for", "five seconds", "a party of my friends",
        ]) func elseNothingIsTaken(said: String)
    {
        #expect(NumberGrammar.reading(of: said, language: "en-US") == nil, "\(said)")
    }

    /// Words that change the amount.
    @Test(arguments: [("en-US", "two dozens"), ("en-US", "four plus"), ("es-US", "dos veces"), ("pt-BR", "dez mais")])
    func otherAmountsAreNotCounted(tag: String, said: String) {
        let reading = NumberGrammar.reading(of: said, language: tag)
        #expect(reading == nil || reading?.isCertain == true, "\(said): \(String(describing: reading))")
    }
}
