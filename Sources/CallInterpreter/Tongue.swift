import CallProgram
import CallUnderstanding

/// One language of a program, ready for calls: what callers say in it, and how they are answered.
///
/// A class, for every step of a walk asks for it: a copy would count the references of all its tables.
final class Tongue: Sendable {
    /// One a script, over that script's intents by their index in the program.
    let matchers: [IntentMatcher]
    let yesNo: YesNoGrammar
    /// The product's own sentences.
    let words: LanguageWords
    let forms: SpokenForms
    /// What each intent is asked back with.
    let labels: [String]
    /// The tag that grammars know the language by.
    let tag: String

    init(of program: Program, language: Int, clock: LocalClock) {
        tag = program.languages[language].tag
        matchers = (0..<program.scriptCount).map { script in
            IntentMatcher(
                intents: program.intents.map {
                    $0.script == script && $0.phrases.indices.contains(language) ? $0.phrases[language] : []
                }, language: program.languages[language].tag)
        }
        yesNo = YesNoGrammar(language: tag)
        words = LanguageWords.words(for: tag) ?? .fallback
        forms = SpokenForms(tag: tag, clock: clock)
        labels = program.intents.map { intent in
            intent.labels.indices.contains(language)
                ? intent.labels[language] : intent.name.split(separator: "_").joined(separator: " ")
        }
    }
}
