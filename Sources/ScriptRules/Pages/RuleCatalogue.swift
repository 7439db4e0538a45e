package import ScriptDiagnostics

/// Everything that can be found, with its page: rules, and what reading a file tells of.
package enum RuleCatalogue {
    package struct Entry: Sendable {
        package let id: DiagnosticID
        package let page: RulePage

        init(_ id: DiagnosticID, _ page: RulePage) {
            self.id = id
            self.page = page
        }
    }

    package struct Group: Sendable {
        package let name: String
        package let entries: [Entry]
    }

    /// In the order in which they are explained.
    package static let groups: [Group] =
        [
            Group(name: "Reading the file", entries: YAMLPages.entries),
            Group(name: "Structure", entries: StructurePages.entries),
        ]
        + AllRules.groups.map { group in
            Group(name: group.name, entries: group.rules.map { Entry($0.id, $0.page) })
        }
        + [Group(name: "Proofs", entries: ProofPages.entries)]
        + [Group(name: "Tests and comments", entries: OtherPages.entries)]

    package static let ids: [DiagnosticID] = groups.flatMap { $0.entries.map(\.id) }

    package static func page(_ id: DiagnosticID) -> RulePage? { pages[id] }

    private static let pages = Dictionary(
        groups.flatMap { $0.entries.map { ($0.id, $0.page) } }, uniquingKeysWith: { first, _ in first })
}
