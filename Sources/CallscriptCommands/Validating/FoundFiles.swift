import CallSimulator
import Foundation

/// The scripts and tests that a command line means.
struct FoundFiles {
    /// Each once.
    private(set) var paths: [String]
    private(set) var texts = ScriptTexts()
    /// Nobody named them: they were looked for below this folder.
    let isSearch: Bool
    /// Named, and checked with the scripts that include them.
    private(set) var parts: [IncludedPart] = []

    /// - Throws: ``OperatorFault`` when a folder holds none.
    init(_ named: [String], stdinName: String) throws {
        isSearch = named.isEmpty
        var seen: Set<String> = []
        paths = []
        for path in named.isEmpty ? ["."] : named {
            if path == "-" {
                texts.held[stdinName] = Array(FileHandle.standardInput.readDataToEndOfFile())
                paths.append(stdinName)
            } else if (try? ScriptFiles.isFolder(path)) == true {
                paths += ScriptFiles.below(path)
            } else if let part = IncludedPart(path) {
                parts.append(part)
                paths += part.scripts
            } else {
                paths.append(path)
            }
        }
        paths = paths.filter { seen.insert($0).inserted }
        parts.removeAll { $0.scripts.contains { named.contains($0) } }
        guard !paths.isEmpty else {
            let place = isSearch ? "below this folder" : "in \(named.joined(separator: ", "))"
            throw OperatorFault(message: "there is no script (.yaml) \(place)")
        }
    }

    /// `found 3 scripts and 2 tests`
    var told: String {
        let tests = paths.count { $0.isTestFile }
        let scripts = paths.count - tests
        return "found \(scripts) script\(scripts == 1 ? "" : "s") and \(tests) test file\(tests == 1 ? "" : "s")"
    }
}
