import CallProgram
import CallUnderstanding
import Foundation

/// Calls end: by turns, by time, and after that within a few turns more.
extension Walk {
    /// How many documents `events.limit` may still lead to.
    static let tail = 10

    mutating func reachedLimit() throws(Trap) -> Stop? {
        if let since = session.limitedAt {
            guard session.countedTurns - since > Self.tail else { return nil }
            return endAtLimit("the call did not end after its limit")
        }
        let reason: String
        if session.countedTurns >= program.limits.turns {
            reason = "\(program.limits.turns) turns"
        } else if now.timeIntervalSince(session.startedAt) - session.away >= Double(program.limits.duration) {
            reason = "\(program.limits.duration) seconds"
        } else {
            return nil
        }
        session.limitedAt = session.countedTurns
        guard let target = program.events.limit else { return endAtLimit(reason) }
        trace.append(.limitReached(reason))
        leaveAllRuns()
        return try follow(target)
    }

    private mutating func endAtLimit(_ reason: String) -> Stop {
        trace.append(.limitReached(reason))
        speak(plain: tongue.words.limitReached)
        return .end(.hangup)
    }
}
