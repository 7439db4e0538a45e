package import CallInterpreter
package import CallProgram

/// Whoever does a job: sends, asks, lets a model speak.
package protocol Worker: Sendable {
    /// Cancelled when nobody waits any more.
    func answer(to job: Job) async -> WorkResult.Answer
}
