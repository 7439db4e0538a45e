package import ScriptModel

/// A script that another one runs, with what the other must know of it.
package struct CheckedRun: Sendable {
    package let script: Script
    package let index: ScriptIndex
    let summary: RunSummary
    /// Something in it could not be read: what seems to be missing may stand there.
    let isFaulty: Bool
    let languages: [String]

    init(_ context: RuleContext, isFaulty: Bool) {
        script = context.script
        index = context.index
        self.isFaulty = isFaulty
        languages = context.knownLanguages
        var summary = RunSummary(context.graph)
        summary.filled = SlotFlow(context).slotsFilledOnReturn(context)
        self.summary = isFaulty ? RunSummary() : summary
    }

    /// The slot of a name, where it is whole.
    func slot(_ name: String) -> SlotDeclaration? { index.slots[name].map { script.slots[$0] } }

    func type(of slot: String) -> ValueType? {
        guard let number = index.slots[slot], !script.slots[number].isFaulty else { return nil }
        return script.valueType(ofSlot: number, index)
    }
}
