import Foundation
import ScriptDiagnostics
import ScriptRules
import TestSupport
import Testing

@testable import CallscriptCommands

/// The pages of rules: in the terminal, and as the document that ships.
@Suite struct ExplainTests {
    /// Through all that a script goes through, conversations of tests too.
    @Test(arguments: RuleCatalogue.ids.map(\.rawValue))
    func examplesSpeakWithTheirRuleOnly(_ rule: String) throws {
        let page = try #require(RuleCatalogue.page(DiagnosticID(rawValue: rule)))
        #expect(Set(RuleText.findings(of: page).diagnostics.map(\.id.rawValue)) == [rule])
        #expect(RuleText.findings(in: page.good, of: page).diagnostics.map(\.message) == [])
    }

    @Test func theRuleListIsWhatTheCommandPrints() async {
        let console = TypedConsole()
        #expect(await console.run("explain", "--all") == .fine)
        expectGolden(
            console.printed, at: Fixtures.root.appending(path: "Sources/callscript/callscript.docc/Rules.md"))
    }

    @Test func explainsARule() async {
        let console = TypedConsole()
        #expect(await console.run("explain", "duplicate-key") == .fine)
        expectGolden(console.printed, at: Fixtures.folder.appending(path: "commands/explain.txt"))
    }

    @Test func namesEveryRuleOnce() async {
        for arguments in [["explain", "--list"], ["validate", "--list-rules"]] {
            let console = TypedConsole()
            let status = await Console.$current.withValue(console.console) {
                await Callscript.run(arguments: arguments)
            }
            #expect(status == .fine)
            let names = console.printed.split(separator: "\n").filter { $0.hasPrefix("  ") }
                .map { String($0.dropFirst(2).prefix { $0 != " " }) }
            #expect(names == RuleCatalogue.ids.map(\.rawValue))
        }
    }

    @Test func asksWhetherAnotherRuleWasMeant() async {
        let console = TypedConsole()
        #expect(await console.run("explain", "unkown-target") == .usage)
        #expect(console.complained.contains("did you mean \"unknown-target\"?"))
        #expect(await TypedConsole().run("explain") == .usage)
    }

    @Test(arguments: ["bash", "zsh", "fish"]) func completesInAShell(_ shell: String) async {
        let console = TypedConsole()
        #expect(await console.run("--generate-completion-script", shell) == .fine)
        #expect(console.printed.contains("validate"))
        #expect(console.printed.contains("unknown-target"))
    }
}
