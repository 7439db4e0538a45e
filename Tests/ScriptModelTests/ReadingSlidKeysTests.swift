import ScriptDiagnostics
import ScriptModel
import Testing

/// Keys that stand beside, or above, the place they belong to: one finding, and the script is read as it was meant.
@Suite struct ReadingSlidKeysTests {
    @Test func keysBesideTheirVerb() {
        let script = read(
            script(
                states: """
                    sms:
                      message:
                      to: "+15551230001"
                      body: Your table is booked.
                      goto: hangup
                      on: {failed: greeting}
                    """))
        #expect(
            script.printed == """
                unknown-key 10:5 `to`: "to" and "body" stand beside "message", not below it
                  ^ indent them by 2 more: they belong to "message"
                  fix (safe): indent by 2 more
                """)
        #expect(read(script.fixed).printed == "")
    }

    @Test(arguments: [
        "bye:\n  fetch:\n  url: https://example.com/x\n  goto: hangup\n  on: {failed: greeting}",
        "bye:\n  transfer:\n  to: \"+15551230001\"\n  goto: hangup\n  on: {otherwise: greeting}",
        "bye:\n  say: More?\n  choices:\n  yes: greeting\n  no: hangup",
        "bye:\n  say: More?\n  choices:\n    yes: greeting\n  no: hangup",
        "bye:\n  say: More?\n  choices:\n    more:\n    phrases: [more]\n    goto: greeting",
        "bye:\nsay: Bye.\ngoto: hangup", "bye:\n  say: Bye.\ngoto: hangup",
    ])
    func oneFindingThatMends(states: String) {
        let script = read(script(states: states))
        #expect(script.diagnostics.map(\.id) == [.unknownKey], "\(script.printed)")
        #expect(read(script.fixed).printed == "", "\(script.fixed)")
    }

    /// Names of the author's own are no keys that slid.
    @Test(arguments: [
        "bye:\n  say: More?\n  choices:\n    goto: greeting\n    say: greeting",
        "record: {say: Bye., goto: hangup}\nmessage: {say: Bye., goto: hangup}",
    ])
    func whatStandsWhereItBelongs(states: String) {
        #expect(!read(script(states: states)).printed.contains("not below it"))
    }

    @Test func outcomesRightInAState() {
        let script = read(
            script(
                states: """
                    desk:
                      transfer: "+15551230001"
                      goto: hangup
                      busy: greeting
                      no_answer: greeting
                      failed: greeting
                    """))
        #expect(
            script.printed == """
                unknown-key 11:5 `busy`: "busy", "no_answer" and "failed" belong under "on", and not to the state itself
                  ^ write on: {busy: greeting, no_answer: greeting, failed: greeting}
                  fix (safe): put them under "on"
                """)
        #expect(script.script.states.last?.on.map(\.name.value) == ["busy", "no_answer", "failed"])
        #expect(script.fixed.contains("\n    on: {busy: greeting, no_answer: greeting, failed: greeting}\n"))
        #expect(!script.fixed.contains("\n    failed"))
        #expect(read(script.fixed).printed == "")
    }

    @Test(arguments: [
        "a: {message: {to: \"+15551230001\", body: Hi}, goto: hangup, failed: greeting}",
        "a:\n  transfer: \"+15551230001\"\n  goto: hangup\n  busy: greeting\n  on: {otherwise: greeting}",
        "a:\n  transfer: \"+15551230001\"\n  goto: hangup\n  on:\n    otherwise: greeting\n  busy: greeting # later",
        "a:\n  transfer: \"+15551230001\"\n  goto: hangup\n  on:\n    otherwise: greeting\n  busy: greeting",
        "a:\n  enqueue: desk\n  goto: hangup\n  left: hangup\n  otherwise: greeting",
    ])
    func outcomesBesideOthers(states: String) {
        let script = read(script(states: states))
        #expect(script.diagnostics.map(\.id) == [.unknownKey], "\(script.printed)")
        #expect(script.script.states.last?.on.isEmpty == false)
        if states.contains("#") {
            #expect(script.diagnostics.first?.fixes.isEmpty == true)
        } else {
            #expect(read(script.fixed).printed == "", "\(script.fixed)")
        }
    }

    /// `busy` is no outcome of a message.
    @Test func noOutcomeOfThisVerb() {
        let states = "a: {message: {to: \"+15551230001\", body: Hi}, goto: hangup, busy: greeting}"
        #expect(read(script(states: states)).printed.contains("a state has no key \"busy\""))
    }
}
