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
