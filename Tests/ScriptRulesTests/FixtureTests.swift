import Foundation
import ScriptDiagnostics
import ScriptRules
import TestSupport
import Testing

/// Broken scripts speak with the rule of their folder and no other, near misses stay silent.
@Suite struct FixtureTests {
    static let broken = Fixtures.files(in: Fixtures.folder.appending(path: "err"), ending: ".yaml")
        .filter { AllRules.rule(DiagnosticID(rawValue: rule(of: $0))) != nil || rule(of: $0) == "template-syntax" }
    static let nearMisses = Fixtures.files(in: Fixtures.folder.appending(path: "ok"), ending: ".yaml")

    @Test(arguments: broken)
    func speaks(_ name: String) throws {
        let text = try String(contentsOf: Fixtures.folder.appending(path: "err/\(name)"), encoding: .utf8)
        let checked = Checked(text)
        #expect(Set(checked.ids) == [Self.rule(of: name)], "\(checked.told)")
    }

    @Test(arguments: nearMisses)
    func staysSilent(_ name: String) throws {
        let text = try String(contentsOf: Fixtures.folder.appending(path: "ok/\(name)"), encoding: .utf8)
        #expect(Checked(text).told == [])
    }

    private static func rule(of name: String) -> String {
        String(name.prefix { $0 != "/" })
    }
}
