import ScriptDiagnostics
import ScriptModel
import TwiML

/// `say:` with more than 3,000 characters before the caller has a word
struct SayOverLimit: Rule {
    let id: DiagnosticID = "say-over-limit"
    let ground = RuleGround.wholePart
    let restsOn: Set<Script.Part> = [.languages]
    let page = RulePage(
        what: """
            More words in one go than the voice takes: 3,000 characters for a Polly voice, 5,000 for a Google voice, \
            4,000 for the plain ones. What states say one after the other, before the caller has a word, counts together.
            """,
        why: """
            The carrier takes no more at once (error 13521): the speech is cut into pieces, marks of speech are lost, and \
            nobody listens for three minutes.
            """,
        bad: """
            start: greeting
            prompts:
              terms: [\(sentence), \(sentence), \(sentence), \(sentence), \(sentence)]
              all: [{prompt: terms}, {prompt: terms}, {prompt: terms}, {prompt: terms}, {prompt: terms}]
            states:
              greeting:
                say: [{prompt: all}, {prompt: all}]
                goto: farewell
              farewell:
                say: Goodbye.
                goto: hangup
            """,
        good: """
            start: greeting
            prompts:
              terms: [\(sentence), \(sentence), \(sentence), \(sentence), \(sentence)]
            states:
              greeting:
                say: {prompt: terms}
                goto: farewell
              farewell:
                say: Goodbye.
                goto: hangup
            """)

    private static let sentence = "Please read the terms of use before you come to the clinic for your first visit."

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        var told: Set<Int> = []
        for (language, tag) in context.speech.languages.enumerated() {
            let voice = context.script.languages.first { $0.tag.value == tag }?.voice?.value
            // Without a voice the account's own speaks; its limit is taken to be the narrowest.
            let most = voice.map { Voice.Provider(ofVoice: $0).maxCharacters } ?? Voice.Provider.polly.maxCharacters
            let turns = context.speech.longest(\.characters, in: language)
            let first = turns.first(beyond: most)
            guard !first.isEmpty else { continue }
            let documents = context.speech.longest(\.bytes, in: language)
            for state in first where documents.total[state] <= CarrierLimits.documentBytes {
                guard told.insert(state).inserted else { continue }
                let way = context.graph.told(turns.way(to: state), in: context.script)
                bag.add(
                    .tooMuch(id, turns.total[state], most, voice, way, at: context.script.states[state].name.span))
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func tooMuch(
        _ id: DiagnosticID, _ characters: Int, _ most: Int, _ voice: String?, _ way: String, at span: SourceSpan
    ) -> Diagnostic {
        let speaker = voice.map { "the voice \($0)" } ?? "a voice"
        return Diagnostic(
            id, .error,
            "\(characters) characters are said in one go here, and \(speaker) takes \(most)"
                + (way.isEmpty ? "" : ": \(way)"),
            at: span, label: "say less, or ask the caller something in between",
            onTheCall: "the caller hears one speech of about \(characters * 66 / 60_000) minutes, in pieces")
    }
}
