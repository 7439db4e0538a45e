import ScriptDiagnostics
import ScriptRules
import Testing

@Suite struct NameRuleTests {
    @Test func aBrokenTargetIsToldOnceAndNothingElse() throws {
        let checked = Checked(
            """
            callscript: 1
            start: greeting
            states:
              greeting:
                say: Hello.
                goto: assit
              assist:
                say: How can I help?
                choices:
                  goodbye: farewell
              farewell:
                say: Goodbye.
                goto: hangup
            """)
        #expect(checked.told == ["unknown-target: no state is called \"assit\" @ assit"])
        let finding = try #require(checked.findings.first)
        #expect(finding.label == "did you mean \"assist\"?")
        #expect(finding.fixes.first?.edits.first?.replacement == "assist")
    }

    @Test func nothingIsToldOfNamesInWhatCouldNotBeRead() {
        let checked = Checked(
            """
            callscript: 1
            start: greeting
            states:
              greeting:
                say: Hello.
                goto: farewell
              farewell: [Goodbye.]
            """)
        #expect(!checked.ids.contains("unknown-target"))
    }

    @Test func aChoiceWithAKeyNeedsNoPhrases() {
        #expect(
            told(
                """
                listen: {input: keys}
                states:
                  greeting:
                    say: For sales, press 1.
                    choices:
                      sales: {key: 1, goto: sales}
                  sales:
                    say: Nobody is there. Goodbye.
                    goto: hangup
                """) == [])
    }

    @Test func theEndOfACallHasNoTarget() {
        #expect(
            told(
                """
                events: {ended: hangup}
                states:
                  greeting: {say: Goodbye., goto: hangup}
                """) == ["unknown-target: hangup means nothing after the call has ended @ hangup"])
    }

    @Test func everyPlaceOfANameIsLookedAt() {
        #expect(
            told(
                """
                give_up: a
                globals: {help: b}
                events: {error: c, limit: d}
                states:
                  greeting:
                    say: Hello.
                    give_up: e
                    choices:
                      "yes": f
                      else: g
                  other:
                    when:
                      - if: call.turns > 1
                        goto: h
                      - else: i
                """)
                == "c d b a f g e h i".split(separator: " ").map {
                    "unknown-target: no state is called \"\($0)\" @ \($0)"
                })
    }

    @Test func aStateKeepsOnlyGlobalsThatThereAre() {
        #expect(
            told(
                """
                globals: {help: helped}
                states:
                  greeting:
                    say: Hello.
                    globals: [hepl]
                    choices:
                      "yes": helped
                      "no": helped
                  helped: {say: Goodbye., goto: hangup}
                """) == ["unknown-intent: no global is called \"hepl\" @ hepl"])
    }

    private func told(_ rest: String) -> [String] { Checked("callscript: 1\nstart: greeting\n" + rest).told }
}
