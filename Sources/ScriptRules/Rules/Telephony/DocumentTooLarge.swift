import ScriptDiagnostics
import ScriptModel
import TwiML

/// More speech in one go than a document of 64 kB holds, prompts in prompts put in
struct DocumentTooLarge: Rule {
    let id: DiagnosticID = "document-too-large"
    let ground = RuleGround.wholePart
    let page = RulePage(
        what: """
            What the carrier is sent for one turn comes to more than 64 kB: prompts that hold prompts that hold \
            prompts, or states that say too much one after the other.
            """,
        why: "The carrier refuses so long a document (error 11750), so its end is cut off, and nobody would hear it.",
        bad: """
            start: greeting
            prompts:
              one: [A, B, C, D, E, F, G, H]
              two: [{prompt: one}, {prompt: one}, {prompt: one}, {prompt: one}, {prompt: one}, {prompt: one}]
              three: [{prompt: two}, {prompt: two}, {prompt: two}, {prompt: two}, {prompt: two}, {prompt: two}]
            states:
              greeting:
                say: {prompt: three}
                goto: hangup
            """,
        good: """
            start: greeting
            prompts:
              one: [A, B, C, D, E, F, G, H]
              two: [{prompt: one}, {prompt: one}, {prompt: one}, {prompt: one}, {prompt: one}, {prompt: one}]
            states:
              greeting:
                say: {prompt: two}
                goto: hangup
            """)

    /// More than a document of 64 kB has room for; less than would be slow to put together.
    fileprivate static let mostParts = 250

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        if !checkPrompts(context, &bag) { checkTurns(context, &bag) }
    }

    /// Whether some prompt alone is too large.
    private func checkPrompts(_ context: RuleContext, _ bag: inout DiagnosticBag) -> Bool {
        let nesting = PromptNesting(context)
        let isTooLarge = nesting.size.indices.map {
            nesting.isFinite[$0]
                && (nesting.size[$0] > Self.mostParts || nesting.depth[$0] > PromptNesting.mostDepth)
        }
        // Only the innermost: those around it are too large because of it.
        for (prompt, declaration) in context.script.prompts.enumerated()
        where isTooLarge[prompt] && !nesting.holds[prompt].contains(where: { isTooLarge[$0.prompt] }) {
            bag.add(.tooLarge(id, declaration.name, parts: nesting.size[prompt], depth: nesting.depth[prompt]))
        }
        return isTooLarge.contains(true)
    }

    private func checkTurns(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        var told: Set<Int> = []
        for language in context.speech.languages.indices {
            let turns = context.speech.longest(\.bytes, in: language)
            for state in turns.first(beyond: CarrierLimits.documentBytes) where told.insert(state).inserted {
                let way = context.graph.told(turns.way(to: state), in: context.script)
                bag.add(.tooLong(id, turns.total[state], way, at: context.script.states[state].name.span))
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func tooLarge(
        _ id: DiagnosticID, _ name: Located<String>, parts: Int, depth: Int
    ) -> Diagnostic {
        Diagnostic(
            id, .error,
            "the prompt \"\(name.value)\" comes to \(parts) parts, up to \(depth) prompts inside each other",
            at: name.span, label: "say less, or split it over several states",
            onTheCall: parts > DocumentTooLarge.mostParts
                ? "the end of what is said is cut off, and the caller never hears it" : nil)
    }

    fileprivate static func tooLong(_ id: DiagnosticID, _ bytes: Int, _ way: String, at span: SourceSpan) -> Diagnostic
    {
        Diagnostic(
            id, .error,
            "what is said in one go here makes a document of \((bytes + 999) / 1_000) kB, and the carrier takes 64"
                + (way.isEmpty ? "" : ": \(way)"),
            at: span, label: "say less, or ask the caller something in between",
            onTheCall: "the end of what is said is cut off, and the caller never hears it")
    }
}
