import ScriptDiagnostics
import ScriptModel

/// Prompts that hold prompts that hold prompts, beyond what anyone would listen to
struct PromptTooLarge: Rule {
    let id: DiagnosticID = "prompt-too-large"
    let ground = RuleGround.declarations
    let page = RulePage(
        what: "A named prompt that comes to hundreds of parts once the prompts it holds are put in.",
        why: "The carrier refuses so long a document, and nobody would listen to its end.",
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
    private static let maxParts = 250
    private static let maxDepth = 16

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        let nesting = PromptNesting(context)
        let isTooLarge = nesting.size.indices.map {
            nesting.isFinite[$0] && (nesting.size[$0] > Self.maxParts || nesting.depth[$0] > Self.maxDepth)
        }
        // Only the innermost: those around it are too large because of it.
        for (prompt, declaration) in context.script.prompts.enumerated()
        where isTooLarge[prompt] && !nesting.holds[prompt].contains(where: { isTooLarge[$0.prompt] }) {
            bag.add(.tooLarge(id, declaration.name, parts: nesting.size[prompt], depth: nesting.depth[prompt]))
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
            onTheCall: "the carrier refuses so long a document, and the call fails")
    }
}
