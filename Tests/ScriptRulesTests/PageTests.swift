import ScriptDiagnostics
import ScriptRules
import Testing

/// Each rule's page shows a script that makes its mistake and no other, and one that is sound.
@Suite struct PageTests {
    @Test(arguments: AllRules.rules.map(\.id.rawValue))
    func badExampleMakesExactlyThisMistake(_ rule: String) throws {
        let page = try #require(AllRules.rule(DiagnosticID(rawValue: rule))).page
        let checked = Checked(page.bad)
        #expect(!checked.ids.isEmpty)
        #expect(Set(checked.ids) == [rule], "\(checked.told)")
        #expect(Set(checked.findings.map(\.span)).count == checked.findings.count, "told twice: \(checked.told)")
    }

    @Test(arguments: AllRules.rules.map(\.id.rawValue))
    func goodExampleIsSound(_ rule: String) throws {
        let page = try #require(AllRules.rule(DiagnosticID(rawValue: rule))).page
        let checked = Checked(page.good)
        #expect(checked.told == [])
        #expect(checked.isSound)
    }

    @Test func everyRuleHasANameOfItsOwn() {
        #expect(Set(AllRules.rules.map(\.id)).count == AllRules.rules.count)
    }
}
