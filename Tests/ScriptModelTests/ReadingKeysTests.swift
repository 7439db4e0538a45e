import Testing

/// What is said of keys that are misspelt, missing or elsewhere.
@Suite struct ReadingKeysTests {
    @Test func misspeltKeyOfTheFile() {
        let script = read(
            script(
                """
                timezon: UTC
                """))
        #expect(
            script.printed == """
                unknown-key 3:1 `timezon`: a script has no key "timezon"
                  ^ did you mean "timezone"?
                  fix (unsafe): replace "timezon" with "timezone"
                """)
    }

    @Test func misspeltKeyOfAState() {
        let script = read(
            script(
                states: """
                    bye:
                      sya: Goodbye.
                      goto: hangup
                    """))
        #expect(
            script.printed == """
                unknown-key 9:5 `sya`: a state has no key "sya"
                  ^ did you mean "say"?
                  on the call: what it asks for never happens
                  fix (unsafe): replace "sya" with "say"
                """)
    }

    @Test func keyThatIsNearNothing() {
        let script = read(
            script(
                states: """
                    bye:
                      wobble: yes
                      goto: hangup
                    """))
        #expect(
            script.printed == """
                unknown-key 9:5 `wobble`: a state has no key "wobble"
                  ^ it has say, choices, ask, goto, when and 22 more
                  on the call: what it asks for never happens
                """)
    }

    @Test func keyOfListenInAState() {
        let script = read(
            script(
                states: """
                    more:
                      say: More?
                      timeout: 8s
                      choices: {"no": hangup}
                    """))
        #expect(
            script.printed == """
                unknown-key 10:5 `timeout`: "timeout" is not a key of a state: it stands under "listen"
                  on the call: what it asks for never happens
                """)
    }

    @Test func keyOfAChoice() {
        let script = read(
            script(
                states: """
                    more:
                      choices:
                        "no": {phrase: nothing more, goto: hangup}
                    """))
        #expect(
            script.printed == """
                unknown-key 10:14 `phrase`: a choice has no key "phrase"
                  ^ did you mean "phrases"?
                  on the call: the choice is made as if it were not there
                  fix (unsafe): replace "phrase" with "phrases"
                """)
    }

    @Test func keyOfAPromptPart() {
        let script = read(
            script(
                states: """
                    bye:
                      say: [Goodbye., {puase: 1s}]
                      goto: hangup
                    """))
        #expect(
            script.printed == """
                unknown-key 9:22 `puase`: a part of a prompt has no key "puase"
                  ^ did you mean "pause"?
                  fix (unsafe): replace "puase" with "pause"
                """)
    }

    @Test func keyOfASlotOfThatType() {
        let script = read(
            script(
                """
                slots:
                  age: {type: number, max_length: 3}
                """))
        #expect(
            script.printed == """
                unknown-key 4:23 `max_length`: a number slot has no key "max_length"
                  ^ it has type, default, input, sensitive, confirm and 3 more
                """)
    }

    @Test func dayOfTheWeekInFull() {
        let script = read(
            script(
                """
                hours:
                  desk: {Monday - Friday: 09:00-17:00}
                """))
        #expect(
            script.printed == """
                unknown-key 4:10 `Monday - Friday`: opening hours have no day "Monday - Friday"
                  ^ did you mean "mon-fri"?
                  fix (unsafe): replace "Monday - Friday" with "mon-fri"
                """)
    }

    @Test func fileWithoutVersionAndStart() {
        let script = read(
            """
            name: short
            states: {bye: {goto: hangup}}
            """)
        #expect(
            script.printed == """
                missing-key 1:1 `name`: a script needs the key "callscript"
                  ^ write callscript: 1 as the first line
                  fix (safe): write callscript: 1
                missing-key 1:1 `name`: a script needs the key "start"
                  ^ write start: bye (the state a call begins in)
                  fix (unsafe): write start: bye
                """)
    }

    @Test func misspeltKeyIsNotMissingToo() {
        let script = read(
            """
            callscript: 1
            strat: bye
            states: {bye: {goto: hangup}}
            """)
        #expect(
            script.printed == """
                unknown-key 2:1 `strat`: a script has no key "strat"
                  ^ did you mean "start"?
                  fix (unsafe): replace "strat" with "start"
                """)
    }

    @Test func fileWithoutStates() {
        let script = read(
            """
            callscript: 1
            start: greeting
            """)
        #expect(
            script.printed == """
                missing-key 1:1 `callscript`: the script has no states
                  ^ add the key "states" with at least one state
                  on the call: there is nothing to say
                """)
    }

    @Test func severalLanguagesNeedADefault() {
        let script = read(
            script(
                """
                languages:
                  en-US:
                  es-US: {voice: Polly.Lupe}
                """))
        #expect(
            script.printed == """
                missing-key 3:1 `languages`: a script with several languages needs the key "language"
                  ^ which of them does a call begin in?
                  fix (unsafe): begin in en-US
                """)
    }

    @Test func choiceWithoutTarget() {
        let script = read(
            script(
                states: """
                    more:
                      choices:
                        "no": {key: 2}
                    """))
        #expect(
            script.printed == """
                missing-key 10:7 `"no"`: the choice "no" needs the key "goto"
                  fix (placeholder): add "goto"
                """)
    }

    @Test func slotWithoutType() {
        let script = read(
            script(
                """
                slots:
                  age: {min: 0}
                """))
        #expect(
            script.printed == """
                missing-key 4:3 `age`: a slot needs the key "type"
                  fix (placeholder): add "type"
                """)
    }

    @Test func rungWithoutWords() {
        let script = read(
            script(
                """
                no_input:
                  - {repeat_question: no}
                """))
        #expect(
            script.printed == """
                missing-key 4:5 `{repeat_question: no}`: a rung needs the key "say"
                  fix (placeholder): add "say"
                """)
    }

    @Test func partWithoutContent() {
        let script = read(
            script(
                states: """
                    bye:
                      say:
                        - {voice: Polly.Amy}
                      goto: hangup
                    """))
        #expect(
            script.printed == """
                missing-key 10:9 `{voice: Polly.Amy}`: a part of a prompt needs one of the keys say, play, pause, ssml, keys, prompt or each
                  on the call: the caller hears nothing here
                """)
    }

    @Test func questionKeysWithoutQuestion() {
        let script = read(
            script(
                states: """
                    bye:
                      say: Goodbye.
                      no_input: Hello?
                      goto: hangup
                    """))
        #expect(
            script.printed == """
                missing-key 10:5 `no_input`: "no_input" is for a question, and this state asks none
                  ^ add "choices" or "ask", or remove it
                """)
    }
}
