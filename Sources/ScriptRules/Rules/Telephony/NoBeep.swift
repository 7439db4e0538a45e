import ScriptDiagnostics
import ScriptModel

/// `record: {beep: no}` behind "after the beep"
struct NoBeep: Rule {
    let id: DiagnosticID = "no-beep"
    let ground = RuleGround.names
    let restsOn: Set<Script.Part> = [.prompts]
    let page = RulePage(
        what: "A recording without a beep, and words before it that announce one.",
        why: "Callers wait for the beep, and are recorded waiting.",
        good: """
            start: message
            states:
              message:
                say: We record messages. Please speak after the beep.
                record: {max_length: 2m, beep: "yes"}
                goto: farewell
              farewell:
                say: Thank you. Goodbye.
                goto: hangup
            """,
        slip: (#"beep: "yes""#, #"beep: "no""#))

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        let states = context.script.states
        for number in states.indices {
            guard case .carrier(.record(let record))? = states[number].verb, let beep = record.beep, !beep.value
            else { continue }
            // What is said right before it, too, where nothing waits between the two.
            let before = context.graph.allEdges.filter { $0.state == number && !$0.kind.waits }.map(\.from)
            let prompts = [record.notice?.prompt, states[number].say] + before.map { states[$0].say }
            let words = prompts.lazy.compactMap { $0.flatMap { Self.announcement(in: $0, context) } }.first
            if let words { bag.add(.noBeep(id, beep, announced: words)) }
        }
    }

    private static func announcement(
        in prompt: PromptSyntax, _ context: RuleContext, depth: Int = 0
    ) -> SourceSpan? {
        for part in prompt.versions.flatMap(\.parts) {
            switch part.content {
            case .text(let template), .ssml(let template):
                let words = " \(AnnouncedKey.words(of: template.writtenText.lowercased()).joined(separator: " ")) "
                if beeps.contains(where: { words.contains(" \($0) ") }) { return template.span }
            case .prompt(let name):
                guard depth < PromptNesting.mostDepth, let number = context.index.prompts[name.value] else { continue }
                let named = context.script.prompts[number].prompt
                if announcement(in: named, context, depth: depth + 1) != nil { return name.span }
            case .play, .pause, .keys, .each: continue
            }
        }
        return nil
    }

    /// In the languages that the product speaks.
    private static let beeps = [
        "beep", "the tone", "el tono", "la señal", "pitido", "bip", "signal sonore", "signalton", "piepton", "dem ton",
        "bipe", "o sinal", "segnale acustico", "il segnale",
    ]
}

extension Diagnostic {
    fileprivate static func noBeep(
        _ id: DiagnosticID, _ beep: Located<Bool>, announced: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            id, .warning, "a beep is announced, and none is played", at: beep.span,
            label: "write beep: yes, or leave it out", related: [.init("announced here", at: announced)],
            onTheCall: "callers wait for a beep that never comes, and are recorded waiting",
            fixes: [FixIt("play the beep", .unsafe, edits: [.init(replace: beep.span, with: "yes")])])
    }
}
