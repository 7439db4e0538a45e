import Synchronization

/// A part of the live calls, behind a lock that is held for a look-up only.
final class SessionShard: Sendable {
    private struct Calls: Sendable {
        var places: [String: Int] = [:]
        var boxes: [CallBox] = []
        /// Where the next sweep goes on.
        var cursor = 0

        /// Keeps the boxes without holes: the last one takes the free place.
        mutating func remove(_ box: CallBox) -> Bool {
            guard let place = places[box.sid], boxes[place] === box else { return false }
            places[box.sid] = nil
            let last = boxes.removeLast()
            if place < boxes.count {
                boxes[place] = last
                places[last.sid] = place
            }
            return true
        }
    }
    private let calls = Mutex(Calls())

    /// The box of a call, and whether it is new.
    func box(for sid: String) -> (CallBox, isNew: Bool) {
        calls.withLock { calls in
            if let place = calls.places[sid] { return (calls.boxes[place], false) }
            let box = CallBox(sid: sid)
            calls.places[sid] = calls.boxes.count
            calls.boxes.append(box)
            return (box, true)
        }
    }

    func existing(_ sid: String) -> CallBox? {
        calls.withLock { calls in calls.places[sid].map { calls.boxes[$0] } }
    }

    /// Whether it was still there.
    func remove(_ box: CallBox) -> Bool {
        calls.withLock { $0.remove(box) }
    }

    /// The next boxes in turn, at most `count`, coming round to the first after the last.
    func next(_ count: Int) -> [CallBox] {
        calls.withLock { calls in
            let taken = min(count, calls.boxes.count)
            guard taken > 0 else { return [] }
            var boxes: [CallBox] = []
            boxes.reserveCapacity(taken)
            for _ in 0..<taken {
                if calls.cursor >= calls.boxes.count { calls.cursor = 0 }
                boxes.append(calls.boxes[calls.cursor])
                calls.cursor += 1
            }
            return boxes
        }
    }

    func first(_ count: Int) -> [CallBox] {
        calls.withLock { Array($0.boxes.prefix(count)) }
    }
}
