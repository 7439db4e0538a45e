import ScriptDiagnostics
import ScriptYAML

/// The places of a file that could not be read as YAML, so that nothing that stood there is called missing.
///
/// A file falls into regions: each of its keys, and each entry of the maps below these (a state, an intent, a slot).
struct LostText {
    /// Where each region begins, in order.
    private var starts: [Int32] = []
    private var lost: Set<Int> = []
    /// Of these, those whose keys may stand elsewhere than was meant; a repeated key stands where it was meant to.
    private var misread: Set<Int> = []

    init(_ mapping: Node.Mapping, in parsed: ParsedYAML) {
        let faults = parsed.diagnostics.filter { $0.severity == .error }
        guard !parsed.unread.isEmpty || !faults.isEmpty else { return }
        for entry in mapping.entries {
            starts.append(entry.key.span.start)
            guard case .mapping(let inner) = entry.value else { continue }
            starts += inner.entries.map(\.key.span.start)
        }
        starts.sort()
        misread = Set(
            (parsed.unread.map(\.start) + faults.filter { $0.id != .duplicateKey }.map(\.span.start)).map(region))
        lost = misread.union(faults.map { region($0.span.start) })
    }

    var isEmpty: Bool { lost.isEmpty }

    /// Whether the part that this place belongs to has lost some of its text.
    func touches(_ span: SourceSpan) -> Bool { !lost.isEmpty && lost.contains(region(span.start)) }

    /// Whether this finding may tell of nothing but the loss, or of a key that stands elsewhere than was meant.
    func explains(_ finding: Diagnostic, ofFile span: SourceSpan) -> Bool {
        switch finding.id {
        case .missingKey, .emptyState, .emptyText, .wrongType:
            touches(finding.span) || !isEmpty && finding.id == .missingKey && finding.span == span
        case .unknownKey: misread.contains(region(finding.span.start))
        default: false
        }
    }

    private func region(_ offset: Int32) -> Int {
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension Reading {
    func findings(notExplainedBy lost: LostText, ofFile span: SourceSpan) -> [Diagnostic] {
        lost.isEmpty ? bag.diagnostics : bag.diagnostics.filter { !lost.explains($0, ofFile: span) }
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
