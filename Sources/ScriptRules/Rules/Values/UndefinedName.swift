import ScriptDiagnostics
import ScriptModel

/// `${nmae}`
struct UndefinedName: Rule {
    let id: DiagnosticID = "undefined-name"
    let ground = RuleGround.declarations
    let lookups: Set<Script.Table> = [.slots]
    let page = RulePage(
        what: "A name in ${…} or in a condition that is neither a slot nor something the call knows.",
        why: "Nothing can be said in its place: the caller would hear an apology, and the line would drop.",
        good: """
            start: greeting
            slots:
              patient: {type: text, input: required}
            states:
              greeting:
                say: Hello ${patient}. Please call us back. Goodbye.
                goto: hangup
            """,
        slip: ("back.", "back, ${pateint}."))

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        let known = context.script.slots.map(\.name.value) + NameTable.facts.map(\.name)
        for fault in context.expressionFaults {
            switch fault.kind {
            case .undefinedName(let name): bag.add(.undefined(id, name, at: fault.span, among: known, bag))
            case .reservedName(let name, let reason): bag.add(.reserved(id, name, reason, at: fault.span))
            default: break
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func undefined(
        _ id: DiagnosticID, _ name: String, at span: SourceSpan, among known: [String], _ bag: DiagnosticBag
    ) -> Diagnostic {
        var fault = Diagnostic.unknownName(
            id, "nothing is called \"\(name)\"", at: span, written: name, among: known, none: "",
            onTheCall: "the call cannot go on here: the caller \(apology)", bag)
        if FunctionTable.function(named: name) != nil {
            fault.label = "\(name) is a function: write \(name)(…)"
            fault.fixes = []
        } else if ["null", "none", "nil", "undefined", "empty"].contains(name) {
            fault.label = "whether a slot has a value is asked with is_set(…)"
            fault.fixes = []
        } else if fault.fixes.isEmpty, !name.contains(".") {
            fault.label = "declare it in slots; text stands in quotes"
        }
        return fault
    }

    fileprivate static func reserved(
        _ id: DiagnosticID, _ name: String, _ reason: ExpressionFault.Reserved, at span: SourceSpan
    ) -> Diagnostic {
        switch reason {
        case .onlyInFetch:
            Diagnostic(
                id, .error, "\"\(name)\" can only be read in fetch", at: span,
                label: "a secret is never spoken nor compared",
                onTheCall: "the call cannot go on here: the caller \(apology)")
        }
    }
}
