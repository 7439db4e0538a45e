/// What a caller says for a slot of type `yes_no`: the phrases of the built-in intents `yes` and `no`.
package struct YesNoGrammar: Sendable {
    private let matcher: IntentMatcher

    package init(language: String) {
        let words = LanguageWords.words(for: language) ?? .fallback
        matcher = IntentMatcher(intents: [words.phrases[.yes] ?? [], words.phrases[.no] ?? []], language: language)
    }

    /// Yes or no; nil when the answer is neither, or could be both.
    package func value(of text: String) -> Bool? {
        let match = matcher.match(text, open: [0, 1])
        guard match.verdict == .accepted, let best = match.best else { return nil }
        return best.intent == 0
    }
}
