import CallscriptCommands
import Foundation
import TestSupport
import Testing

/// Fixtures that must speak, with all that `callscript validate` prints of them, and fixtures that must be silent.
@Suite struct FindingGoldenTests {
    static let errors = Fixtures.folder.appending(path: "err")
    static let silent = Fixtures.folder.appending(path: "ok")
    /// `rule/case.yaml`; what a case includes lies in a folder below it, and what its folder has decided beside it.
    static let speaking = Fixtures.files(in: errors, ending: ".yaml").filter { $0.split(separator: "/").count == 2 }

    @Test(arguments: speaking) func speaks(_ path: String) async {
        let rule = String(path.prefix { $0 != "/" })
        let run = await Self.validate(Self.errors.appending(path: path))
        #expect(run.printed.contains("[\(rule)]: "), "\(path) does not show its rule")
        #expect(run.complained == "")
        expectGolden(run.printed, at: Self.errors.appending(path: path.replacing(".yaml", with: ".expected")))
    }

    @Test(arguments: Fixtures.files(in: silent, ending: ".yaml")) func isSilent(_ path: String) async {
        let run = await Self.validate(Self.silent.appending(path: path))
        #expect(run.printed.hasPrefix("ok  1 ") && run.printed.count(where: \.isNewline) == 1, "\(run.printed)")
        #expect(run.complained == "")
    }

    /// What the command prints in the folder of the script, but for the time that it took.
    static func validate(_ script: URL) async -> (printed: String, complained: String) {
        let run = await CommandRun(["validate", script.path()])
        let folder = script.deletingLastPathComponent().path()
        return (run.printed.replacing(folder, with: "").replacing(/\ {3}\(\d+ ms\)/, with: ""), run.complained)
    }
}
