import ScriptDiagnostics
import ScriptModel
import TwiML

/// `es-US: {voice: Polly.Joanna}`
struct VoiceLanguageMismatch: Rule {
    let id: DiagnosticID = "voice-language-mismatch"
    let ground = RuleGround.wholePart
    let restsOn: Set<Script.Part> = [.language, .languages]
    let page = RulePage(
        what: "A voice that does not speak the language it is given for, or the one that its texts are written in.",
        why: "Callers hear their language read with the sounds of another, or not at all.",
        good: """
            start: greeting
            languages:
              es-US: {voice: Polly.Lupe}
            states:
              greeting:
                say: Bienvenidos a la clínica. Adiós.
                goto: hangup
            """,
        slip: ("Polly.Lupe}", "Polly.Joanna}"))

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        for (voice, tag) in context.voices {
            guard let tag, let known = VoiceTable.voice(named: voice.value), !known.languages.isEmpty else { continue }
            // A voice of one country reads the words of another country with the same language.
            let primary = LanguageTag.primary(tag)
            guard !known.languages.contains(where: { LanguageTag.primary($0) == primary }) else { continue }
            bag.add(.mismatch(id, voice, tag, speaks: known.languages))
        }
        checkWords(context, &bag)
    }
}

extension Diagnostic {
    fileprivate static func mismatch(
        _ id: DiagnosticID, _ voice: Located<String>, _ tag: String, speaks: [String]
    ) -> Diagnostic {
        let better = VoiceTable.commonVoice(speaking: tag)?.name
        return Diagnostic(
            id, .warning,
            "\(voice.value) speaks \(NearestName.list(speaks, closestTo: tag)), and this is \(tag)", at: voice.span,
            label: better.map { "for example \($0)" } ?? "take a voice that speaks \(tag)",
            onTheCall: "callers hear their language read with the sounds of another",
            fixes: better.map { [.replacing(voice.value, with: $0, at: voice.span)] } ?? [])
    }
}
