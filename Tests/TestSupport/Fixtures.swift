package import Foundation

/// Where the tests' files lie, found from the sources.
package enum Fixtures {
    /// The top of the project.
    package static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// `Tests/Fixtures`
    package static let folder = root.appending(path: "Tests/Fixtures")

    /// `scripts`: the call scripts that ship.
    package static let scripts = root.appending(path: "scripts")

    /// The files of a folder and those below it with an ending (`.yaml`), sorted, as paths relative to the folder.
    /// Settings (`.callscript.yaml`) are not among them.
    package static func files(in folder: URL, ending: String) -> [String] {
        let names =
            FileManager.default.enumerator(atPath: folder.resolvingSymlinksInPath().path())?.compactMap {
                $0 as? String
            } ?? []
        return names.filter { $0.hasSuffix(ending) && !$0.hasSuffix(".callscript.yaml") }.sorted()
    }
}
