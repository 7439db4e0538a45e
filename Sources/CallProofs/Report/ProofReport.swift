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

    package var refutations: [Refutation] { proofs.flatMap(\.refutations) }

    static func gaveUp(on program: Program, after points: Int, _ assumptions: Assumptions) -> ProofReport {
        ProofReport(
            proofs: Proof.Subject.allCases.map { Proof(subject: $0, verdict: .gaveUp(after: points)) }, length: nil,
            endless: nil, states: program.states.count, ways: 0, points: points, assumptions: assumptions)
    }
}

/// One thing to prove, and what came of it.
package struct Proof: Hashable, Sendable {
    package enum Subject: String, Hashable, Sendable, CaseIterable {
        case everyCallEnds = "every-call-ends"
        case noDeadAir = "no-dead-air"
        case answersInTime = "answers-in-time"
        case valuesAreSet = "values-are-set"
        case nothingLeaks = "nothing-leaks"
    }
    /// What was found out in numbers; times are milliseconds.
    package enum Bound: Hashable, Sendable {
        case call(CallLength)
        /// Nil is without an end.
        case silence(Int?)
        case answer(Int, steps: Int)
        case slots(Int)
        /// Where the script itself lets something sensitive out: `pin is spoken in known`.
        case exceptions([String])
    }
    package var subject: Subject
    package var verdict: Verdict
    package var bound: Bound?
    package var refutations: [Refutation] = []

    init(subject: Subject, verdict: Verdict) {
        self.subject = subject
        self.verdict = verdict
    }

    init(_ subject: Subject, _ refutations: [Refutation], _ bound: Bound) {
        self.subject = subject
        verdict = refutations.isEmpty ? .proved : .refuted
        self.refutations = refutations
        self.bound = bound
    }
}
