import ScriptDiagnostics
import ScriptModel

/// `say: {prompt: adress}`
struct UnknownPrompt: Rule {
    let id: DiagnosticID = "unknown-prompt"
    let ground = RuleGround.declarations
    let lookups: Set<Script.Table> = [.prompts]
    let page = RulePage(
        what: "A named prompt that is not declared in prompts.",
        why: "There is nothing to say here: the caller would hear an apology, and the line would drop.",
        good: """
            start: greeting
            prompts:
              address: We are at 12 Harbor Street. Goodbye.
            states:
              greeting:
                say: {prompt: address}
                goto: hangup
            """,
        slip: ("{prompt: address}", "[{prompt: address}, {prompt: adress}]"))

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        context.script.forEachPart { part, _ in
            guard case .prompt(let name) = part.content, context.index.prompts[name.value] == nil else { return }
            bag.add(
                .unknownName(
                    id, "no prompt is called \"\(name.value)\"", at: name.span, written: name.value,
                    among: context.script.prompts.map(\.name.value), none: "declare it in prompts",
                    onTheCall: "the call cannot go on here: the caller \(Diagnostic.apology)", bag))
        }
    }
}
