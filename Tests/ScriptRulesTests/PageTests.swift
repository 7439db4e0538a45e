import Foundation
import ScriptDiagnostics
import ScriptRules
import TestSupport
import Testing

/// Each page shows a script that makes its mistake and no other, and one that is sound. Pages of tests are tried where
/// tests are read.
@Suite struct PageTests {
    static let scripts = RuleCatalogue.ids.filter { RuleCatalogue.page($0)?.kind == .script }.map(\.rawValue)

    @Test(arguments: scripts)
    func badExampleMakesExactlyThisMistake(_ rule: String) throws {
        let page = try #require(RuleCatalogue.page(DiagnosticID(rawValue: rule)))
        let checked = Checked(page.bad, settings: page.settings)
        #expect(!checked.ids.isEmpty)
        #expect(Set(checked.ids) == [rule], "\(checked.told)")
        #expect(Set(checked.findings.map(\.span)).count == checked.findings.count, "told twice: \(checked.told)")
    }

    @Test(arguments: scripts)
    func goodExampleIsSound(_ rule: String) throws {
        let page = try #require(RuleCatalogue.page(DiagnosticID(rawValue: rule)))
        let checked = Checked(page.good, settings: page.settings)
        #expect(checked.told == [])
        #expect(checked.isSound)
    }

    @Test func everyRuleHasANameOfItsOwn() {
        #expect(Set(RuleCatalogue.ids).count == RuleCatalogue.ids.count)
    }

    /// Names are declared in one way everywhere, so the sources tell of them all.
    @Test func everyNameHasAPage() throws {
        let sources = Fixtures.root.appending(path: "Sources")
        for file in Fixtures.files(in: sources, ending: ".swift") {
            let text = try String(contentsOf: sources.appending(path: file), encoding: .utf8)
            for match in text.matches(of: /(?:let|var) \w+: (?:DiagnosticID|Self) = "([a-z0-9-]+)"/) {
                let id = DiagnosticID(rawValue: String(match.1))
                #expect(RuleCatalogue.page(id) != nil, "\(file): \(match.1) has no page")
            }
        }
    }
}
