import ScriptDiagnostics
import ScriptModel
import TwiML

/// `voice: Polly.Joana`
struct UnknownVoice: Rule {
    let id: DiagnosticID = "unknown-voice"
    let ground = RuleGround.declarations
    let page = RulePage(
        what: "A voice that is not among those the carrier is known to have.",
        why: "If it has none of this name, the carrier refuses the document, and the call fails.",
        good: """
            start: greeting
            languages:
              en-US: {voice: Polly.Joanna}
            states:
              greeting:
                say: Welcome to the clinic. Goodbye.
                goto: hangup
            """,
        slip: ("Polly.Joanna}", "Polly.Joana}"))

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        for (voice, _) in context.voices where !VoiceTable.contains(voice.value) { bag.add(.unknownVoice(id, voice)) }
    }
}

extension Diagnostic {
    fileprivate static func unknownVoice(_ id: DiagnosticID, _ voice: Located<String>) -> Diagnostic {
        let nearest = NearestName.nearest(to: voice.value, among: VoiceTable.names)
        return Diagnostic(
            id, .warning, "no voice is known by the name \(voice.value)", at: voice.span,
            label: nearest.map { "did you mean \($0)?" } ?? "for example Polly.Joanna",
            onTheCall: "unless the carrier has it by now, the call fails here",
            fixes: nearest.map { [.replacing(voice.value, with: $0, at: voice.span)] } ?? [])
    }
}
