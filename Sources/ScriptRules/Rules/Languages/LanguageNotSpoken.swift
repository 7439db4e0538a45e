import ScriptDiagnostics
import ScriptModel
import TwiML

/// `languages: {xx-YY: }`
struct LanguageNotSpoken: Rule {
    let id = DiagnosticID.badLanguageTag
    let ground = RuleGround.declarations
    let page = RulePage(
        what: """
            A language that is not written as a tag such as en-US. A tag that no voice of the carrier's is known to speak is \
            a warning: which it speaks changes.
            """,
        why: "The carrier does not know what to speak (error 13512), or what to listen for (error 13331).",
        good: "languages:\n  en-US: {voice: Polly.Joanna}\n" + RulePage.greeting, slip: ("en-US", "en_US"))

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        let script = context.script
        // A voice that is named is another rule's, and an engine of one's own speaks whatever it can.
        var tags = script.languages.filter { $0.voice == nil && $0.tts == nil }.map(\.tag)
        if script.languages.isEmpty, let language = script.language { tags = [language] }
        for tag in tags where !Self.isSpoken(tag.value) { bag.add(.notSpoken(id, tag)) }
    }

    /// By some voice, in this country or any.
    private static func isSpoken(_ tag: String) -> Bool {
        spoken.contains(tag) || !tag.contains("-") && spoken.contains { $0.hasPrefix(tag + "-") }
    }

    fileprivate static let spoken = Set(
        VoiceTable.names.compactMap { VoiceTable.voice(named: $0) }.flatMap(\.languages))
}

extension Diagnostic {
    fileprivate static func notSpoken(_ id: DiagnosticID, _ tag: Located<String>) -> Diagnostic {
        let nearest = NearestName.nearest(to: tag.value, among: LanguageNotSpoken.spoken.sorted())
        return Diagnostic(
            id, .warning, "no voice of the carrier's is known to speak \(tag.value)", at: tag.span,
            label: nearest.map { "did you mean \"\($0)\"?" } ?? "name a voice that does, or take another language",
            onTheCall: "unless the carrier speaks it by now, the call fails here",
            fixes: nearest.map { [.replacing(tag.value, with: $0, at: tag.span)] } ?? [])
    }
}
