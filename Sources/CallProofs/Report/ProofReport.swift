import CallProgram

/// What is known of every call of one program.
package struct ProofReport: Hashable, Sendable {
    /// In the order of ``Proof/Subject``.
    package var proofs: [Proof]
    /// Nil where the budget ended first.
    package var length: CallLength?
    /// What a caller could do for ever, were there no limit.
    package var endless: CounterExample?
    package var states: Int
    /// Ways out of states that some call takes.
    package var ways: Int
    /// Places of the abstract machine.
    package var points: Int
    package var assumptions: Assumptions

    package var hasGivenUp: Bool { proofs.contains { if case .gaveUp = $0.verdict { true } else { false } } }

    package var refutations: [Refutation] { proofs.flatMap(\.refutations) }

    static func gaveUp(on program: Program, after points: Int, _ assumptions: Assumptions) -> ProofReport {
        ProofReport(
            proofs: Proof.Subject.allCases.map { Proof(subject: $0, verdict: .gaveUp(after: points)) }, length: nil,
            endless: nil, states: program.states.count, ways: 0, points: points, assumptions: assumptions)
    }
}
