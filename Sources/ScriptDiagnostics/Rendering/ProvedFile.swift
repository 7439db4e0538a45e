/// What the proofs came to for one script, as ``JSONRenderer`` writes it.
package struct ProvedFile: Encodable, Sendable {
    package struct Proof: Encodable, Sendable {
        package enum Verdict: String, Encodable, Sendable {
            case proved, refuted
            case gaveUp = "gave_up"
        }
        /// `every-call-ends`
        package var proof: String
        package var verdict: Verdict
        /// Steps after which it was given up.
        package var gaveUpAfter: Int?
        /// The bound as a sentence: `every call ends: within 23 turns and 6 min 10 s, by the script itself`.
        package var says: String
        package var bound: Bound?
        package var counterExamples: [CounterExample] = []

        package init(_ proof: String, _ verdict: Verdict, says: String) {
            self.proof = proof
            self.verdict = verdict
            self.says = says
        }

        enum CodingKeys: String, CodingKey {
            case proof, verdict, says, bound
            case gaveUpAfter = "gave_up_after"
            case counterExamples = "counter_examples"
        }
    }

    /// What was found out in numbers; each proof has its own.
    package struct Bound: Encodable, Sendable {
        package var turns: Int?
        package var seconds: Int?
        /// `script` or `limit`.
        package var endedBy: String?
        /// Of the longest silence, or the slowest answer.
        package var milliseconds: Int?
        package var steps: Int?
        package var slots: Int?
        /// Where the script itself lets something sensitive out.
        package var exceptions: [String]?

        package init() {}

        enum CodingKeys: String, CodingKey {
            case turns, seconds, milliseconds, steps, slots, exceptions
            case endedBy = "ended_by"
        }
    }

    /// A call that refutes: `greeting → (silence) → greeting`.
    package struct CounterExample: Encodable, Sendable {
        /// Where it shows.
        package var state: String
        package var way: String

        package init(state: String, way: String) {
            self.state = state
            self.way = way
        }
    }

    package var file: String
    package var states: Int
    /// Ways out of states that some call takes.
    package var ways: Int
    package var proofs: [Proof]

    package init(file: String, states: Int, ways: Int, proofs: [Proof]) {
        self.file = file
        self.states = states
        self.ways = ways
        self.proofs = proofs
    }
}
