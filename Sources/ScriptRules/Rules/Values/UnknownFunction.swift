import ScriptDiagnostics
import ScriptModel

/// `${tim(now)}`
struct UnknownFunction: Rule {
    let id: DiagnosticID = "unknown-function"
    let ground = RuleGround.declarations
    let page = RulePage(
        what: "A function that the language does not have.",
        why: "Nothing can be said in its place: the caller would hear an apology, and the line would drop.",
        good: """
            start: greeting
            states:
              greeting:
                say: It is ${time(now)}. Goodbye.
                goto: hangup
            """,
        slip: ("${time(now)}.", "${tiem(now)}."))

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        for fault in context.expressionFaults {
            guard case .unknownFunction(let name) = fault.kind else { continue }
            var finding = Diagnostic.unknownName(
                id, "there is no function \"\(name)\"", at: fault.span, written: name,
                among: FunctionTable.functions.map(\.name), none: "",
                onTheCall: "the call cannot go on here: the caller \(Diagnostic.apology)", bag)
            if context.index.slots[name] != nil || NameTable.fact(named: name) != nil {
                finding.label = "\(name) is a value: write it without brackets"
                finding.fixes = []
            }
            bag.add(finding)
        }
    }
}
