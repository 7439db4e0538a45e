package import ScriptDiagnostics
import ScriptYAML

/// The places of a script's files that could not be read as YAML, so that nothing that stood there is called missing.
///
/// A file falls into regions: each of its keys, and each entry of the maps below these (a state, an intent, a slot).
package struct LostText: Sendable {
    /// Where each region begins, in order.
    private var starts: [FileID: [Int32]] = [:]
    private var lost: [FileID: Set<Int>] = [:]
    /// Of these, those whose keys may stand elsewhere than was meant; a repeated key stands where it was meant to.
    private var misread: [FileID: Set<Int>] = [:]
    private var words: Set<String> = []
    /// Where a fault of the text was told of: what is read there is no second mistake.
    private var told: Set<Int32> = []
    /// What is lost may be a key of the whole script, or stand below one that is no list of names: `listen`.
    package private(set) var mayHoldSettings = false

    init() {}

    init(_ mapping: Node.Mapping, in parsed: ParsedYAML, of file: SourceFile) {
        told = Set(parsed.diagnostics.filter { $0.severity == .error && $0.id != .duplicateKey }.map(\.span.start))
        for span in parsed.eaten { words.formUnion(file.bytes[span.range].names) }
        guard !parsed.unread.isEmpty || !parsed.repeated.isEmpty else { return }
        var starts: [Int32] = []
        for entry in mapping.entries {
            starts.append(entry.key.span.start)
            guard case .mapping(let inner) = entry.value else { continue }
            starts += inner.entries.map(\.key.span.start)
        }
        starts.sort()
        let id = mapping.span.file
        self.starts[id] = starts
        misread[id] = Set(parsed.unread.flatMap(regions))
        lost[id] = Set((parsed.unread + parsed.repeated).flatMap(regions))
        let tables = zip(mapping.entries, mapping.entries.dropFirst().map(\.key.span.start) + [.max])
            .filter { Script.Table(rawValue: $0.0.key.text)?.isOfNamesAlone ?? false }
            .map { $0.0.key.span.end..<$0.1 }
        for span in parsed.unread + parsed.repeated {
            words.formUnion(file.bytes[span.range].names)
            let isInTable = tables.contains { $0.contains(span.start) && span.end <= $0.upperBound }
            if !isInTable || file.hasLineAtMargin(in: span.range) { mayHoldSettings = true }
        }
    }

    package var isEmpty: Bool { lost.isEmpty }

    /// Whether it can explain any finding.
    package var isOfNoAccount: Bool { lost.isEmpty && words.isEmpty }

    /// Joins what is lost in another file.
    mutating func add(_ other: LostText) {
        starts.merge(other.starts) { $1 }
        lost.merge(other.lost) { $1 }
        misread.merge(other.misread) { $1 }
        words.formUnion(other.words)
        mayHoldSettings = mayHoldSettings || other.mayHoldSettings
    }

    /// Whether the part that this place belongs to has lost some of its text.
    package func touches(_ span: SourceSpan) -> Bool { lost[span.file]?.contains(region(span)) ?? false }

    /// Whether this name is written in what is lost: it may be declared there, or used.
    package func names(_ name: String) -> Bool { words.contains(name) }

    /// Whether one of the names in a place is.
    package func names(anyOf bytes: ArraySlice<UInt8>) -> Bool { !words.isDisjoint(with: bytes.names) }

    /// Whether this finding may tell of nothing but the loss, or of a key that stands elsewhere than was meant.
    func explains(_ finding: Diagnostic, ofFile span: SourceSpan) -> Bool {
        if told.contains(finding.span.start) { return true }
        return switch finding.id {
        case .missingKey, .emptyState, .emptyText, .wrongType:
            touches(finding.span) || !isEmpty && finding.id == .missingKey && finding.span == span
        case .unknownKey: misread[finding.span.file]?.contains(region(finding.span)) ?? false
        default: false
        }
    }

    private func regions(_ span: SourceSpan) -> ClosedRange<Int> {
        var last = span
        last.start = max(span.start, span.end - 1)
        return region(span)...region(last)
    }

    private func region(_ span: SourceSpan) -> Int {
        let starts = starts[span.file] ?? []
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= span.start { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension Script.Table {
    /// What stands below it holds by its name alone; a language or a global changes how every question is asked.
    fileprivate var isOfNamesAlone: Bool { self != .languages && self != .globals }
}

extension ArraySlice<UInt8> {
    /// The words in a text that may be names.
    fileprivate var names: Set<String> {
        func isOfName(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
                true
            default: false
            }
        }
        return Set(split { !isOfName($0) }.map { String(decoding: $0, as: UTF8.self) })
    }
}

extension SourceFile {
    /// Whether something in a place begins where the keys of the file do.
    fileprivate func hasLineAtMargin(in range: Range<Int>) -> Bool {
        range.contains { place in
            let isStart = place == 0 || bytes[place - 1] == UInt8(ascii: "\n") || bytes[place - 1] == UInt8(ascii: "\r")
            return isStart && ![UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r")].contains(bytes[place])
        }
    }
}

extension Reading {
    func findings(notExplainedBy lost: LostText, ofFile span: SourceSpan) -> [Diagnostic] {
        bag.diagnostics.filter { !lost.explains($0, ofFile: span) }
    }
}

extension Script {
    /// Marks what a loss of text has touched.
    mutating func mark(_ lost: LostText) {
        guard !lost.isEmpty else { return }
        for position in states.indices where lost.touches(states[position].name.span) {
            states[position].isFaulty = true
        }
        for position in slots.indices where lost.touches(slots[position].name.span) {
            slots[position].isFaulty = true
        }
    }
}
