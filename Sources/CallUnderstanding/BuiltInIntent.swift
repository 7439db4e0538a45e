/// An intent that every script has without declaring it: `choices: {yes: book, help: offer_help}`.
package enum BuiltInIntent: String, CaseIterable, Sendable {
    case yes, no, goodbye, help, `repeat`, `operator`, thanks
    case startOver = "start_over"
    case more, back

    /// What callers say for it; nil when the language has no words here.
    package func phrases(in tag: String) -> [String]? {
        LanguageWords.words(for: tag)?.phrases[self]
    }
}
