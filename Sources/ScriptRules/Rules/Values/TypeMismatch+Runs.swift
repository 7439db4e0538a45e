import ScriptDiagnostics
import ScriptModel

/// What goes into a script that is run, and what comes back.
extension TypeMismatch {
    func checkRuns(_ context: RuleContext, _ bag: inout DiagnosticBag) {
        context.script.forEachRun { run, _ in
            guard let other = context.script(of: run) else { return }
            for given in run.with {
                guard let slot = other.slot(given.slot.value), let type = other.type(of: given.slot.value) else {
                    continue
                }
                check(given.value, fits: slot, of: type, context, &bag)
            }
            for save in run.save {
                guard let number = context.index.slots[save.slot.value], !context.script.slots[number].isFaulty,
                    let found = other.type(of: save.from.value)
                else { continue }
                let wanted = context.script.valueType(ofSlot: number, context.index)
                // A text slot takes what is said of other values in `set`; here the value itself is handed over.
                guard found != wanted, wanted != .data, wanted != .list(.data) || !wanted.takes(found) else { continue }
                bag.add(.wrongValue(id, found, context.script.slots[number], at: save.from.span))
            }
        }
    }
}
