import ScriptDiagnostics
import ScriptModel

/// `prompts: {address: …}` that nothing says
struct UnusedDefinition: Rule {
    let id: DiagnosticID = "unused-definition"
    let ground = RuleGround.names
    let isOfAName = true
    let page = RulePage(
        what: "A prompt, an intent or opening hours that nothing in the script uses.",
        why: "Nothing on the call; but what was meant to be said or understood is not.",
        good: """
            start: greeting
            prompts:
              address: We are at 12 Harbor Street.
              bus: Bus 12 stops at the door.
            states:
              greeting:
                say: [Welcome to the clinic., {prompt: address}, {prompt: bus}, Goodbye.]
                goto: hangup
            """,
        slip: ("{prompt: bus}, ", ""))

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        let script = context.script
        var prompts: Set<String> = []
        script.forEachPart { part, _ in if case .prompt(let name) = part.content { prompts.insert(name.value) } }
        var intents: Set<String> = []
        if !script.intents.isEmpty { script.forEachChoice { choice, _ in intents.insert(choice.name.value) } }
        var hours: Set<String> = []
        for expression in context.expressions {
            expression.forEachPart { part in
                if case .call(let function, let arguments, _) = part, function.value == "open",
                    case .name(let path)? = arguments.first
                {
                    hours.insert(path.value[0])
                }
            }
        }

        func tell(
            _ names: [Located<String>], _ used: Set<String>, _ isKnown: (String) -> Bool,
            _ unused: (Located<String>) -> (sentence: String, removal: FixIt?)
        ) {
            for name in UnusedNames(names, used: used, strays: used.filter { !isKnown($0) }).names {
                let (sentence, removal) = unused(name)
                bag.add(.unused(id, sentence, name, removal))
            }
        }
        tell(
            script.prompts.map(\.name), prompts, { context.index.prompts[$0] != nil },
            { ("the prompt \"\($0.value)\" is never spoken", nil) })
        tell(
            script.intents.map(\.name), intents, { context.index.intents[$0] != nil },
            { ("no choice is called \"\($0.value)\"", nil) })
        tell(
            script.hours.map(\.name), hours, { context.index.hours[$0] != nil },
            { ("nothing asks whether \"\($0.value)\" is open", FixIt.removing($0, in: script)) })
    }
}

extension Diagnostic {
    /// Opening hours may go; the words of a prompt or an intent are the author's, and no fix takes them away.
    fileprivate static func unused(
        _ id: DiagnosticID, _ sentence: String, _ name: Located<String>, _ removal: FixIt?
    ) -> Diagnostic {
        Diagnostic(
            id, .info, sentence, at: name.span, label: "use it, or remove it", fixes: removal.map { [$0] } ?? [])
    }
}
