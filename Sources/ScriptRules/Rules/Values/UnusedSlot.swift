import ScriptDiagnostics
import ScriptModel

/// `slots: {age: …}` that nothing fills or reads
struct UnusedSlot: Rule {
    let id: DiagnosticID = "unused-slot"
    let ground = RuleGround.names
    let isOfAName = true
    let page = RulePage(
        what: "A slot that no question fills, no set changes and nothing reads.",
        why: "Nothing on the call; but what was meant to be asked or told is not.",
        bad: """
            start: greeting
            slots:
              age: {type: number}
            states:
              greeting:
                say: Welcome to the clinic. Goodbye.
                goto: hangup
            """,
        good: """
            start: greeting
            slots:
              patient: {type: text, input: required}
            states:
              greeting:
                say: Welcome to the clinic, ${patient}. Goodbye.
                goto: hangup
            """)

    func check(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        let script = context.script
        guard !script.slots.isEmpty else { return }
        var read: Set<String> = []
        for expression in context.expressions {
            expression.forEachPart { part in
                if case .name(let path) = part { read.insert(path.value[0]) }
            }
        }
        var used: Set<String> = []
        script.forEachAssignment { assignment, _ in used.insert(assignment.slot.value) }
        script.forEachSave { save, _ in used.insert(save.slot.value) }
        context.forEachQuestion { _, question in if let ask = question.ask { used.insert(ask.value) } }
        script.forEachRun { run, _ in used.formUnion(run.save.map(\.slot.value)) }
        for slot in script.slots { if case .item(let menu) = slot.type { used.insert(menu.from.value) } }
        let unused = UnusedNames(
            script.slots.map(\.name), used: used.union(read),
            strays: used.filter { context.index.slots[$0] == nil }.union(context.undefinedNames))
        for name in unused.names { bag.add(.unusedSlot(id, name)) }
    }
}

extension RuleContext {
    /// Names that are read and are nothing.
    fileprivate var undefinedNames: [String] {
        expressionFaults.compactMap { if case .undefinedName(let name) = $0.kind { name } else { nil } }
    }
}

extension Diagnostic {
    fileprivate static func unusedSlot(_ id: DiagnosticID, _ name: Located<String>) -> Diagnostic {
        Diagnostic(
            id, .info, "nothing fills or reads the slot \"\(name.value)\"", at: name.span,
            label: "use it, or remove it")
    }
}
