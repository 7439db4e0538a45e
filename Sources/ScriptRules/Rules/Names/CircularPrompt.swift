import ScriptDiagnostics
import ScriptModel

/// `prompts: {a: {prompt: b}, b: {prompt: a}}`
struct CircularPrompt: Rule {
    let id: DiagnosticID = "circular-prompt"
    let ground = RuleGround.declarations
    let page = RulePage(
        what: "A prompt that holds itself, directly or through others.",
        why: "It would never come to an end.",
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
        // Prompts that hold none that is still open can be spoken; what remains at the end is in a circle or leads to it.
        let prompts = context.script.prompts
        var holds = [[(prompt: Int, name: Located<String>)]](repeating: [], count: prompts.count)
        var heldBy = [[Int]](repeating: [], count: prompts.count)
        for (number, declaration) in prompts.enumerated() {
            for part in declaration.prompt.versions.flatMap(\.parts) {
                if case .prompt(let name) = part.content, let held = context.index.prompts[name.value] {
                    holds[number].append((held, name))
                    heldBy[held].append(number)
                }
            }
        }
        var open = holds.map(\.count)
        var done = open.indices.filter { open[$0] == 0 }
        var isSpeakable = open.map { $0 == 0 }
        while let prompt = done.popLast() {
            for holder in heldBy[prompt] {
                open[holder] -= 1
                if open[holder] == 0 {
                    isSpeakable[holder] = true
                    done.append(holder)
                }
            }
        }
        guard var at = isSpeakable.firstIndex(of: false) else { return }
        var seen: Set<Int> = []
        while seen.insert(at).inserted, let next = holds[at].first(where: { !isSpeakable[$0.prompt] }) {
            at = next.prompt
        }
        guard let way = holds[at].first(where: { !isSpeakable[$0.prompt] }) else { return }
        bag.add(.circularPrompt(id, prompts[at].name.value, at: way.name.span))
    }
}

extension Diagnostic {
    fileprivate static func circularPrompt(_ id: DiagnosticID, _ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            id, .error, "the prompt \"\(name)\" holds itself", at: span, label: "this leads back to \"\(name)\"",
            onTheCall: "it would never come to an end")
    }
}
