import CallUnderstanding
import ScriptDiagnostics
import ScriptModel

/// `languages: {sv-SE: …}` without ladders of the script's own
struct MissingBuiltInWords: Rule {
    let id: DiagnosticID = "missing-builtin-words"
    let ground = RuleGround.wholePart
    let restsOn: Set<Script.Part> = [.language, .languages, .noInput, .noMatch]
    let page = RulePage(
        what: "A language that has no built-in words for silence and mishearing, where the script gives none either.",
        why: "A caller who keeps silent, or is not understood, is answered in English.",
        bad: """
            start: greeting
            languages:
              sv-SE: {voice: Polly.Astrid}
            states:
              greeting:
                say: Hej! Vill du boka en tid?
                choices:
                  bokning: {phrases: [ja, gärna, boka], goto: booked}
              booked:
                say: Vi ringer upp. Hej då.
                goto: hangup
            """,
        good: """
            start: greeting
            languages:
              sv-SE: {voice: Polly.Astrid}
            no_input:
              - Är du kvar?
            no_match:
              - Förlåt, det hörde jag inte.
            give_up: farewell
            states:
              greeting:
                say: Hej! Vill du boka en tid?
                choices:
                  bokning: {phrases: [ja, gärna, boka], goto: booked}
              booked:
                say: Vi ringer upp. Hej då.
                goto: hangup
              farewell:
                say: Hej då.
                goto: hangup
            """)

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        let script = context.script
        let foreign = context.knownLanguages.filter { LanguageWords.words(for: $0) == nil }
        guard !foreign.isEmpty else { return }
        let needsNoInput = script.noInput == nil
        let needsNoMatch = script.noMatch == nil
        let question = script.states.contains { state in
            guard case .question(let question)? = state.verb, !state.isFaulty else { return false }
            return needsNoInput && question.noInput == nil || needsNoMatch && question.noMatch == nil
        }
        guard question else { return }
        let missing = [needsNoInput ? "no_input" : nil, needsNoMatch ? "no_match" : nil].compactMap(\.self)
        for tag in foreign {
            let span = script.languages.first { $0.tag.value == tag }?.tag.span ?? script.language?.span ?? script.span
            bag.add(.noWords(id, tag, missing, at: span))
        }
    }
}

extension Diagnostic {
    fileprivate static func noWords(
        _ id: DiagnosticID, _ tag: String, _ missing: [String], at span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            id, .warning, "there are no built-in words in \(tag) for a caller who is silent or not understood",
            at: span,
            label: "write \(missing.joined(separator: " and ")) in this language",
            onTheCall: "the caller is answered in English")
    }
}
