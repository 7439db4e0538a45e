import ScriptDiagnostics
import ScriptRules
import Testing

/// `.callscript.yaml`: how loud rules are, and from which numbers they speak.
@Suite struct SettingsTests {
    private static func read(_ text: String) -> (settings: RuleSettings, told: [String]) {
        let file = SourceFile(path: ".callscript.yaml", text: text)
        let (settings, found) = RuleSettings.read(file, id: FileID(index: 0))
        return (
            settings,
            found.map { finding in
                let label = finding.label.map { ": \($0)" } ?? ""
                return "\(finding.id.rawValue) @ \(file.text(finding.span.range)): \(finding.message)\(label)"
            }
        )
    }

    @Test func readsLevelsAndLimits() {
        let (settings, told) = Self.read(
            """
            rules: {unused-slot: off, unreachable-state: error}
            limits: {say_too_long: 30}
            """)
        #expect(told == [])
        #expect(settings.levels == ["unused-slot": .off, "unreachable-state": .told(.error)])
        #expect(settings.limits.sayTooLong == 30)
        #expect(settings.limits.tooManyOptions == RuleLimits().tooManyOptions)
    }

    @Test func anEmptyFileChangesNothing() {
        #expect(Self.read("").told == [])
        #expect(Self.read("# nothing yet\n").settings == RuleSettings())
    }

    @Test func tellsOfItsOwnFaults() {
        let (settings, told) = Self.read(
            """
            rules:
              unused-slots: off
              unused-slot: quiet
            limits: {say_to_long: 30, too_many_options: 900}
            severity: error
            """)
        #expect(
            told == [
                "unknown-key @ unused-slots: there is no rule \"unused-slots\": did you mean \"unused-slot\"?",
                "value-not-allowed @ quiet: this is not how loud a rule can be: write off, error, warning or info",
                "unknown-key @ say_to_long: limits has no key \"say_to_long\": did you mean \"say_too_long\"?",
                "value-out-of-range @ 900: \"too_many_options\" must be from 2 to 50, and this is 900",
                "unknown-key @ severity: a file of settings has no key \"severity\": it has rules and limits",
            ])
        #expect(settings == RuleSettings())
    }

    @Test func changesHowLoudFindingsAre() {
        let text = RulePageText.unusedSlot
        var settings = RuleSettings()
        #expect(Checked(text).findings.map(\.severity) == [.info])
        settings.levels["unused-slot"] = .told(.error)
        #expect(Checked(text, settings: settings).findings.map(\.severity) == [.error])
        settings.levels["unused-slot"] = .off
        #expect(Checked(text, settings: settings).findings.isEmpty)
    }
}

private enum RulePageText {
    static var unusedSlot: String { RuleCatalogue.page("unused-slot")?.bad ?? "" }
}
