import CallProgram
import ScriptDiagnostics
import ScriptModel

extension Lowering {
    /// `run: {script: identify.yaml, with: {attempts: 3}, save: {customer: customer_id}}`
    mutating func run(_ syntax: RunSyntax, of state: ScriptModel.State) -> Exit {
        let path = script.path(of: syntax)
        guard let place = layout.place(at: path) else {
            preconditionFailure("the rules let an unknown script through: \(path ?? "")")
        }
        let other = other(at: place)
        return .run(
            Run(
                entry: other.entry,
                fresh: place.script.slots.indices.map { SlotID(place.firstSlot + $0) },
                with: syntax.with.map { given in
                    let slot = other.names.slot(given.slot)
                    let number = other.names.number(of: slot)
                    let type = place.script.valueType(ofSlot: number, place.index)
                    return Question.Assignment(
                        slot: slot, value: value(given.value, for: other.slotTypes[number], type))
                },
                save: syntax.save.map { Run.Copy(from: other.names.slot($0.from), to: names.slot($0.slot)) },
                next: afterAnswer(state)))
    }

    /// Asked for once, however often the script is run; it is lowered itself when its turn comes.
    private mutating func other(at place: Layout.Place) -> OtherScript {
        if let known = others[place.prefix] { return known }
        let lowering = Lowering(place, layout, languages: languages, after: nil)
        let other = OtherScript(names: lowering.names, slotTypes: lowering.slotTypes, entry: lowering.start().inbound)
        others[place.prefix] = other
        return other
    }
}

/// What `run` must know of the script it names.
struct OtherScript {
    var names: Names
    /// In the order of its slots.
    var slotTypes: [SlotType]
    /// Where an inbound call would begin: someone is on the line.
    var entry: Target
}
