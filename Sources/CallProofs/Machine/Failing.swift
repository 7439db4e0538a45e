import CallProgram

/// Where other proofs have found that the interpreter cannot go on, so that a call leaves by `events.error`.
struct Failing: Hashable {
    /// The states in which a slot is read that may have no value.
    var unset: Set<StateID> = []
    /// A walk may run out of steps, in whatever state it then is.
    var outOfSteps = false

    init() {}

    init(_ values: ValuesAreSet, _ answers: AnswersInTime) {
        unset = Set(values.refutations.compactMap { if case .unset = $0.fault { $0.state } else { nil } })
        outOfSteps = !answers.refutations.isEmpty
    }

    func union(_ other: Failing) -> Failing {
        var union = self
        union.unset.formUnion(other.unset)
        union.outOfSteps = outOfSteps || other.outOfSteps
        return union
    }
}
