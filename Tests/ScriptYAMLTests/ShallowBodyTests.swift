import Testing

/// What belongs below a name, indented too little.
@Suite struct ShallowBodyTests {
    @Test(arguments: [
        "states:\n  booking:\n say: Let us book.\n goto: sms\n  sms:\n    say: Bye.\n    goto: hangup\n",
        "states:\n  booking:\n  say: Let us book.\n  goto: sms\n  sms:\n    say: Bye.\n    goto: hangup\n",
        "states:\n  booking:\n  say: Let us book.\n    goto: sms\n  sms:\n    say: Bye.\n    goto: hangup\n",
    ])
    func theBodyIsReadWhereItBelongs(yaml: String) {
        let read = ReadYAML(yaml)
        let whole = "{states: {booking: {say: Let us book., goto: sms}, sms: {say: Bye., goto: hangup}}}"
        // As deep as its name it is sound YAML, and the script's reader tells of it.
        guard !read.rules.isEmpty else { return }
        #expect(read.rules == ["yaml-syntax"], "\(read.printed)")
        #expect(read.root?.outline == whole, "\(read.printed)")
        #expect(ReadYAML(read.fixed).root?.outline == whole, "\(read.fixed)")
        #expect(ReadYAML(read.fixed).rules == [])
    }

    /// The name of the first state at the margin, and its body where it belongs: the name alone has slid.
    @Test func aNameThatSlidIsMendedAlone() {
        let read = ReadYAML("states:\ngreeting:\n    say: Hello.\n    goto: bye\n  bye:\n    say: Bye.\n")
        #expect(read.rules == ["yaml-syntax"], "\(read.printed)")
        #expect(read.root?.outline == "{states: {greeting: {say: Hello., goto: bye}, bye: {say: Bye.}}}")
        #expect(ReadYAML(read.fixed).rules == [])
    }

    /// A colon forgotten before braces: YAML takes `choices {yes` for the name.
    @Test(arguments: ["{yes: b}", "{yes: b, no: c}", "  {yes: b, no: {goto: c}}", "[a, b: c]"])
    func aKeyWithoutItsColonBeforeBraces(value: String) {
        let read = ReadYAML("states:\n  a:\n    say: Hello.\n    choices \(value)\n    goto: b\n")
        #expect(read.rules.first == "yaml-syntax", "\(read.printed)")
        #expect(read.root?["states"]?["a"]?.names == ["say", "choices", "goto"])
        guard value.hasSuffix("}") else { return }
        #expect(read.rules.count == 1, "\(read.printed)")
        #expect(ReadYAML(read.fixed).rules == [])
    }

    /// What an author calls so is no key.
    @Test func aNameWithBracesIsNoKeyWithoutItsColon() {
        #expect(ReadYAML("states:\n  a:\n    set:\n      choices {yes: b\n").rules == [])
        #expect(ReadYAML("other {yes: b\n").rules == [])
    }

    @Test func keysOfAVerbToo() {
        let read = ReadYAML(
            """
            states:
              sms:
                message:
               to: "+15551230001"
               body: Hello.
                goto: hangup

            """)
        #expect(read.rules == ["yaml-syntax"], "\(read.printed)")
        #expect(
            read.root?.outline == "{states: {sms: {message: {to: +15551230001, body: Hello.}, goto: hangup}}}",
            "\(read.printed)")
        #expect(ReadYAML(read.fixed).rules == [])
    }
}
