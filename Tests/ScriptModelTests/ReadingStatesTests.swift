import Testing

/// What is said of states, and of names.
@Suite struct ReadingStatesTests {
    @Test func emptyState() {
        let script = read(
            script(
                states: """
                    bye:
                    again: {}
                    """))
        #expect(
            script.printed == """
                empty-state 8:3 `bye`: the state "bye" is empty
                  ^ write what it says and where it goes, for example say: … and goto: …
                  on the call: a caller who comes here hears nothing, and the line drops
                empty-state 9:3 `again`: the state "again" is empty
                  ^ write what it says and where it goes, for example say: … and goto: …
                  on the call: a caller who comes here hears nothing, and the line drops
                """)
    }

    @Test func twoVerbs() {
        let script = read(
            script(
                states: """
                    more:
                      choices: {"no": hangup}
                      reject: busy
                    """))
        #expect(
            script.printed == """
                two-verbs 10:5 `reject`: a state does one thing: "choices" or "reject", not both
                  see 9:5 `choices`: the other one is here
                """)
    }

    @Test func gotoAndWhen() {
        let script = read(
            script(
                states: """
                    more:
                      goto: hangup
                      when: [{else: greeting}]
                    """))
        #expect(
            script.printed == """
                two-verbs 10:5 `when`: a state goes on by "goto" or by "when", not both
                  see 9:5 `goto`: the other one is here
                """)
    }

    @Test func rejectAndGoto() {
        let script = read(
            script(
                states: """
                    no_one:
                      reject: busy
                      goto: hangup
                    """))
        #expect(
            script.printed == """
                two-verbs 10:5 `goto`: "reject" ends the call: "goto" is never reached
                  see 9:5 `reject`: the other one is here
                """)
    }

    @Test func outcomesOfNothing() {
        let script = read(
            script(
                states: """
                    bye:
                      say: Goodbye.
                      on: {failed: greeting}
                    """))
        #expect(
            script.printed == """
                value-not-allowed 10:5 `on`: "on" is for the other outcomes of a verb, and this state has no verb
                  ^ use "goto" or "when"
                  on the call: none of these states is ever reached from here
                """)
    }

    @Test func outcomesOfAQuestion() {
        let script = read(
            script(
                states: """
                    more:
                      choices: {"no": hangup}
                      on: {failed: greeting}
                    """))
        #expect(
            script.printed == """
                value-not-allowed 10:5 `on`: "on" is for the other outcomes of a verb, and "choices" has no other outcomes
                  ^ use "goto" or "when"
                  on the call: none of these states is ever reached from here
                """)
    }

    @Test func elseTwice() {
        let script = read(
            script(
                states: """
                    more:
                      choices: {"no": hangup, else: greeting}
                      else: greeting
                    """))
        #expect(
            script.printed == """
                duplicate-definition 10:11 `greeting`: "else" is given twice, here and under "choices"
                  see 9:35 `greeting`: first given here
                """)
    }

    @Test func armsOfWhen() {
        let script = read(
            script(
                """
                slots: {age: number}
                """,
                states: """
                    judge:
                      when:
                        - if: age > 3
                        - goto: greeting
                        - {if: age > 3, else: greeting}
                        - else: greeting
                        - {if: age > 4, goto: greeting}
                    empty_when:
                      when: []
                    """))
        #expect(
            script.printed == """
                missing-key 10:9 `if`: an entry of "when" needs the key "goto"
                  fix (placeholder): add "goto"
                missing-key 11:9 `goto`: an entry of "when" needs the key "if"
                  fix (placeholder): add "if"
                two-verbs 12:23 `else`: an entry of "when" has "if" and "goto", or "else" alone
                  see 12:10 `if`: the other one is here
                branch-never-taken 14:10 `if`: nothing comes here: "else" before it takes all that is left
                  ^ put it before the else, which comes last
                  see 13:9 `else`: "else" is here
                  on the call: no call ever comes this way
                wrong-type 16:11 `[]`: "when" has no entry in it
                  ^ write - {if: …, goto: …} and - {else: …}, or go on by goto
                """)
    }

    @Test func badNames() {
        let script = read(
            script(
                """
                intents: {Tell-Time: what time is it}
                slots: {2nd: text}
                """,
                states: """
                    farewell state:
                      goto: hangup
                    """))
        #expect(
            script.printed == """
                bad-name 3:11 `Tell-Time`: "Tell-Time" cannot be the name of an intent
                  ^ write "tell_time"
                  fix (unsafe): replace "Tell-Time" with "tell_time"
                bad-name 4:9 `2nd`: "2nd" cannot be the name of a slot
                  ^ a name begins with a small letter and goes on with small letters, digits and _
                bad-name 9:3 `farewell state`: "farewell state" cannot be the name of a state
                  ^ write "farewell_state"
                  fix (unsafe): replace "farewell state" with "farewell_state"
                """)
    }

    @Test func nameOfTheScript() {
        let script = read(
            script(
                """
                name: Front Desk
                """))
        #expect(
            script.printed == """
                bad-name 3:7 `Front Desk`: "Front Desk" cannot be the name of a script
                  ^ write "front_desk"
                  fix (unsafe): replace "Front Desk" with "front_desk"
                """)
    }

    @Test func reservedNames() {
        let script = read(
            script(
                """
                globals: {else: greeting}
                """,
                states: """
                    repeat:
                      goto: hangup
                    """))
        #expect(
            script.printed == """
                reserved-name 3:11 `else`: "else" belongs to the choices of one state and cannot be global
                  ^ put it under the "choices" of a state
                reserved-name 8:3 `repeat`: a state cannot be called "repeat": the name has a meaning of its own
                  ^ choose another name, such as "repeat_state"
                  on the call: "goto: repeat" never comes to this state
                  fix (unsafe): replace "repeat" with "repeat_state"
                """)
    }

    @Test func oneFaultyStateLeavesTheOthers() {
        let script = read(
            script(
                states: """
                    a: [say]
                    b:
                      say: {pause: 1 s, play: x.mp3}
                      goto: hangup
                    c:
                      gto: hangup
                    """))
        #expect(
            script.printed == """
                wrong-type 8:6 `[say]`: "a" takes the keys of a state, not a list
                wrong-type 10:18 `1 s`: "pause" takes a duration, such as 500ms, 5s or 2m, not "1 s"
                  ^ write 1s
                  fix (unsafe): replace "1 s" with "1s"
                two-verbs 10:23 `play`: a part of a prompt does one thing: "pause" or "play"
                  see 10:11 `pause`: the other one is here
                unknown-key 13:5 `gto`: a state has no key "gto"
                  ^ did you mean "goto"?
                  on the call: what it asks for never happens
                  fix (unsafe): replace "gto" with "goto"
                """)
    }
}
