import CallProgram

extension Session {
    /// A stored session may be older than the program: what no longer fits is dropped, not followed.
    mutating func mend(for program: Program) {
        if !program.languages.indices.contains(language.index) { language = LanguageID(0) }
        if slots.count != program.slots.count {
            slots = program.slots.enumerated().map { index, slot in
                slots.indices.contains(index) ? slots[index] : slot.defaultValue
            }
        }
        let isState = { (state: StateID) in program.states.indices.contains(state.index) }
        if let state, !isState(state) { self.state = nil }
        if returns.contains(where: { program.run(thatWaitsIn: $0) == nil }) { returns = [] }
        if let state = lastQuestion, !isState(state) { lastQuestion = nil }
        if let state = interrupted, !isState(state) { interrupted = nil }
    }
}
