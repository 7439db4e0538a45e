/// The text as it is being read: repaired where it was broken, every offset still leading back to the author's file.
struct WorkingCopy {
    private(set) var bytes: [UInt8]
    /// The text as it was written.
    let authored: [UInt8]
    /// Where a change of length shifts what follows: from `copy` on, offsets belong to `original` on. Sorted.
    private var shifts: [(copy: Int, original: Int)] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        authored = bytes
    }

    /// The offset in the author's file.
    func original(_ offset: Int) -> Int {
        guard !shifts.isEmpty else { return offset }
        var low = 0
        var high = shifts.count
        while low < high {
            let middle = (low + high) / 2
            if shifts[middle].copy <= offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return offset }
        let found = offset - shifts[low - 1].copy + shifts[low - 1].original
        // Inside a longer replacement, the place where the author's shorter text ended.
        return low < shifts.count ? min(found, shifts[low].original) : found
    }

    func original(_ range: Range<Int>) -> Range<Int> {
        let start = original(range.lowerBound)
        return start..<max(start, original(range.upperBound))
    }

    /// Makes the text invisible to the reader; its line breaks stay.
    mutating func blank(_ range: Range<Int>) {
        for i in range where bytes[i] != ByteClass.lineFeed && bytes[i] != ByteClass.carriageReturn {
            bytes[i] = ByteClass.space
        }
    }

    /// Makes the text one plain word in the reader's eyes; it takes up the same bytes.
    mutating func mask(_ range: Range<Int>) {
        let lineEnd = bytes[range].firstIndex { ByteClass.isBreak($0) } ?? range.upperBound
        for i in range.lowerBound..<lineEnd { bytes[i] = UInt8(ascii: "x") }
        blank(lineEnd..<range.upperBound)
    }

    /// Puts other bytes in the place of some; `edits` are sorted and apart from each other.
    mutating func replace(_ edits: [(range: Range<Int>, with: [UInt8])]) {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 16 * edits.count)
        var newShifts: [(copy: Int, original: Int)] = []
        var old = shifts[...]
        var last = 0
        func moveShifts(before end: Int, by delta: Int) {
            while let shift = old.first, shift.copy < end {
                newShifts.append((shift.copy + delta, shift.original))
                old.removeFirst()
            }
        }
        for edit in edits {
            moveShifts(before: edit.range.lowerBound, by: result.count - last)
            while (old.first?.copy ?? Int.max) <= edit.range.upperBound { old.removeFirst() }
            result += bytes[last..<edit.range.lowerBound]
            newShifts.append((result.count, original(edit.range.lowerBound)))
            result += edit.with
            newShifts.append((result.count, original(edit.range.upperBound)))
            last = edit.range.upperBound
        }
        moveShifts(before: Int.max, by: result.count - last)
        result += bytes[last...]
        bytes = result
        shifts = newShifts
    }
}
