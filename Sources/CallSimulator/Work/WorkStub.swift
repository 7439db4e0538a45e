import CallInterpreter
package import CallProgram

/// What takes the place of the outside world: `order: {answer: {status: shipped}, delay: 4s}`, `think: {exit: booking}`.
package struct WorkStub: Hashable, Sendable {
    /// JSON for `fetch`, a text for `reply`.
    package var answer: JSON?
    /// HTTP; nil is 200.
    package var status: Int?
    /// What the model chooses.
    package var exit: String?
    package var fails: Bool = false
    /// Milliseconds until it is there.
    package var delay: Int = 0

    package init(answer: JSON? = nil, status: Int? = nil, exit: String? = nil, fails: Bool = false, delay: Int = 0) {
        self.answer = answer
        self.status = status
        self.exit = exit
        self.fails = fails
        self.delay = delay
    }

    /// As an answer to a job.
    func answer(to job: Job) -> WorkResult.Answer {
        if fails { return .failed("it was told to fail") }
        switch job.kind {
        case .message: return .sent
        case .fetch: return .fetched(status: status ?? 200, body: answer)
        case .reply:
            if let exit { return .chose(exit) }
            if case .string(let text)? = answer { return .spoke(text) }
            return .failed("a model says a text or chooses an exit")
        }
    }
}

/// What stands in for the work of each state: the answers to its first job, its second, and so on; the last one stays.
package struct StubBook: Sendable {
    private var answers: [String: [WorkStub]]
    private var taken: [String: Int] = [:]

    package init(_ answers: [String: [WorkStub]] = [:]) { self.answers = answers }

    /// A message is sent unless something else is said; all other work needs its answer.
    mutating func next(for state: String, _ job: Job) -> WorkStub? {
        guard let stubs = answers[state], !stubs.isEmpty else {
            if case .message = job.kind { return WorkStub() }
            return nil
        }
        let number = taken[state, default: 0]
        taken[state] = number + 1
        return stubs[min(number, stubs.count - 1)]
    }
}
