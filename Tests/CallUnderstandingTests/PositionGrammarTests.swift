import CallUnderstanding
import Testing

/// Which of several things is meant by its place.
@Suite struct PositionGrammarTests {
    @Test(arguments: [
        ("the second one", "en-US", 2), ("second", "en-US", 2), ("number three", "en-US", 3), ("two", "en-US", 2),
        ("I'd like the first one please", "en-US", 1), ("the last one", "en-US", 4), ("option 4", "en-US", 4),
        ("one", "en-US", 1), ("la segunda", "es-ES", 2), ("el número tres", "es-MX", 3), ("la última", "es-ES", 4),
        ("le deuxième", "fr-FR", 2), ("das dritte bitte", "de-DE", 3), ("a terceira", "pt-BR", 3),
        ("il secondo", "it-IT", 2), ("3", "ja-JP", 3),
    ])
    func means(_ text: String, _ language: String, _ position: Int) {
        #expect(PositionGrammar.value(of: text, count: 4, language: language) == position)
    }

    @Test(arguments: ["the fifth one", "seven", "the third man", "one and two", "", "the", "0", "second hand"])
    func meansNone(_ text: String) {
        #expect(PositionGrammar.value(of: text, count: 4, language: "en-US") == nil)
    }
}
