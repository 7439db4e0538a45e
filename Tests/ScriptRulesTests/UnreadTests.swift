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
        (
            "intents: {Bill: [my bill]}", "a: {say: 'Bill?', choices: {bill: b}}\n  b: {say: Bye, goto: hangup}",
            "bad-name"
        ),
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
        #expect(ids("start: \(states.prefix(1))\n\(keys)\nstates:\n  \(states)\n").joined(separator: ",") == findings)
    }

    /// A key that slid out of its place is told by its indentation, not as a key of the script too.
    @Test func whatSlidIsNotAlsoUnknown() {
        let found = ids(
            "start: a\nprompts:\n    bye: Bye.\n  hello: Hello.\nstates:\n  a: {say: {prompt: bye}, goto: hangup}\n")
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

    /// What could not be read in one state says nothing of the others: the flow of the rest is still judged.
    @Test(arguments: [
        ("sya: Hello.\n    choices: {one: {key: 1, goto: c}}", "unknown-key"),
        ("say: Hello.\n    chioces: {one: c}", "unknown-key"),
        ("say: [Hello.]\n    goto: [c]", "wrong-type"),
        ("say: Hello ${\n    goto: c", "template-syntax"),
    ])
    func oneStateHidesNoOther(first: String, fault: String) {
        let found = ids(
            """
            start: a
            states:
              a:
                \(first)
              b: {say: Nobody comes here., goto: hangup}
              c: {say: Round, goto: d}
              d: {say: and round., goto: c}

            """)
        #expect(found.sorted() == ["silent-loop", fault, "unreachable-state"].sorted())
    }

    /// A setting that could not be read holds back what rests on it, and nothing else.
    @Test(arguments: [
        (
            "listen: {inptu: keys}", ["choice-cannot-be-made", "unreachable-state", "silent-loop"],
            "choice-cannot-be-made"
        ),
        ("strat: a", ["choice-cannot-be-made", "unreachable-state", "silent-loop"], "unreachable-state"),
        ("globals: {help: []}", ["choice-cannot-be-made", "unreachable-state", "silent-loop"], "unreachable-state"),
        ("timezone: [UTC]", ["choice-cannot-be-made", "unreachable-state", "silent-loop"], nil),
    ])
    func aSettingHoldsBackWhatRestsOnIt(setting: String, all: [String], held: String?) {
        let found = ids(
            """
            \(setting.hasPrefix("strat") ? "" : "start: a\n")\(setting)
            states:
              a: {say: "One, or round?", choices: {one: {key: 1, goto: hangup}, round: {phrases: [round], goto: c}}}
              b: {say: Nobody comes here., goto: hangup}
              c: {say: Round, goto: d}
              d: {say: and round., goto: c}

            """)
        #expect(Set(all).intersection(found) == Set(all).subtracting([held].compactMap(\.self)))
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

    /// What can only have meant one thing is checked as if it were mended.
    @Test func threeFaultsOfWritingAndTwoOfNamesAreFive() {
        let found = ids(
            """
            start: greeting
            intents:
              time: [what time is it, tell me the time]
            states:
              greeting:
                say: Please note: we moved
                goto: menu
              menu:
                say: *important* news. What would you like?
                choices: {time: clok}
              clock:
                say: "It is late, ${nmae}.
                goto: hangup

            """)
        #expect(
            found.sorted() == [
                "undefined-name", "unknown-target", "yaml-colon-in-text", "yaml-special-start", "yaml-syntax",
            ])
    }

    /// A part that is lost hides what it may explain, and nothing else.
    @Test(arguments: [
        // The lost line may lead to "second", and declare "age"; it does neither to what it does not name.
        (
            "slots: {age: {type: number}, size: {type: number}}",
            "a:\n    say: Hello.\n    }{ goto second age\n    goto: hangup\n  second: {say: Bye., goto: hangup}\n"
                + "  third: {say: Bye., goto: hangup}",
            ["yaml-syntax", "unreachable-state", "unused-slot"]
        ),
        // What the lost line leads to leads on.
        (
            "description: x",
            "a:\n    say: Hello.\n    }{ goto second\n    goto: hangup\n  second: {goto: third}\n"
                + "  third: {say: Bye., goto: hangup}",
            ["yaml-syntax"]
        ),
        // Names that it may declare are not missed, others are.
        (
            "description: x",
            "a: {say: Hello., goto: second}\n  }{ second\n  b: {say: Hi., goto: thrd}",
            ["yaml-syntax", "unknown-target"]
        ),
        // Faults of the part itself are held back, those of the others are told.
        (
            "intents: {one: [red], two: [red]}",
            "a:\n    say: Hello.\n    }{\n  b: {say: Red?, choices: {one: c, two: hangup}}\n  c: {say: Bye.}",
            ["yaml-syntax", "intent-overlap", "dead-end", "missing-goodbye"]
        ),
        (
            "intents: {one: [red], two: [red]}",
            "a:\n    say: Hello.\n    }{\n    goto: b\n  b: {say: Red?, choices: {one: c, two: hangup}}\n"
                + "  c: {say: Bye., goto: hangup}",
            ["yaml-syntax", "intent-overlap", "missing-goodbye"]
        ),
        // A key of the script may be lost: how questions listen is not known.
        (
            "}{ listen", "a:\n    say: Press 1.\n    choices: {one: {key: 1, goto: b}}\n  b: {say: Bye., goto: hangup}",
            ["yaml-syntax"]
        ),
        // Of two states of a name one counts, whatever the other has.
        (
            "description: x",
            "a: {say: Hello.}\n  b: {say: Bye., goto: hangup}\n  a: {say: Hello., goto: b}",
            ["duplicate-key"]
        ),
    ])
    func whatIsLostHidesWhatItMayExplain(keys: String, states: String, findings: [String]) {
        #expect(ids("start: a\n\(keys)\nstates:\n  \(states)\n").sorted() == findings.sorted())
    }

    /// A quote that is not closed ends at a later one, and what follows that passes for a comment.
    @Test func aQuoteClosedByAnotherIsTold() {
        let found = ids(
            """
            start: greeting
            states:
              greeting:
                say: "Press the hash key.
                choices:
                  go: {key: "#", phrases: [go on], goto: bye}
              bye:
                say: Goodbye.
                goto: hangup

            """)
        #expect(found == ["yaml-syntax", "choice-cannot-be-made"])
    }

    @Test func tooManyAliasesAreToldOnce() {
        var intents = "  a0: &a0 [one, two, three, four, five, six, seven, eight, nine, ten]\n"
        for number in 1..<8 {
            let items = Array(repeating: "*a\(number - 1)", count: 10).joined(separator: ", ")
            intents += "  a\(number): &a\(number) [\(items)]\n"
        }
        let found = ids("start: a\nintents:\n\(intents)states:\n  a: {say: Bye., goto: hangup}\n")
        #expect(found.count { $0.hasPrefix("yaml-") } == 1)
    }
}
