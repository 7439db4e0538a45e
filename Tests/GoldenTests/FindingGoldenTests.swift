import Foundation
import ScriptCompiler
import ScriptDiagnostics
import ScriptRules
import TestSupport
import Testing

/// Fixtures that must speak, with the whole printed text, and fixtures that must be silent.
@Suite struct FindingGoldenTests {
    static let errors = Fixtures.folder.appending(path: "err")
    static let silent = Fixtures.folder.appending(path: "ok")
    /// `rule/case.yaml`; what a case includes lies in a folder below it.
    static let speaking = Fixtures.files(in: errors, ending: ".yaml").filter { $0.split(separator: "/").count == 2 }

    @Test(arguments: speaking) func speaks(_ path: String) throws {
        let folder = Self.errors.appending(path: path).deletingLastPathComponent()
        let rule = String(path.prefix { $0 != "/" })
        // A policy speaks only where it is asked for.
        let settings = AllRules.rule(DiagnosticID(rawValue: rule))?.page.settings ?? RuleSettings()
        let script = try ScriptOnDisk(URL(filePath: path).lastPathComponent, in: folder, settings: settings)
        #expect(script.result.diagnostics.map(\.id.rawValue).contains(rule), "\(path) does not show its rule")
        expectGolden(script.findings, at: Self.errors.appending(path: path.replacing(".yaml", with: ".expected")))
    }

    @Test(arguments: Fixtures.files(in: silent, ending: ".yaml")) func isSilent(_ path: String) throws {
        #expect(try ScriptOnDisk(path, in: Self.silent).findings == "")
    }
}
