import CallInterpreter
import CallProgram
package import Foundation
import Synchronization

/// Calls in memory: spread over shards, each call behind its own lock, bounded in number and in age.
package final class MemorySessionStore: SessionStore {
    package struct Limits: Sendable {
        /// Live calls. One more, and of a few looked at the longest silent one is let go of.
        package var calls = 200_000
        /// Seconds without a webhook; the carrier ends every question much sooner.
        package var idle: TimeInterval = 3600
        /// Seconds without a webhook after the script hung up: the final status was lost, or is sent elsewhere.
        package var afterHangup: TimeInterval = 120
        /// Seconds a call may wait for its first webhook: the carrier queues for up to a day.
        package var unanswered: TimeInterval = 90_000
        /// Seconds since the beginning.
        package var total: TimeInterval = 90_000
        /// Ended calls that are remembered.
        package var remembered = 1000

        package init() {}
    }

    private static let shardCount = 64
    /// How many calls of a shard one sweep looks at: the lock is never held long.
    private static let sweptAtOnce = 128

    private let limits: Limits
    private let shards = (0..<shardCount).map { _ in SessionShard() }
    private let ended: EndedCalls
    private let count = Atomic<Int>(0)

    package init(limits: Limits = Limits()) {
        self.limits = limits
        ended = EndedCalls(limit: limits.remembered)
    }

    package var liveCount: Int { count.load(ordering: .relaxed) }

    @discardableResult
    package func withCall<Answer: Sendable>(
        _ sid: String, at now: Date, _ body: (inout CallRecord?) -> Answer
    ) -> Answer {
        let shard = shard(of: sid)
        while true {
            let existing = shard.existing(sid)
            if existing == nil, let answer = ended.withCall(sid, body) { return answer }
            let (box, isNew) = existing.map { ($0, false) } ?? shard.box(for: sid)
            if isNew { count.add(1, ordering: .relaxed) }
            var isGone = true
            let answer: Answer? = box.content.withLock { content in
                if content.isGone { return nil }
                // Where it lies, so that nothing of it is copied.
                let answer = body(&content.record)
                if content.record?.endedAt != nil, let record = content.record.take() { ended.insert(record) }
                isGone = content.record == nil
                content.isGone = isGone
                return answer
            }
            if isGone { remove(box, from: shard) }
            guard let answer else { continue }
            if isNew, !isGone, liveCount > limits.calls { evict(from: shard, sparing: box, at: now) }
            return answer
        }
    }

    package func call(_ sid: String) -> CallRecord? {
        shard(of: sid).existing(sid)?.record ?? ended.record(sid)
    }

    package func liveCalls(limit: Int) -> [CallRecord] {
        var records: [CallRecord] = []
        for shard in shards where records.count < limit {
            records += shard.first(limit - records.count).compactMap(\.record)
        }
        return records
    }

    package func sweep(at now: Date) {
        guard liveCount > 0 else { return }
        for shard in shards {
            for box in shard.next(Self.sweptAtOnce) {
                end(box, of: shard, at: now) { self.isTooOld($0, at: now) }
            }
        }
    }

    private func shard(of sid: String) -> SessionShard {
        shards[Int(UInt(bitPattern: sid.hashValue) % UInt(Self.shardCount))]
    }

    private func remove(_ box: CallBox, from shard: SessionShard) {
        if shard.remove(box) { count.subtract(1, ordering: .relaxed) }
    }

    private func isTooOld(_ record: CallRecord, at now: Date) -> Bool {
        let silent = now.timeIntervalSince(record.lastSeen)
        if record.opening != nil { return silent > limits.unanswered }
        if record.session.ending != nil { return silent > limits.afterHangup }
        // Two who talk send no webhook for hours.
        let isAway = record.session.handed != nil
        return !isAway && silent > limits.idle || now.timeIntervalSince(record.session.startedAt) > limits.total
    }

    /// Of a few calls, lets go of the one not heard of for longest: it is most likely over.
    private func evict(from shard: SessionShard, sparing newest: CallBox, at now: Date) {
        let oldest = shard.next(8).lazy
            .filter { $0 !== newest }
            .compactMap { box in box.record.map { (box, $0.lastSeen) } }
            .min { $0.1 < $1.1 }
        if let (box, _) = oldest { end(box, of: shard, at: now) { _ in true } }
    }

    private func end(_ box: CallBox, of shard: SessionShard, at now: Date, if isOver: (CallRecord) -> Bool) {
        // A call that is busy right now is alive.
        let isGone: Bool? = box.content.withLockIfAvailable { content in
            guard content.record.map(isOver) == true, var record = content.record.take() else { return false }
            record.endedAt = now
            ended.insert(record)
            content = CallBox.Content(record: nil, isGone: true)
            return true
        }
        if isGone == true { remove(box, from: shard) }
    }
}
