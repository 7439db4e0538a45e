import ScriptDiagnostics

/// Names that are declared and that nothing uses, less those that a misspelt use may mean: a slip is told once, at its use,
/// and what is still unused when it is mended is told then.
struct UnusedNames {
    /// Of the misspelt uses that are held against the names; with more of them, nothing can be said of any name.
    private static let most = 50
    let names: [Located<String>]

    /// `strays` are the names that are used and declared nowhere.
    init(_ declared: [Located<String>], used: Set<String>, strays: @autoclosure () -> Set<String>) {
        let left = declared.filter { !used.contains($0.value) }
        let strays = left.isEmpty ? [] : strays()
        guard strays.count <= Self.most else {
            names = []
            return
        }
        let meant = strays.map { NearestName.nearest(to: $0, among: declared.lazy.map(\.value)) }
        // A use that is near no name may mean any of them.
        names = meant.contains(nil) ? [] : left.filter { !meant.contains($0.value) }
    }
}
