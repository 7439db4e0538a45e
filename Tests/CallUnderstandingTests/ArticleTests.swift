import CallUnderstanding
import Testing

/// One of several things, named with an article.
@Suite struct ArticleTests {
    @Test(
        arguments: [
            ("en-US", ["small", "large"], "a large one"), ("en-US", ["small", "large"], "the large one, please"),
            ("en-US", ["small", "large"], "um, a large"), ("es-US", ["pequeño", "grande"], "una grande"),
            ("fr-FR", ["petit", "grand"], "un grand"), ("de-DE", ["kleine", "große"], "die große"),
            ("pt-BR", ["pequeno", "grande"], "o grande"), ("it-IT", ["piccolo", "grande"], "un grande"),
        ]) func isTakenOff(tag: String, sizes: [String], said: String)
    {
        let match = IntentMatcher(intents: sizes.map { [$0] }, language: tag).match(said, open: [0, 1])
        #expect(match.verdict == .accepted && match.best?.intent == 1, "\(match)")
    }

    /// Where the article does not stand by itself, or what is left is no phrase.
    @Test(arguments: ["not the large one", "a large truck hit me", "the one", "one", "a"])
    func elseNothingIsTaken(said: String) {
        let matcher = IntentMatcher(intents: [["small"], ["large"], ["no"]], language: "en-US")
        let match = matcher.match(said, open: [0, 1, 2])
        #expect(match.verdict == .refused, "\(said): \(match)")
    }

    /// "Uno dos" is no "un 2": before a figure stands no article.
    @Test(
        arguments: [("es-US", "uno dos"), ("fr-FR", "un deux"), ("de-DE", "eins zwei"), ("it-IT", "uno due")])
    func figuresHaveNone(tag: String, said: String) {
        let match = IntentMatcher(intents: [["1"], ["2"]], language: tag).match(said, open: [0, 1])
        // Its last figure may still be the choice, weighed against the one before.
        #expect((match.best?.score ?? 0) < 0.9, "\(said): \(match)")
    }
}
