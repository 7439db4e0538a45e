import ScriptDiagnostics
import ScriptModel

/// Which named prompts hold which, and what each comes to once it is put together.
struct PromptNesting {
    /// Prompts inside each other, beyond which `document-too-large` tells of them.
    static let mostDepth = 16

    /// Of each prompt, those it holds, with the place where it names them.
    let holds: [[(prompt: Int, name: Located<String>)]]
    /// False for a prompt that holds itself, or leads to one that does.
    private(set) var isFinite: [Bool]
    /// How many parts are spoken, those of held prompts included.
    private(set) var size: [Int]
    /// How many prompts stand inside each other at most.
    private(set) var depth: [Int]

    init(_ context: RuleContext) {
        let prompts = context.script.prompts
        var holds = [[(prompt: Int, name: Located<String>)]](repeating: [], count: prompts.count)
        var heldBy = [[Int]](repeating: [], count: prompts.count)
        size = prompts.map { $0.prompt.versions.reduce(0) { $0 + $1.parts.count } }
        depth = prompts.map { _ in 1 }
        for (number, declaration) in prompts.enumerated() {
            for part in declaration.prompt.versions.flatMap(\.parts) {
                if case .prompt(let name) = part.content, let held = context.index.prompts[name.value] {
                    holds[number].append((held, name))
                    heldBy[held].append(number)
                }
            }
        }
        self.holds = holds
        // Prompts that hold none that is still open can be put together; what remains at the end is in a circle or
        // leads to one.
        var open = holds.map(\.count)
        var done = open.indices.filter { open[$0] == 0 }
        isFinite = open.map { $0 == 0 }
        while let prompt = done.popLast() {
            for holder in heldBy[prompt] {
                size[holder] = min(size[holder] + size[prompt], 1 << 40)
                depth[holder] = max(depth[holder], depth[prompt] + 1)
                open[holder] -= 1
                if open[holder] == 0 {
                    isFinite[holder] = true
                    done.append(holder)
                }
            }
        }
    }
}
