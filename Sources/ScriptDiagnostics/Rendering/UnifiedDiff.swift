/// What differs between two texts, as `patch` and people read it.
package enum UnifiedDiff {
    private static let context = 3

    /// Nothing where they are the same.
    package static func text(_ path: String, from old: [UInt8], to new: [UInt8]) -> String {
        let (before, after) = (lines(old), lines(new))
        let hunks = hunks(before, after)
        guard !hunks.isEmpty else { return "" }
        var output = "--- \(path)\n+++ \(path)\n"
        for hunk in hunks {
            output += "@@ -\(range(hunk.old)) +\(range(hunk.new)) @@\n"
            for line in hunk.lines {
                output += String(line.sign) + String(decoding: line.text, as: UTF8.self)
                if line.text.last != UInt8(ascii: "\n") { output += "\n\\ No newline at end of file\n" }
            }
        }
        return output
    }

    private struct Hunk {
        var old: Range<Int>
        var new: Range<Int>
        var lines: [(sign: Character, text: ArraySlice<UInt8>)] = []
    }

    private static func hunks(_ before: [ArraySlice<UInt8>], _ after: [ArraySlice<UInt8>]) -> [Hunk] {
        var removed: Set<Int> = []
        var inserted: Set<Int> = []
        for change in after.difference(from: before) {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
        var hunks: [Hunk] = []
        var (i, j) = (0, 0)
        var same = 0
        while i < before.count || j < after.count {
            let isRemoved = removed.contains(i)
            let isInserted = !isRemoved && inserted.contains(j)
            if isRemoved || isInserted {
                if hunks.isEmpty || same > 2 * context {
                    let lead = min(context, same)
                    hunks.append(Hunk(old: i - lead..<i, new: j - lead..<j))
                    hunks[hunks.count - 1].lines = before[i - lead..<i].map { (" ", $0) }
                } else {
                    hunks[hunks.count - 1].lines += before[i - same + min(context, same)..<i].map { (" ", $0) }
                }
                hunks[hunks.count - 1].lines.append(isRemoved ? ("-", before[i]) : ("+", after[j]))
                if isRemoved { i += 1 } else { j += 1 }
                hunks[hunks.count - 1].old = hunks[hunks.count - 1].old.lowerBound..<i
                hunks[hunks.count - 1].new = hunks[hunks.count - 1].new.lowerBound..<j
                same = 0
            } else {
                same += 1
                if !hunks.isEmpty, same <= context {
                    hunks[hunks.count - 1].lines.append((" ", before[i]))
                    hunks[hunks.count - 1].old = hunks[hunks.count - 1].old.lowerBound..<i + 1
                    hunks[hunks.count - 1].new = hunks[hunks.count - 1].new.lowerBound..<j + 1
                }
                i += 1
                j += 1
            }
        }
        return hunks
    }

    private static func range(_ lines: Range<Int>) -> String {
        lines.count == 1
            ? "\(lines.lowerBound + 1)" : "\(lines.isEmpty ? lines.lowerBound : lines.lowerBound + 1),\(lines.count)"
    }

    private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
            lines.append(bytes[start...offset])
            start = offset + 1
        }
        if start < bytes.count { lines.append(bytes[start...]) }
        return lines
    }
}
