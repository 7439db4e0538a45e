/// The fixes that can be made together in one go: none touches what another one changes.
package struct FixPlan: Sendable {
    /// The findings that are mended, each with its fix.
    package private(set) var made: [(diagnostic: Diagnostic, fix: FixIt)] = []
    /// In order, by file.
    private var edits: [FileID: [FixIt.Edit]] = [:]

    /// Of each finding the first fix that is safe enough; where fixes meet, the one further up.
    package init(_ diagnostics: [Diagnostic], allowing safeties: Set<FixIt.Safety>) {
        for diagnostic in diagnostics.inReadingOrder() {
            let fixes = diagnostic.fixes.filter { safeties.contains($0.safety) && !$0.edits.isEmpty }
            guard let fix = fixes.first(where: { $0.safety == .safe }) ?? fixes.first, take(fix) else { continue }
            made.append((diagnostic, fix))
        }
    }

    package var changedFiles: [FileID] { edits.keys.sorted { $0.index < $1.index } }

    /// The text of a file with its edits made.
    package func mended(_ file: SourceFile, id: FileID) -> [UInt8] {
        var result: [UInt8] = []
        var last = 0
        let lineFeed = UInt8(ascii: "\n")
        let carriageReturn = UInt8(ascii: "\r")
        let hasTwo = file.bytes.firstIndex(of: lineFeed).map { $0 > 0 && file.bytes[$0 - 1] == carriageReturn } ?? false
        for edit in edits[id] ?? [] {
            let range = edit.span.range.clamped(to: 0..<file.bytes.count)
            result += file.bytes[last..<range.lowerBound]
            for byte in edit.replacement.utf8 {
                // New lines end as the others of the file do.
                if hasTwo, byte == lineFeed, result.last != carriageReturn { result.append(carriageReturn) }
                result.append(byte)
            }
            last = range.upperBound
        }
        return result + file.bytes[last...]
    }

    /// All edits of a fix, or none.
    private mutating func take(_ fix: FixIt) -> Bool {
        for (number, edit) in fix.edits.enumerated() {
            guard let place = place(of: edit) else {
                for taken in fix.edits[..<number] { release(taken) }
                return false
            }
            edits[edit.span.file, default: []].insert(edit, at: place)
        }
        return true
    }

    private mutating func release(_ edit: FixIt.Edit) {
        guard let place = edits[edit.span.file]?.partitioningIndex(where: { $0.span.start >= edit.span.start }) else {
            return
        }
        edits[edit.span.file]?.remove(at: place)
    }

    /// Where an edit stands among the others of its file; nil when it touches one.
    private func place(of edit: FixIt.Edit) -> Int? {
        let others = edits[edit.span.file] ?? []
        let place = others.partitioningIndex { $0.span.start > edit.span.start }
        if place > 0, others[place - 1].span.end >= edit.span.start { return nil }
        if place < others.count, others[place].span.start <= edit.span.end { return nil }
        return place
    }
}

extension [FixIt.Edit] {
    /// The first place of which the condition holds; it holds of all behind it.
    fileprivate func partitioningIndex(where holds: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
