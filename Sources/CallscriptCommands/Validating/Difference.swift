import ScriptDiagnostics

/// What changed between two checks, in a line: `2 fixed, 1 new`.
struct Difference {
    private let counts: [String: Int]

    /// Findings stay the same while their lines move.
    init(_ checked: CheckedFiles) {
        counts = Dictionary(
            checked.findings.diagnostics.inReadingOrder().map { diagnostic in
                let path = checked.findings.files[diagnostic.span.file].path
                return ("\(diagnostic.id.rawValue)\n\(path)\n\(diagnostic.message)", 1)
            }, uniquingKeysWith: +)
    }

    /// Nil where nothing has.
    func line(since earlier: Difference) -> String? {
        let fixed = earlier.counts.reduce(0) { $0 + max(0, $1.value - counts[$1.key, default: 0]) }
        let new = counts.reduce(0) { $0 + max(0, $1.value - earlier.counts[$1.key, default: 0]) }
        let parts = [fixed == 0 ? nil : "\(fixed) fixed", new == 0 ? nil : "\(new) new"].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}
