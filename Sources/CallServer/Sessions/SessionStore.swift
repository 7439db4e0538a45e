package import Foundation

/// Where calls are kept between two webhooks.
package protocol SessionStore: Sendable {
    /// Reads and changes one call while nobody else does, and gives what came of it; other calls are not kept waiting.
    ///
    /// `body` gets nil for a call that is not known. What it sets is kept; a record with `endedAt` is let go of, and
    /// remembered for a while. Of a call that has ended already only the session's changes are kept: what was recorded
    /// is told after the end.
    @discardableResult
    func withCall<Answer: Sendable>(
        _ sid: String, at now: Date, _ body: (inout CallRecord?) -> Answer
    ) async -> Answer

    /// A live call, or one that ended a short while ago.
    func call(_ sid: String) async -> CallRecord?

    /// Some of the live calls, at most `limit`.
    func liveCalls(limit: Int) async -> [CallRecord]

    var liveCount: Int { get async }

    /// Lets go of what is too old, a part at a time: to be called every second or so.
    func sweep(at now: Date) async
}
