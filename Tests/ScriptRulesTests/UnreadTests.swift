import Testing

/// What could not be read is told once; no rule misses a name that may well stand there.
@Suite struct UnreadTests {
    private func ids(_ rest: String) -> [String] {
        Checked("callscript: 1\nname: clinic\n" + rest).ids
    }

    @Test(arguments: [
        ("slotz: {age: number}", "a: {say: 'You are ${age}.', set: {age: 3}, goto: hangup}", "unknown-key"),
        ("slots: [age]", "a: {say: 'You are ${age}.', goto: hangup}", "wrong-type"),
        ("slots: {born: {type: dat}}", "a: {say: 'Born ${born + 1}.', goto: hangup}", "value-not-allowed"),
        ("slots: {age: {tpye: number}}", "a: {set: {age: 3}, say: '${age + 1}', goto: hangup}", "unknown-key"),
        ("prompts: bye", "a: {say: {prompt: bye}, goto: hangup}", "wrong-type"),
        ("houres: {}", "a: {say: '${open(office)} Bye.', goto: hangup}", "unknown-key"),
        ("languages: {en_US: {voice: Polly.Joanna}}", "a: {say: {en-US: Bye.}, goto: hangup}", "bad-language-tag"),
        ("intents: {Bill: [my bill]}", "a: {choices: {bill: b}}\n  b: {say: Bye, goto: hangup}", "bad-name"),
        (
            "note: x",
            "a: {choices: {bill: {phrasez: [my bill], goto: b}}}\n  b: {choices: {bill: a}}", "unknown-key,unknown-key"
        ),
        (
            "slots: [many]", "a: {say: [{each: one in many, say: '${one.title}'}], goto: hangup}", "wrong-type"
        ),
        ("description: x", "A: {goto: b}\n  b: {say: Bye, goto: a}", "bad-name"),
    ])
    func isToldOnce(keys: String, states: String, findings: String) {
        #expect(ids("start: hangup\n\(keys)\nstates:\n  \(states)\n").joined(separator: ",") == findings)
    }

    /// A key that slid out of its place is told by its indentation, not as a key of the script too.
    @Test func whatSlidIsNotAlsoUnknown() {
        let found = ids("start: a\nprompts:\n    bye: Bye.\n  hello: Hello.\nstates:\n  a: {say: Hi, goto: hangup}\n")
        #expect(found == ["yaml-syntax"])
    }

    /// One misspelt key does not hide the other mistakes of a script.
    @Test func theRestIsStillJudged() {
        let found = ids(
            """
            start: greting
            timezone: America/Atlantis
            states:
              greeting:
                sya: Hello.
                goto: farwell
              farewell:
                say: Goodbye, ${nmae}.
                goto: hang_up

            """)
        #expect(Set(found) == ["unknown-start", "unknown-timezone", "unknown-key", "unknown-target", "undefined-name"])
        #expect(found.count == 6)
    }

    /// Keys that nobody listens to yet do not hide that two choices have the same.
    @Test func deadKeysAreComparedToo() {
        let found = ids(
            """
            start: a
            states:
              a:
                say: Is that all?
                choices: {"yes": {key: 1, goto: b}, "no": {key: 1, goto: b}}
              b: {say: Goodbye., goto: hangup}

            """)
        #expect(Set(found) == ["choice-cannot-be-made", "key-conflict"])
    }
}
