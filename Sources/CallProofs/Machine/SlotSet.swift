import CallProgram

/// A set of slots.
struct SlotSet: Hashable {
    private var words: [UInt64]

    /// Of so many slots, all or none.
    init(_ count: Int, isFull: Bool = false) {
        words = [UInt64](repeating: isFull ? .max : 0, count: (count + 63) / 64)
    }

    /// Whether all of so many slots are in it.
    func isFull(_ count: Int) -> Bool {
        words.indices.allSatisfy { place in
            let bits = min(64, count - place * 64)
            let full: UInt64 = bits == 64 ? .max : (1 << UInt64(bits)) - 1
            return words[place] & full == full
        }
    }

    func contains(_ slot: SlotID) -> Bool { words[slot.index / 64] & (1 << UInt64(slot.index % 64)) != 0 }

    mutating func insert(_ slot: SlotID) { words[slot.index / 64] |= 1 << UInt64(slot.index % 64) }

    mutating func remove(_ slot: SlotID) { words[slot.index / 64] &= ~(1 << UInt64(slot.index % 64)) }

    mutating func formUnion(_ other: SlotSet) { for index in words.indices { words[index] |= other.words[index] } }

    /// Whether anything fell out.
    mutating func formIntersection(_ other: SlotSet) -> Bool {
        var changed = false
        for index in words.indices {
            let both = words[index] & other.words[index]
            changed = changed || both != words[index]
            words[index] = both
        }
        return changed
    }
}
