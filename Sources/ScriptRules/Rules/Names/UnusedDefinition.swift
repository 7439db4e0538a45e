import ScriptDiagnostics
import ScriptModel

/// `prompts: {address: …}` that nothing says
struct UnusedDefinition: Rule {
    let id: DiagnosticID = "unused-definition"
    let ground = RuleGround.names
    let page = RulePage(
        what: "A prompt, an intent or opening hours that nothing in the script uses.",
        why: "Nothing on the call; but what was meant to be said or understood is not.",
        good: """
            start: greeting
            prompts:
              address: We are at 12 Harbor Street.
            states:
              greeting:
                say: [Welcome to the clinic., {prompt: address}, Goodbye.]
                goto: hangup
            """,
        slip: ("[Welcome to the clinic., {prompt: address}, Goodbye.]", "Welcome to the clinic. Goodbye."))

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        let script = context.script
        var prompts: Set<String> = []
        script.forEachPart { part, _ in if case .prompt(let name) = part.content { prompts.insert(name.value) } }
        var intents: Set<String> = []
        script.forEachChoice { choice, _ in intents.insert(choice.name.value) }
        var hours: Set<String> = []
        script.forEachExpression { expression in
            expression.forEachPart { part in
                if case .call(let function, let arguments, _) = part, function.value == "open",
                    case .name(let path)? = arguments.first
                {
                    hours.insert(path.value[0])
                }
            }
        }

        for prompt in script.prompts where !prompts.contains(prompt.name.value) {
            bag.add(.unused(id, "the prompt \"\(prompt.name.value)\" is never spoken", at: prompt.name.span))
        }
        for intent in script.intents where !intents.contains(intent.name.value) {
            bag.add(.unused(id, "no choice is called \"\(intent.name.value)\"", at: intent.name.span))
        }
        for declaration in script.hours where !hours.contains(declaration.name.value) {
            bag.add(
                .unused(id, "nothing asks whether \"\(declaration.name.value)\" is open", at: declaration.name.span))
        }
    }
}

extension Diagnostic {
    fileprivate static func unused(_ id: DiagnosticID, _ sentence: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(id, .info, sentence, at: span, label: "use it, or remove it")
    }
}
