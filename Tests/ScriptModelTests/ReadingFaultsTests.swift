import ScriptDiagnostics
import ScriptModel
import ScriptYAML
import Testing

/// One mistake gives one finding, and what follows from it is kept quiet.
@Suite struct ReadingFaultsTests {
    @Test func whatCouldNotBeReadIsKnown() {
        let script = read(
            script(
                "start_over: x\nslots:\n  born: {type: dat}\n  age: {type: number, min: few}\n  name: text",
                states: """
                    a: {say: Hello, goto: [b, c]}
                    b: {say: Hello, go: a}
                    c: {say: "${", goto: hangup}
                    d: {transfer: "+15551234567", on: {busy: a}}
                    """)
        ).script
        #expect(script.slots.map(\.isFaulty) == [true, true, false])
        #expect(script.states.map(\.isFaulty) == [false, true, true, true, false])
        #expect(script.unread.keys == ["start_over"])
        #expect(script.states.map { script.unread.lost.touches($0.name.span) } == script.states.map(\.isFaulty))
        #expect(!script.states.contains { script.unread.lost.hasLost($0.name.span) } && !script.unread.hasLostFile)
    }

    @Test(arguments: [
        "start: [a]\nstates: {a: {goto: hangup}}", "start: {inbound: [a]}\nstates: {a: {goto: hangup}}",
        "start: a\nstates: [a]",
    ])
    func aKeyWithoutItsValueIsNotMissing(rest: String) {
        let read = read("callscript: 1\n" + rest)
        #expect(read.diagnostics.count == 1)
        #expect(read.script.unread.keys == [rest.contains("states: [a]") ? "states" : "start"])
    }

    /// Whatever the parser had to pass over, no finding says that something is missing there.
    @Test(arguments: [
        ("    say: 'Hello\n    goto: hangup\n", false), ("    goto: @there\n", false), ("    goto: {{there}}\n", true),
        ("  \tsay: Hello\n", false), ("    say: Hello\n    goto: *there\n", true), ("    choices: [a, {b\n", true),
        ("    say: Hello\n    }{ what\n", true), ("    say: Hello\n    say: Bye\n", true),
    ])
    func aLossOfTextIsToldOnce(state: String, isLost: Bool) {
        let read = read("callscript: 1\nstart: a\nstates:\n  a:\n\(state)  b:\n    say: Hi\n    goto: hangup\n")
        #expect(!read.diagnostics.isEmpty)
        #expect(read.diagnostics.allSatisfy { $0.id.isOfYAML }, "\(read.printed)")
        #expect(read.script.states.first?.isFaulty == isLost)
        #expect(read.script.unread.lost.isEmpty != isLost)
    }

    @Test(arguments: ["", "# nothing yet\n", "- a\n- list\n", "Just a text.\n", "null"])
    func aFileWithoutKeys(text: String) {
        let read = read(text)
        #expect(read.diagnostics.count == 1, "\(read.printed)")
        #expect(read.script.states.isEmpty)
    }

    /// What such a state uses is not written yet.
    @Test func aTextForAStateLacksKeys() {
        #expect(read(script(states: "bye: Goodbye.")).script.unread.lost.lacksKeys)
        #expect(!read(script(states: "bye:\n  sya: Goodbye.\n  goto: hangup")).script.unread.lost.lacksKeys)
    }

    @Test func repeatedKeysCountOnce() {
        let read = read(script("", states: "bye:\n  say: [1]\n  sya: a\n  sya: b\n  say: [2, []]\n  goto: hangup"))
        #expect(read.diagnostics.filter { $0.id == .unknownKey }.count == 1)
        #expect(read.diagnostics.filter { $0.id == .wrongType }.isEmpty)
    }

    @Test(arguments: [
        ("", "bye:\n  say: Bye.\n  gotto: hangup"), ("", "bye: Goodbye."), ("timezon: UTC", ""),
        ("numbers: '+1 555 123 0001'", ""), ("listen: {timeout: \"5 sec\"}", ""),
        ("outbound: {silence_timeout: 5000}", ""),
        ("language: en_US", ""), ("hours: {desk: {Sat - Sun: 10:00-14:00}}", ""), ("", "bye:\n  goto: [hangup]"),
        ("hours: {desk: {mon: 9-17}}", ""), ("name: Front-Desk", ""), ("confidence: {accept: 80%}", ""),
        ("languages:\n  en-US:\n  es-US:", ""), ("languages:\n  en-US: Polly.Joanna", ""),
    ])
    func aFixMends(keys: String, states: String) {
        let faulty = read(script(keys, states: states))
        #expect(faulty.diagnostics.count == 1)
        let mended = read(faulty.fixed)
        #expect(mended.printed == "", "\(faulty.fixed)")
    }
}
