/// Hashes of words → numbers from 0 in the order they came. Open addressing: a turn looks words up and does little else.
struct WordTable: Sendable {
    private var keys: [UInt64]
    private var numbers: [Int32]
    private(set) var count = 0

    init() {
        keys = [UInt64](repeating: 0, count: 16)
        numbers = [Int32](repeating: -1, count: 16)
    }

    /// The number of a word; nil if it never came.
    @inline(__always)
    subscript(_ key: UInt64) -> Int? {
        let mask = keys.count - 1
        var slot = Self.slot(key) & mask
        while numbers[slot] >= 0 {
            if keys[slot] == key { return Int(numbers[slot]) }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// The number of a word, a new one if it has none yet.
    mutating func insert(_ key: UInt64) -> Int {
        if let number = self[key] { return number }
        if (count + 1) * 2 > keys.count { grow() }
        place(key, Int32(count))
        count += 1
        return count - 1
    }

    private mutating func grow() {
        let old = zip(keys, numbers).filter { $0.1 >= 0 }
        keys = [UInt64](repeating: 0, count: keys.count * 2)
        numbers = [Int32](repeating: -1, count: keys.count)
        for (key, number) in old { place(key, number) }
    }

    private mutating func place(_ key: UInt64, _ number: Int32) {
        var slot = Self.slot(key) & (keys.count - 1)
        while numbers[slot] >= 0 { slot = (slot + 1) & (keys.count - 1) }
        keys[slot] = key
        numbers[slot] = number
    }

    @inline(__always)
    private static func slot(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key ^ (key >> 32)) }
}
