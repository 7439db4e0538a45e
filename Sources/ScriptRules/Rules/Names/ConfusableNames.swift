import ScriptDiagnostics
import ScriptModel

/// `farewell` and `fare_well`
struct ConfusableNames: Rule {
    let id: DiagnosticID = "confusable-names"
    let ground = RuleGround.declarations
    let page = RulePage(
        what: "Two names of one kind that differ only in capitals or underscores.",
        why: "A caller is led to the wrong one, and nobody sees it in the script.",
        bad: """
            start: greeting
            states:
              greeting:
                say: Would you like to book a visit?
                choices:
                  "yes": callback
                  "no": call_back
              callback:
                say: Someone will call you. Goodbye.
                goto: hangup
              call_back:
                say: Please call again. Goodbye.
                goto: hangup
            """,
        good: """
            start: greeting
            states:
              greeting:
                say: Would you like to book a visit?
                choices:
                  "yes": we_call
                  "no": please_call
              we_call:
                say: Someone will call you. Goodbye.
                goto: hangup
              please_call:
                say: Please call again. Goodbye.
                goto: hangup
            """)

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        let script = context.script
        compare("states", script.states.map(\.name), &bag)
        compare("intents", script.intents.map(\.name), &bag)
        compare("slots", script.slots.map(\.name), &bag)
        compare("prompts", script.prompts.map(\.name), &bag)
        compare("opening hours", script.hours.map(\.name), &bag)
        compare("languages", script.languages.map(\.tag), &bag)
        for slot in script.slots { compare("options", slot.options.map(\.name), &bag) }
    }

    private func compare(_ kind: String, _ names: [Located<String>], _ bag: inout DiagnosticBag) {
        var seen: [String: Located<String>] = [:]
        for name in names {
            let letters = name.value.lowercased().utf8.filter { $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "-") }
            let folded = String(decoding: letters, as: UTF8.self)
            guard let first = seen[folded] else {
                seen[folded] = name
                continue
            }
            // The same name twice is the reader's to tell.
            if first.value != name.value { bag.add(.confusable(id, kind, first, name)) }
        }
    }
}

extension Diagnostic {
    fileprivate static func confusable(
        _ id: DiagnosticID, _ kind: String, _ first: Located<String>, _ second: Located<String>
    ) -> Diagnostic {
        Diagnostic(
            id, .warning, "two \(kind) are easily taken for each other: \"\(first.value)\" and \"\(second.value)\"",
            at: second.span, label: "give it a name of its own", related: [.init("the other one", at: first.span)],
            onTheCall: "one slip of the pen takes the other one, and callers hear it")
    }
}
