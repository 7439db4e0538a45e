import ScriptDiagnostics
import ScriptModel
import TwiML

/// `speech_model: phone_call` in a call that may be in German
struct ModelLanguageMismatch: Rule {
    let id: DiagnosticID = "model-language-mismatch"
    let ground = RuleGround.declarations
    let page = RulePage(
        what: "A speech_model that does not hear a language of the script.",
        why: "The carrier refuses the question (error 13342), and the call fails.",
        good: """
            start: greeting
            languages:
              de-DE: {voice: Polly.Marlene}
            listen: {speech_model: deepgram_nova-2}
            states:
              greeting:
                say: Möchten Sie einen Termin?
                choices:
                  "yes": booked
                  "no": farewell
              booked:
                say: Wir rufen Sie zurück. Auf Wiederhören.
                goto: hangup
              farewell:
                say: Auf Wiederhören.
                goto: hangup
            """,
        slip: ("deepgram_nova-2}", "phone_call}"))

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        let languages = context.script.languages
        let heard: [(tag: Located<String>?, name: String)] =
            languages.isEmpty
            ? context.knownLanguages.map { (nil, $0) }
            : languages.map { ($0.listen ?? $0.tag, ($0.listen ?? $0.tag).value) }
        func check(_ model: Located<String>?, _ bag: inout DiagnosticBag) {
            guard let model else { return }
            for language in heard where SpeechModelTable.hears(language.name, model: model.value) == false {
                bag.add(.notHeard(id, model, language.name, language.tag?.span))
            }
        }
        check(context.script.listen.speechModel, &bag)
        context.forEachQuestion { _, question in check(question.listen.speechModel, &bag) }
    }
}

extension Diagnostic {
    fileprivate static func notHeard(
        _ id: DiagnosticID, _ model: Located<String>, _ tag: String, _ span: SourceSpan?
    ) -> Diagnostic {
        let primary = LanguageTag.primary(tag) + "-"
        let heard = (SpeechModelTable.languages(of: model.value) ?? []).filter { $0.hasPrefix(primary) }.sorted()
        return Diagnostic(
            id, .error, "the model \(model.value) does not hear \(tag)", at: model.span,
            label: heard.isEmpty
                ? "take the line away, so that the carrier picks a model"
                : "it hears \(NearestName.list(heard)): write one of them under listen of the language",
            related: span.map { [.init("the language is named here", at: $0)] } ?? [],
            onTheCall: "the carrier refuses the question, and the line drops")
    }
}
