import CallUnderstanding
import Testing

/// Menus as authors write them, and what callers answer.
@Suite struct ShortAnswerTests {
    private static let office: [(name: String, phrases: [String])] = [
        ("sales", ["sales", "buy something", "a new order"]),
        ("billing", ["billing", "my invoice", "pay a bill"]),
        ("opening_hours", ["opening hours", "when are you open", "what time do you close"]),
        ("yes", BuiltInIntent.yes.phrases(in: "en-US") ?? []),
        ("no", BuiltInIntent.no.phrases(in: "en-US") ?? []),
        ("goodbye", BuiltInIntent.goodbye.phrases(in: "en-US") ?? []),
    ]
    private static let officeMatcher = IntentMatcher(intents: office.map(\.phrases), language: "en-US")

    @Test(
        arguments: [
            ("Sales.", "sales"),
            ("I'd like to talk to sales please", "sales"),
            ("um, sales department", "sales"),
            ("Billing department.", "billing"),
            ("I have a question about my invoice.", "billing"),
            ("What are your opening hours?", "opening_hours"),
            ("when are you open on Saturdays", "opening_hours"),
            ("Yeah.", "yes"),
            ("yep sure", "yes"),
            ("yes, please", "yes"),
            ("Yes, that's right.", "yes"),
            ("Nope.", "no"),
            ("not really", "no"),
            ("No, thank you.", "no"),
            ("no, that's all", "goodbye"),
            ("okay, goodbye", "goodbye"),
            ("This is my dog.", nil),
            ("my internet is broken", nil),
            ("how tall is the Eiffel tower", nil),
            ("", nil),
            ("...", nil),
        ] as [(String, String?)])
    func office(said: String, means: String?) {
        let match = Self.officeMatcher.match(said, open: Array(Self.office.indices))
        let understood = match.verdict == .accepted ? match.best.map { Self.office[$0.intent].name } : nil
        #expect(understood == means, "\(said): \(match)")
    }

    /// A number answers another question, unless the phrase has it too; beside a clear answer it does no harm.
    @Test(
        arguments: [
            ("two nights", nil), ("2 nights", nil), ("eleven nights please", nil), ("good night", "goodbye"),
            ("good night to you two", "goodbye"), ("table for two", "table"), ("book a table for six", "table"),
            ("a table for four at seven please", "table"),
        ] as [(String, String?)])
    func numbersSpeakAgainst(said: String, means: String?) {
        let phrases = [BuiltInIntent.goodbye.phrases(in: "en-US") ?? [], ["book a table", "table for two", "a table"]]
        let match = IntentMatcher(intents: phrases, language: "en-US").match(said, open: [0, 1])
        let understood = match.verdict == .accepted ? match.best.map { ["goodbye", "table"][$0.intent] } : nil
        #expect(understood == means, "\(said): \(match)")
    }

    /// Where substrings were taken for words.
    @Test(arguments: ["this", "sometimes", "update", "This is it, sometimes.", "I need an update"])
    func wholeWordsOnly(said: String) {
        let matcher = IntentMatcher(
            intents: [["hi", "hello"], ["time", "what time is it"], ["date"]], language: "en")
        #expect(matcher.match(said, open: [0, 1, 2]).verdict == .refused)
    }

    @Test(arguments: [
        ("what's the time", "What is the time?"),
        ("UM, WHAT IS THE TIME PLEASE", "what is the time"),
        ("café", "Cafe."),
        ("table for two", "Table for 2"),
        ("twenty three", "23"),
        ("I don't know", "i dont know"),
        ("it's half past four", "It\u{2019}s half past four."),
        ("Straße", "strasse"),
    ])
    func sameAfterNormalising(phrase: String, said: String) {
        let match = IntentMatcher(intents: [[phrase], ["something else"]], language: "en").match(said, open: [0, 1])
        #expect(match.verdict == .accepted && match.best?.intent == 0 && match.best?.score == 1)
    }

    @Test func onePhraseInTwoOpenIntentsIsAskedBack() {
        let matcher = IntentMatcher(intents: [["my account"], ["my account"], ["else"]], language: "en")
        #expect(matcher.match("my account", open: [0, 1, 2]).verdict == .close)
        #expect(matcher.match("my account", open: [1, 2]).best?.intent == 1)
        #expect(matcher.match("my account", open: [1, 2]).verdict == .accepted)
    }

    @Test func phrasesOfClosedIntentsSpeakAgainst() throws {
        let intents = [["cancel my appointment"], ["cancel my order"]]
        let alone = IntentMatcher(intents: [intents[0]], language: "en").match("cancel the order", open: [0])
        let beside = IntentMatcher(intents: intents, language: "en").match("cancel the order", open: [0])
        #expect(try #require(beside.best).score < (try #require(alone.best)).score)
        #expect(beside.verdict == .refused)
    }

    /// A language without word tables, with signs of its own.
    @Test(arguments: [
        ("nl", "openingstijden", "Openingstijden, alstublieft."),
        ("pl", "godziny otwarcia", "Godziny otwarcia?"),
        ("el", "ώρες λειτουργίας", "Ώρες λειτουργίας;"),
        ("ru", "часы работы", "Часы работы, пожалуйста."),
        ("ja", "営業時間", "営業時間は？"),
    ])
    func anyLanguageMatches(tag: String, phrase: String, said: String) {
        let matcher = IntentMatcher(intents: [[phrase], ["xyz"]], language: tag)
        #expect(matcher.match(said, open: [0, 1]).verdict == .accepted)
        #expect(matcher.match("banana", open: [0, 1]).verdict == .refused)
    }

    @Test func askedBackWhenTwoAreNamed() {
        #expect(Self.officeMatcher.match("sales or billing", open: [0, 1]).verdict == .close)
    }

    @Test func longTextCostsNoMoreThanItsBeginning() {
        let said = String(repeating: "sales and billing ", count: 5000)
        #expect(Self.officeMatcher.match(said, open: [0, 1]).best != nil)
    }
}
