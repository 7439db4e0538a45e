import ScriptDiagnostics
import ScriptModel

/// `prompts: {a: {prompt: b}, b: {prompt: a}}`
struct CircularPrompt: Rule {
    let id: DiagnosticID = "circular-prompt"
    let ground = RuleGround.declarations
    let page = RulePage(
        what: "A prompt that holds itself, directly or through others.",
        why: "The caller would hear what comes before the circle closes, and no more.",
        bad: """
            start: greeting
            prompts:
              welcome: [Hello., {prompt: welcome}]
            states:
              greeting:
                say: {prompt: welcome}
                goto: hangup
            """,
        good: """
            start: greeting
            prompts:
              welcome: [Hello., {prompt: bye}]
              bye: Goodbye.
            states:
              greeting:
                say: {prompt: welcome}
                goto: hangup
            """)

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        let nesting = PromptNesting(context)
        let isSpeakable = nesting.isFinite
        guard var at = isSpeakable.firstIndex(of: false) else { return }
        var seen: Set<Int> = []
        while seen.insert(at).inserted, let next = nesting.holds[at].first(where: { !isSpeakable[$0.prompt] }) {
            at = next.prompt
        }
        guard let way = nesting.holds[at].first(where: { !isSpeakable[$0.prompt] }) else { return }
        bag.add(.circularPrompt(id, context.script.prompts[at].name.value, at: way.name.span))
    }
}

extension Diagnostic {
    fileprivate static func circularPrompt(_ id: DiagnosticID, _ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            id, .error, "the prompt \"\(name)\" holds itself", at: span, label: "this leads back to \"\(name)\"",
            onTheCall: "the caller hears what comes before the circle closes, and no more")
    }
}
