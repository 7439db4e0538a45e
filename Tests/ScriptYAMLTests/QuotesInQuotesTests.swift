import Testing

/// Quotes inside quotes: one finding, whose fix gives the text that was meant.
@Suite struct QuotesInQuotesTests {
    @Test(arguments: [
        (#"say: ["Hi ${default(who, "friend")}.", How are you?]"#, #"Hi ${default(who, "friend")}."#),
        (#"say: ["She said "yes" to me.", Bye.]"#, #"She said "yes" to me."#),
        (#"say: "She said "yes" to me.""#, #"She said "yes" to me."#),
        (#"say: ["Tab\tand ${default(who, "friend")}."]"#, "Tab\tand ${default(who, \"friend\")}."),
        ("say: ['It's time.', Bye.]", "It's time."),
        ("say: 'It's time.'", "It's time."),
    ])
    func theTextIsMended(line: String, text: String) {
        let read = ReadYAML("states:\n  a:\n    \(line)\n    goto: b\n")
        #expect(read.rules == ["yaml-syntax"], "\(read.printed)")
        let again = ReadYAML(read.fixed)
        #expect(again.rules == [], "\(read.fixed)")
        for root in [read.root, again.root] {
            let state = root?["states"]?["a"]
            #expect((state?["say"]?.text ?? state?["say"]?[0]?.text) == text, "\(read.fixed)")
            #expect(state?["goto"]?.text == "b")
        }
    }

    @Test func severalOnALineAreOneFinding() {
        let read = ReadYAML(#"say: ["a "b" c", "d "e" f", g]"# + "\n")
        #expect(read.rules == ["yaml-syntax"])
        #expect(read.root?.outline == #"{say: [a "b" c, d "e" f, g]}"#)
        #expect(ReadYAML(read.fixed).rules == [])
    }

    /// What is told shows the author's words, however often the line was mended before.
    @Test(arguments: [
        #"say: ["Hi ${default(who, "friend")}.", *you*, "oh "no" no"]"#,
        #"say: {a: "b "c" d", e: @f, g: "h}"#, #"choices: {"no: bye, yes: "y "z" a"}"#,
    ])
    func noFindingShowsWhatWasMasked(line: String) {
        let read = ReadYAML("\(line)\ngoto: b\n")
        #expect(!read.rules.isEmpty)
        #expect(!read.printed.contains("xx"), "\(read.printed)")
        #expect(read.root?.outline.contains("xx") == false)
    }
}
