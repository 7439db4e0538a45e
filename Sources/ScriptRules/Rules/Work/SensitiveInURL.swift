import ScriptDiagnostics
import ScriptModel

/// `fetch: {url: "https://api.example.com/cards/${card}"}`
struct SensitiveInURL: Rule {
    let id: DiagnosticID = "sensitive-in-url"
    let ground = RuleGround.wholePart
    let page = RulePage(
        what: "A sensitive slot in the address of a request, its query included, or in that of a stream.",
        why: "Addresses are written down by every server and proxy on the way, in plain text.",
        good: """
            start: greeting
            slots:
              pin: {type: digits, length: 4, sensitive: yes}
            give_up: farewell
            states:
              greeting:
                say: Please say your PIN.
                ask: pin
                goto: check
              check:
                fetch: {url: "https://api.example.com/check", json: {pin: "${pin}"}}
                goto: farewell
                on: {failed: farewell}
              farewell:
                say: Thank you. Goodbye.
                goto: hangup
            """,
        slip: ("json:", "query:"))

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        guard context.script.slots.contains(where: \.isSensitive) else { return }
        func check(_ addresses: [TemplateSyntax], _ remedy: String) {
            for expression in addresses.flatMap(\.expressions) {
                context.forEachSensitiveSlot(in: expression) { bag.add(.inAddress(id, $0, at: $1, remedy)) }
            }
        }
        context.script.forEachFetch { fetch, _ in
            check((fetch.url.map { [$0] } ?? []) + fetch.query.flatMap(\.values), "send it in \"json\" or \"form\"")
        }
        for state in context.script.states {
            guard case .carrier(.connect(let connect))? = state.verb else { continue }
            check(
                connect.attributes.filter { $0.name.value == "url" }.map(\.value),
                "send it in \"parameters\"")
        }
    }
}

extension Diagnostic {
    fileprivate static func inAddress(
        _ id: DiagnosticID, _ slot: SlotDeclaration, at span: SourceSpan, _ remedy: String
    ) -> Diagnostic {
        Diagnostic(
            id, .warning, "\"\(slot.name.value)\" is sensitive, and becomes a part of an address here", at: span,
            label: remedy, related: [.init("declared here", at: slot.name.span)],
            onTheCall: "the caller hears nothing of it, but every server on the way writes the address down")
    }
}
