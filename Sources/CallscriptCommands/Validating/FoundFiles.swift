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
        var below = FilesBelow()
        for path in named.isEmpty ? ["."] : named {
            if path == "-" {
                guard let data = try? FileHandle.standardInput.readToEnd() ?? Data() else {
                    throw OperatorFault(message: "nothing can be read from standard input, which - stands for")
                }
                texts.held[stdinName] = Array(data)
                below.name(stdinName)
            } else if (try? ScriptFiles.isFolder(path)) == true {
                below.search(path)
            } else if let part = IncludedPart(path) {
                parts.append(part)
                for script in part.scripts { below.name(script) }
            } else {
                below.name(path)
            }
        }
        paths = below.paths.eachFileOnce
        parts.removeAll { $0.scripts.contains { named.contains($0) } }
        guard !paths.isEmpty else { throw OperatorFault(message: below.noScript(in: named)) }
    }

    /// `found 3 scripts and 2 tests`
    var told: String {
        let tests = paths.count { $0.isTestFile }
        let scripts = paths.count - tests
        return "found \(scripts) script\(scripts == 1 ? "" : "s") and \(tests) test file\(tests == 1 ? "" : "s")"
    }
}
