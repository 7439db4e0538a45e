import ScriptDiagnostics
import Testing

/// What `--fix` makes of a secret that is not sensitive, however its slot is written.
@Suite struct SensitiveFixTests {
    private static func script(_ slots: String, then: String = "when: [{if: pin == \"0000\", goto: bye}, {else: bye}]")
        -> String
    {
        """
        callscript: 1
        name: bank
        start: greeting
        give_up: bye
        slots:
        \(slots)
        states:
          greeting:
            say: Please enter your PIN.
            ask: pin
            goto: known
          known:
            \(then)
          bye:
            say: Goodbye.
            goto: hangup

        """
    }

    private static func mended(_ text: String, allowing safeties: Set<FixIt.Safety>) -> String {
        let checked = Checked(text)
        let plan = FixPlan(checked.findings, allowing: safeties)
        guard let file = checked.findings.first?.span.file else { return text }
        return String(decoding: plan.mended(checked.files[file], id: file), as: UTF8.self)
    }

    @Test(
        arguments: [
            ("  pin: digits", "  pin: {type: digits, sensitive: yes}"),
            ("  pin: digits # of four", "  pin: {type: digits, sensitive: yes} # of four"),
            ("  \"pin\": 'digits'", "  \"pin\": {type: 'digits', sensitive: yes}"),
            ("  pin: {type: digits, length: 4}", "  pin: {type: digits, sensitive: yes, length: 4}"),
            ("  pin: {length: 4, type: digits}", "  pin: {length: 4, type: digits, sensitive: yes}"),
            (
                "  pin:\n    type: digits # four\n    length: 4",
                "  pin:\n    type: digits # four\n    sensitive: yes\n    length: 4"
            ),
            (
                "  pin:\n      length: 4\n      type: digits",
                "  pin:\n      length: 4\n      type: digits\n      sensitive: yes"
            ),
        ]) func isHidden(slots: String, mended: String)
    {
        let text = Self.mended(Self.script(slots), allowing: [.safe])
        #expect(text == Self.script(mended))
        #expect(Checked(text).told == [])
    }

    /// What is said of it, or copied, is told of then.
    @Test(
        arguments: [
            "say: Your PIN is ${pin}.\n    goto: bye", "say: You said ${heard.text}.\n    goto: bye",
            "message: {to: +15551230001, body: \"${pin}\"}\n    goto: bye",
            "reply: {instructions: Say yes.}\n    goto: bye\n    on: {failed: bye}",
        ]) func isNotHiddenByItself(then: String)
    {
        let text = Self.script("  pin: digits", then: then)
        #expect(Self.mended(text, allowing: [.safe]) == text)
        #expect(Self.mended(text, allowing: [.safe, .unsafe]).contains("pin: {type: digits, sensitive: yes}"))
    }

    /// Words that stand for another slot too.
    @Test func isOnlyTold() {
        let text = Self.script(
            "  pin: &four {type: digits, length: 4}\n  other: *four", then: "set: {other: \"1234\"}\n    goto: bye")
        let told = Checked(text).findings.filter { $0.id == "not-sensitive" }
        #expect(told.count == 1 && told[0].fixes.isEmpty)
    }

    @Test func itsAuthorHasDecided() {
        #expect(Checked(Self.script("  pin: {type: digits, length: 4, sensitive: no}")).told == [])
    }
}
