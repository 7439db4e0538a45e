import Foundation
import ScriptDiagnostics
import ScriptRules
import TestSupport
import Testing

/// Broken scripts speak with the rule of their folder and no other, near misses stay silent.
@Suite struct FixtureTests {
    static let broken = Fixtures.files(in: Fixtures.folder.appending(path: "err"), ending: ".yaml")
        .filter { $0.split(separator: "/").count == 2 }
        .filter { !onlyProved.contains($0) }
        .filter { AllRules.rule(DiagnosticID(rawValue: rule(of: $0))) != nil || rule(of: $0) == "template-syntax" }
    /// The rule tells of it; but only a proof finds it here.
    private static let onlyProved: Set = ["maybe-unset/after_a_hang_up.yaml"]
    static let nearMisses = Fixtures.files(in: Fixtures.folder.appending(path: "ok"), ending: ".yaml")
        .filter { !$0.contains("/") }

    @Test(arguments: broken)
    func speaks(_ name: String) throws {
        let (text, scripts) = try Self.texts("err/\(name)")
        let rule = AllRules.rule(DiagnosticID(rawValue: Self.rule(of: name)))
        let checked = Checked(text, scripts: scripts, settings: rule?.page.settings ?? RuleSettings())
        #expect(Set(checked.ids) == [Self.rule(of: name)], "\(checked.told)")
    }

    @Test(arguments: nearMisses)
    func staysSilent(_ name: String) throws {
        let (text, scripts) = try Self.texts("ok/\(name)")
        #expect(Checked(text, scripts: scripts).told == [])
    }

    /// A script and what lies in the folder below its own, where the scripts are that it runs.
    private static func texts(_ path: String) throws -> (String, [String: String]) {
        let file = Fixtures.folder.appending(path: path)
        let folder = file.deletingLastPathComponent()
        var scripts: [String: String] = [:]
        for other in Fixtures.files(in: folder, ending: ".yaml") where other.contains("/") {
            scripts[other] = try String(contentsOf: folder.appending(path: other), encoding: .utf8)
        }
        return (try String(contentsOf: file, encoding: .utf8), scripts)
    }

    private static func rule(of name: String) -> String {
        String(name.prefix { $0 != "/" })
    }
}
