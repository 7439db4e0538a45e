import Testing

/// A name that begins with a sign YAML keeps for itself is a name all the same.
@Suite struct SpecialStartTests {
    @Test(arguments: ["*", "@", "`", "%"])
    func aNameIsKept(sign: String) {
        for line in ["choices:\n      \(sign)you: b\n      no: c", "choices: {\(sign)you: b, no: c}"] {
            let read = ReadYAML("states:\n  a:\n    \(line)\n    say: Hello.\n")
            #expect(read.rules == ["yaml-special-start"], "\(read.printed)")
            #expect(
                read.root?.outline == "{states: {a: {choices: {\(sign)you: b, no: c}, say: Hello.}}}", "\(read.printed)"
            )
        }
    }

    @Test(arguments: ["*", "&", "@", "`", "%"])
    func aTextIsKept(sign: String) {
        let read = ReadYAML("say: \(sign)you, hello\ngoto: b\n")
        #expect(read.rules == ["yaml-special-start"], "\(read.printed)")
        #expect(read.root?.outline == "{say: \(sign)you, hello, goto: b}", "\(read.printed)")
    }

    @Test func aPressedStarIsAKey() {
        let read = ReadYAML("states:\n  a:\n    choices: {*: operator}\n")
        #expect(read.printed.contains("agent: {key: \"*\", goto: …}"), "\(read.printed)")
    }
}
