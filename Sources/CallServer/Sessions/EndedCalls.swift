import CallInterpreter
import CallProgram
import Synchronization

/// The calls that ended last, so that one can still be asked how it went. The oldest make room.
final class EndedCalls: Sendable {
    private struct Ring: Sendable {
        var records: [CallRecord] = []
        var places: [String: Int] = [:]
        var next = 0
    }
    private let limit: Int
    private let ring = Mutex(Ring())

    init(limit: Int) { self.limit = limit }

    func insert(_ record: CallRecord) {
        guard limit > 0 else { return }
        let sid = record.session.call.sid
        ring.withLock { ring in
            if let place = ring.places[sid] {
                ring.records[place] = record
            } else if ring.records.count < limit {
                ring.places[sid] = ring.records.count
                ring.records.append(record)
            } else {
                ring.places[ring.records[ring.next].session.call.sid] = nil
                ring.records[ring.next] = record
                ring.places[sid] = ring.next
                ring.next = (ring.next + 1) % limit
            }
        }
    }

    /// Reads one and changes its session; nil for a call that is not remembered.
    func withCall<Answer: Sendable>(_ sid: String, _ body: (inout CallRecord?) -> Answer) -> Answer? {
        ring.withLock { ring in
            guard let place = ring.places[sid] else { return nil }
            var record: CallRecord? = ring.records[place]
            let answer = body(&record)
            if let session = record?.session { ring.records[place].session = session }
            return answer
        }
    }

    func record(_ sid: String) -> CallRecord? {
        ring.withLock { ring in ring.places[sid].map { ring.records[$0] } }
    }
}
