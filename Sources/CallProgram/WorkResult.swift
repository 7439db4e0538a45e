/// How work outside came out.
package struct WorkResult: Hashable, Sendable, Codable {
    package enum Answer: Hashable, Sendable, Codable {
        /// A message was accepted.
        case sent
        /// A web service answered, with any status; the body is its JSON, nil when it is none.
        case fetched(status: Int, body: JSON?)
        /// A model spoke.
        case spoke(String)
        /// A model picked one of the exits.
        case chose(String)
        /// Nothing usable came back; the operator is told why.
        case failed(String)
    }
    /// The job it belongs to.
    package var job: Int
    package var answer: Answer

    package init(job: Int, answer: Answer) {
        self.job = job
        self.answer = answer
    }
}
