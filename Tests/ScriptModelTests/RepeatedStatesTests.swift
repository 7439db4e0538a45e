import ScriptDiagnostics
import ScriptModel
import Testing

/// A state's name typed twice, where one that is asked for is nowhere.
@Suite struct RepeatedStatesTests {
    private func script(_ target: String, _ second: String = "helped") -> ReadScript {
        read(
            """
            callscript: 1
            start: greeting
            states:
              greeting: {say: Hello!, goto: \(target)}
              helped: {say: I help you., goto: hangup}
              \(second): {say: Goodbye., goto: hangup}
            """)
    }

    @Test func theMissingNameIsOffered() {
        let read = script("goodbye")
        #expect(
            read.printed == """
                duplicate-key 6:3 `helped`: "helped" is written twice here
                  ^ rename this one: perhaps it was meant to be "goodbye", which is asked for and nowhere to be found
                  see 5:3 `helped`: first written here
                  fix (unsafe): rename it to "goodbye"
                """)
        #expect(read.fixed.contains("\n  goodbye: {say: Goodbye."))
    }

    @Test func nothingIsOfferedWhereNothingIsMissing() {
        #expect(!script("helped").printed.contains("perhaps"))
        #expect(script("helped", "goodbye").printed == "")
    }
}
