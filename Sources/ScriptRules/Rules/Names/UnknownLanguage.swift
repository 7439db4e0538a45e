import ScriptDiagnostics
import ScriptModel

/// `language: es-MX` in a script that has `es-US`
struct UnknownLanguage: Rule {
    let id: DiagnosticID = "unknown-language"
    let ground = RuleGround.declarations
    let lookups: Set<Script.Table> = [.languages]
    let page = RulePage(
        what: "A switch to a language, or words in one, that the script does not declare in languages.",
        why: "The call would stay in the language it is in, and these words would never be heard.",
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
                language: es-US
                say:
                  en-US: Goodbye.
                  es-US: Adiós.
                goto: hangup
            """,
        slip: ("language: es-US", "language: es-MX"))

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        let known = context.knownLanguages
        let isKnown = Set(known).contains
        func check(_ tag: Located<String>?, beside others: [Located<String>?] = [], _ onTheCall: String) {
            guard let tag, !isKnown(tag.value) else { return }
            bag.add(
                .unknownName(
                    id, "\(tag.value) is no language of this script", at: tag.span, written: tag.value, among: known,
                    taken: others.compactMap(\.?.value), none: "declare it in languages", onTheCall: onTheCall, bag))
        }
        let stops = "the call cannot go on here: the caller \(Diagnostic.apology)"
        let unheard = "these words are never heard"
        let script = context.script
        if !script.languages.isEmpty { check(script.language, "the call begins in \(context.defaultLanguage)") }
        for state in script.states.indices { check(script.states[state].language, stops) }
        script.forEachChoice { choice, _ in
            check(choice.language, stops)
            if case .perLanguage(let lists)? = choice.phrases {
                for list in lists { check(list.tag, beside: lists.map(\.tag), "these phrases are never listened for") }
            }
        }
        for intent in script.intents {
            if case .perLanguage(let lists) = intent.phrases {
                for list in lists { check(list.tag, beside: lists.map(\.tag), "these phrases are never listened for") }
            }
        }
        script.forEachPrompt { prompt, _ in
            guard case .perLanguage(let versions) = prompt else { return }
            for version in versions { check(version.tag, beside: versions.map(\.tag), unheard) }
        }
        script.forEachRun { run, _ in
            guard let other = context.script(of: run), !other.isFaulty, let name = run.script,
                let tag = other.languages.first(where: { !isKnown($0) })
            else { return }
            bag.add(.speaksAnother(id, name, tag, known))
        }
    }
}

extension Diagnostic {
    fileprivate static func speaksAnother(
        _ id: DiagnosticID, _ script: Located<String>, _ tag: String, _ known: [String]
    ) -> Diagnostic {
        Diagnostic(
            id, .error, "\(script.value) speaks \(tag), and this script does not", at: script.span,
            label: "this one has \(NearestName.list(known, closestTo: tag)): declare the same languages in both",
            onTheCall: "its words are read by a voice for another language")
    }
}
