import ScriptDiagnostics
import ScriptModel

/// `${secrets.API_KYE}`
struct UnknownSecret: Rule {
    let id: DiagnosticID = "unknown-secret"
    let ground = RuleGround.declarations
    let restsOn: Set<Script.Part> = [.secrets]
    let isOfAName = true
    let page = RulePage(
        what: "A secret that is sent but not listed under secrets.",
        why: "Only what is listed is read from the environment: the request is refused.",
        good: """
            start: orders
            secrets: [API_KEY]
            states:
              orders:
                fetch: {url: "https://api.example.com/orders", headers: {X-Key: "${secrets.API_KEY}"}}
                goto: farewell
                on: {failed: farewell}
              farewell:
                say: Thank you. Goodbye.
                goto: hangup
            """,
        slip: (#""${secrets.API_KEY}"}}"#, #""${secrets.API_KYE}"}}"#))

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        let known = context.script.secrets.map(\.value)
        context.script.forEachSentTemplate { template, work, _ in
            guard work.takesSecrets else { return }
            for case let secret? in template.expressions.map(\.secret) where !known.contains(secret.value) {
                // The span is that of the whole name.
                let name = "secrets.\(secret.value)"
                bag.add(
                    .unknownName(
                        id, "\"\(secret.value)\" is not listed under secrets", at: secret.span, written: name,
                        among: known.map { "secrets.\($0)" }, none: "list it: secrets: [\(secret.value)]",
                        onTheCall: "the request is refused, and the call goes on as failed", bag))
            }
        }
    }
}
