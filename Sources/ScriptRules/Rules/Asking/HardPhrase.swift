import CallUnderstanding
import ScriptDiagnostics
import ScriptModel

/// `phrases: [b]`, `phrases: [buy]`
struct HardPhrase: Rule {
    let id: DiagnosticID = "hard-phrase"
    let ground = RuleGround.soundScript
    let restsOn: Set<Script.Part> = [.listen, .language, .languages, .globals]
    let page = RulePage(
        what: """
            A phrase that recognisers seldom hear right: a single letter, or a lone word that sounds like another one \
            (\"mail\" and \"male\").
            """,
        why: "What the recogniser writes is not what the author wrote, and the caller is not understood.",
        good: """
            start: greeting
            states:
              greeting:
                say: Do you want plan A or plan B?
                choices:
                  first: {phrases: [plan a], goto: booked}
                  second: {phrases: [plan b], goto: booked}
              booked:
                say: Someone will call you back. Goodbye.
                goto: hangup
            """,
        slip: ("[plan a],", "[a],"))

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        var told: Set<SourceSpan> = []
        let opened = Set(context.understanding.open.flatMap { $0.choices.map(\.name) })
        for book in context.understanding.books {
            for intent in book.intents where opened.contains(intent.name) {
                for phrase in intent.phrases {
                    guard let span = phrase.span, phrase.key.words.count == 1,
                        !phrase.text.utf8.contains(UInt8(ascii: " "))
                    else { continue }
                    let word = phrase.text.lowercased()
                    if word.count == 1, word.first?.isLetter == true {
                        if told.insert(span).inserted { bag.add(.letter(id, phrase.text, at: span)) }
                        continue
                    }
                    let others = SoundAlikes.others(of: word, language: book.language)
                    let missing = others.first { other in !intent.phrases.contains { $0.text.lowercased() == other } }
                    guard let other = missing, told.insert(span).inserted else { continue }
                    bag.add(.soundsLike(id, phrase.text, other, at: span))
                }
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func letter(_ id: DiagnosticID, _ letter: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            id, .info, "the single letter \"\(letter)\" is seldom heard right on a telephone", at: span,
            label: "let callers say a word with it, such as \"plan \(letter)\"",
            onTheCall: "many callers who say \"\(letter)\" are not understood")
    }

    fileprivate static func soundsLike(
        _ id: DiagnosticID, _ word: String, _ other: String, at span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            id, .info, "\"\(word)\" sounds like \"\(other)\", and may be written so by the recogniser", at: span,
            label: "add \"\(other)\" to the phrases, or say it in more words",
            onTheCall: "a caller who says \"\(word)\" may not be understood")
    }
}
