import ScriptDiagnostics
import ScriptModel

/// `say: {en-US: Hello.}` in a script that also speaks `es-US`
struct MissingTranslation: Rule {
    let id: DiagnosticID = "missing-translation"
    let ground = RuleGround.wholePart
    let restsOn: Set<Script.Part> = [.language, .languages]
    let page = RulePage(
        what: """
            A text, a list of phrases or a script that is run, which lacks one of the script's languages; a text without \
            a language where the call can be in several.
            """,
        why: "A caller in that language hears another one here, or is not understood.",
        bad: """
            start: greeting
            language: en-US
            languages:
              en-US: {voice: Polly.Joanna}
              es-US: {voice: Polly.Lupe}
            states:
              greeting:
                say:
                  en-US: Hello.
                goto: farewell
              farewell:
                say: {en-US: Goodbye., es-US: Adiós.}
                goto: hangup
            """,
        good: """
            start: greeting
            language: en-US
            languages:
              en-US: {voice: Polly.Joanna}
              es-US: {voice: Polly.Lupe}
            states:
              greeting:
                say:
                  en-US: Hello.
                  es-US: Hola.
                goto: farewell
              farewell:
                say: {en-US: Goodbye., es-US: Adiós.}
                goto: hangup
            """)

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        let known = context.knownLanguages
        guard known.count > 1 else { return }
        func missing(_ tags: [Located<String>]) -> [String]? {
            let present = Set(tags.map(\.value))
            let lacking = known.filter { !present.contains($0) }
            return lacking.isEmpty ? nil : lacking
        }
        context.script.forEachPrompt { prompt, _ in
            guard case .perLanguage(let versions) = prompt, let first = versions.first,
                let lacking = missing(versions.map(\.tag))
            else { return }
            // Without the script's own language, the first one written is spoken.
            let spoken = versions.first { $0.tag.value == context.defaultLanguage } ?? first
            bag.add(
                .untranslated(
                    id, "this text is not in \(lacking.joined(separator: ", "))", at: first.tag.span,
                    add: lacking[0], "hears the words of \(spoken.tag.value) here, in its voice"))
        }
        func check(_ phrases: Phrases?, of name: Located<String>) {
            let lacking: [String]
            switch phrases {
            case nil: return
            case .plain?:
                lacking = known.filter { $0 != context.defaultLanguage }
            case .perLanguage(let lists)?:
                guard let found = missing(lists.map(\.tag)) else { return }
                lacking = found
            }
            bag.add(
                .untranslated(
                    id, "the phrases of \"\(name.value)\" are not in \(lacking.joined(separator: ", "))", at: name.span,
                    add: lacking[0], "is understood only when saying \"\(name.value.spoken)\""))
        }
        checkPlainTexts(context, &bag)
        for option in context.script.slots.flatMap(\.options) { check(option.phrases, of: option.name) }
        for intent in context.script.intents { check(intent.phrases, of: intent.name) }
        context.script.forEachChoice { choice, _ in check(choice.phrases, of: choice.name) }
        context.script.forEachRun { run, _ in
            guard let other = context.script(of: run), !other.isFaulty, let name = run.script else { return }
            let lacking = known.filter { !other.languages.contains($0) }
            if !lacking.isEmpty { bag.add(.speaksLess(id, name, lacking, spoken: other.languages[0])) }
        }
    }
}

extension Diagnostic {
    fileprivate static func untranslated(
        _ id: DiagnosticID, _ sentence: String, at span: SourceSpan, add tag: String, _ fate: String
    ) -> Diagnostic {
        Diagnostic(
            id, .warning, sentence, at: span, label: "add a line: \(tag): …",
            onTheCall: "a caller in that language \(fate)")
    }

    fileprivate static func speaksLess(
        _ id: DiagnosticID, _ script: Located<String>, _ lacking: [String], spoken: String
    ) -> Diagnostic {
        Diagnostic(
            id, .warning, "\(script.value) does not speak \(lacking.joined(separator: ", "))", at: script.span,
            label: "declare the same languages in both, and translate it",
            onTheCall: "a caller in that language hears words meant for \(spoken) there")
    }
}
