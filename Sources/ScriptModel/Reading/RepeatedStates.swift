import ScriptDiagnostics
import ScriptYAML

/// Two states of one name, of which the second was perhaps meant to be one that is asked for and is nowhere.
struct RepeatedStates {
    /// The names of the second ones, and of the third, by their places.
    private let repeated: [SourceSpan: String]
    /// Asked for, and nowhere.
    let missing: [String]
    /// Names of states that go to themselves, as the first of two does that was meant to lead to the second.
    private let circles: Set<String>

    private static let most = 5

    init?(_ repeated: [Node.Scalar], in script: Script) {
        guard !repeated.isEmpty else { return nil }
        self.repeated = Dictionary(repeated.map { ($0.span, $0.text) }) { $1 }
        let states = Set(script.states.map(\.name.value))
        var seen: Set<String> = []
        let missing = script.targetUses.map(\.target.value).filter {
            !states.contains($0) && ReservedTarget(rawValue: $0) == nil && Name.isValid($0) && seen.insert($0).inserted
        }
        guard !missing.isEmpty, missing.count <= Self.most else { return nil }
        // Of several, those that are no other name misspelt.
        let own = missing.filter { NearestName.nearest(to: $0, among: states) == nil }
        self.missing = own.isEmpty ? missing : own
        circles = Set(script.states.filter { $0.goto?.value == $0.name.value }.map(\.name.value))
    }

    /// The states of a file whose names stand in it already.
    static func all(in mapping: Node.Mapping) -> [Node.Scalar] {
        guard case .mapping(let states)? = mapping.entries.first(where: { $0.key.text == "states" })?.value else {
            return []
        }
        var seen: Set<String> = []
        return states.entries.map(\.key).filter { !seen.insert($0.text).inserted }
    }

    /// The finding that a name is given twice, with the name that was perhaps meant.
    func told(_ finding: Diagnostic) -> Diagnostic {
        guard finding.id == .duplicateKey, repeated[finding.span] != nil else { return finding }
        var finding = finding
        let first = circles.contains(repeated[finding.span] ?? "") ? finding.related.first?.span : nil
        let names = missing.map { "\"\($0)\"" }.spokenList("or")
        finding.label =
            (first == nil ? "rename this one: perhaps it" : "rename one of them: perhaps the first")
            + " was meant to be \(names), which \(missing.count == 1 ? "is" : "are") asked for and nowhere to be found"
        if missing.count == 1, repeated.count == 1 {
            finding.fixes = [
                FixIt(
                    "rename \(first == nil ? "it" : "the first") to \"\(missing[0])\"", .unsafe,
                    edits: [FixIt.Edit(replace: first ?? finding.span, with: missing[0])])
            ]
        }
        return finding
    }
}
