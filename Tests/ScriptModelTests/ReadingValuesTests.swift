import Testing

/// What is said of values that their place does not take.
@Suite struct ReadingValuesTests {
    @Test func listForATarget() {
        let script = read(
            script(
                states: """
                    more:
                      goto: [bye]
                    """))
        #expect(
            script.printed == """
                wrong-type 9:11 `[bye]`: "goto" takes the name of a state, not a list
                  ^ take "bye" out of the list
                  fix (unsafe): take "bye" out of the list
                """)
    }

    @Test func mapForATarget() {
        let script = read(
            script(
                states: """
                    more:
                      goto: {state: bye}
                    """))
        #expect(
            script.printed == """
                wrong-type 9:11 `{state: bye}`: "goto" takes the name of a state, not keys of its own
                """)
    }

    @Test func nothingForATarget() {
        let script = read(
            script(
                states: """
                    more:
                      goto:
                      say: More.
                    """))
        #expect(
            script.printed == """
                wrong-type 9:5 `goto`: "goto" has no value: it takes the name of a state
                """)
    }

    @Test func textForAState() {
        let script = read(
            script(
                states: """
                    bye: Goodbye.
                    """))
        #expect(
            script.printed == """
                wrong-type 8:8 `Goodbye.`: the state "bye" is a text, and a state has keys below its name
                  ^ put what it says under "say"
                  fix (unsafe): put it under "say"
                """)
    }

    @Test func keyOfTheStateAboveForAState() {
        let script = read(
            script(
                states: """
                    goto: bye
                    """))
        #expect(
            script.printed == """
                wrong-type 8:9 `bye`: the state "goto" is a text, and a state has keys below its name
                  ^ "goto" belongs to the state above: indent it by two more spaces
                """)
    }

    @Test func choicesBesideTheirKey() {
        let script = read(
            script(
                states: """
                    more:
                      say: More?
                      choices:
                      yes: bye
                      no: bye
                    """))
        #expect(
            script.printed == """
                unknown-key 11:5 `yes`: "yes" and "no" stand beside "choices", not below it
                  ^ indent them by 2 more: they belong to "choices"
                  fix (safe): indent by 2 more
                """)
        #expect(script.fixed.contains("    choices:\n      yes: bye\n      no: bye"))
    }

    @Test func durationInWords() {
        let script = read(
            script(
                """
                listen: {timeout: 5 seconds}
                """))
        #expect(
            script.printed == """
                wrong-type 3:19 `5 seconds`: "timeout" takes a duration, such as 500ms, 5s or 2m, not "5 seconds"
                  ^ write 5s
                  fix (unsafe): replace "5 seconds" with "5s"
                """)
    }

    @Test func durationOfPartSeconds() {
        let script = read(
            script(
                """
                listen: {timeout: 2500ms}
                """))
        #expect(
            script.printed == """
                value-not-allowed 3:19 `2500ms`: "timeout" is counted in whole seconds, and this is 2500ms
                  ^ write 2s or 3s
                  fix (unsafe): replace "2500ms" with "3s"
                """)
    }

    @Test func millisecondsWrittenBare() {
        let script = read(
            script(
                """
                outbound: {speech_threshold: 2400}
                """))
        #expect(
            script.printed == """
                amd-out-of-range 3:30 `2400`: "speech_threshold" must be from 1s to 6s, and this is 2400
                  ^ a bare number is seconds; did you mean 2400ms?
                  fix (unsafe): replace "2400" with "2400ms"
                """)
    }

    @Test func durationOutOfRange() {
        let script = read(
            script(
                """
                outbound: {ring_timeout: 1s}
                """))
        #expect(
            script.printed == """
                timeout-out-of-range 3:26 `1s`: "ring_timeout" must be from 5s to 10m, and this is 1s
                """)
    }

    @Test func yesOrNo() {
        let script = read(
            script(
                """
                listen: {barge_in: maybe}
                """))
        #expect(
            script.printed == """
                wrong-type 3:20 `maybe`: "barge_in" takes yes or no, not "maybe"
                  ^ write yes or no
                """)
    }

    @Test func carriersWordForKeys() {
        let script = read(
            script(
                """
                listen: {input: [speech, dtmf]}
                """))
        #expect(
            script.printed == """
                value-not-allowed 3:26 `dtmf`: "input" cannot be "dtmf"
                  ^ did you mean "keys"?
                  fix (unsafe): replace "dtmf" with "keys"
                """)
    }

    @Test func wordOfAClosedSet() {
        let script = read(
            script(
                """
                outbound: {machine_detection: wait_for_beeb}
                """))
        #expect(
            script.printed == """
                value-not-allowed 3:31 `wait_for_beeb`: "machine_detection" cannot be "wait_for_beeb"
                  ^ did you mean "wait_for_beep"?
                  fix (unsafe): replace "wait_for_beeb" with "wait_for_beep"
                """)
    }

    @Test func speechModel() {
        let script = read(
            script(
                """
                listen: {speech_model: phone_cal}
                """))
        #expect(
            script.printed == """
                value-not-allowed 3:24 `phone_cal`: "speech_model" cannot be "phone_cal"
                  ^ did you mean "phone_call"?
                  fix (unsafe): replace "phone_cal" with "phone_call"
                """)
    }

    @Test func wholeNumber() {
        let script = read(
            script(
                """
                max_attempts: 2.5
                """))
        #expect(
            script.printed == """
                wrong-type 3:15 `2.5`: "max_attempts" takes a whole number, not "2.5"
                  ^ write one number, such as 10
                """)
    }

    @Test func numberOutOfRange() {
        let script = read(
            script(
                """
                confidence: {accept: 7}
                """))
        #expect(
            script.printed == """
                value-out-of-range 3:22 `7`: "accept" must be from 0 to 1, and this is 7
                """)
    }

    @Test func percent() {
        let script = read(
            script(
                """
                confidence: {accept: 70%}
                """))
        #expect(
            script.printed == """
                wrong-type 3:22 `70%`: "accept" takes a number, not "70%"
                  ^ write 0.7
                  fix (unsafe): replace "70%" with "0.7"
                """)
    }

    @Test func bandsTheWrongWayRound() {
        let script = read(
            script(
                """
                confidence: {accept: 0.3}
                """))
        #expect(
            script.printed == """
                value-out-of-range 3:22 `0.3`: "confirm" is 0.4 and "accept" is 0.3: confirm must not be the greater
                  on the call: nothing is ever asked back
                """)
    }

    @Test func version() {
        let script = read(
            """
            callscript: "1.0"
            start: a
            states: {a: {goto: hangup}}
            """)
        #expect(
            script.printed == """
                value-not-allowed 1:13 `"1.0"`: this program reads version 1 of the language
                  ^ write 1
                  fix (unsafe): replace "1.0" with "1"
                """)
    }

    @Test func phoneNumberWithSpaces() {
        let script = read(
            script(
                """
                numbers: +1 (555) 123-0001
                """))
        #expect(
            script.printed == """
                phone-not-e164 3:10 `+1 (555) 123-0001`: "+1 (555) 123-0001" is not a full international phone number
                  ^ write +15551230001
                  on the call: calls to this number do not find the script
                  fix (unsafe): replace "+1 (555) 123-0001" with "+15551230001"
                """)
    }

    @Test func phoneNumberWithoutCountry() {
        let script = read(
            script(
                """
                numbers: ["0123", +15551234567]
                """))
        #expect(
            script.printed == """
                phone-not-e164 3:11 `"0123"`: "0123" is not a full international phone number
                  ^ write +, the country code and the number, such as +15551234567
                  on the call: calls to this number do not find the script
                """)
    }

    @Test func zone() {
        let script = read(
            script(
                """
                timezone: Somewhere
                """))
        #expect(
            script.printed == """
                value-not-allowed 3:11 `Somewhere`: "Somewhere" is not the name of a time zone
                  ^ write the region and the city, such as America/New_York, or UTC
                  on the call: times are told, and opening hours kept, by universal time (UTC)
                """)
    }

    @Test func keysOfAPhone() {
        let script = read(
            script(
                """
                globals: {help: {key: 1-2, goto: greeting}}
                """))
        #expect(
            script.printed == """
                value-not-allowed 3:23 `1-2`: "key" cannot be "1-2"
                  ^ it takes the keys 0 to 9, * and #
                """)
    }

    @Test func finishKey() {
        let script = read(
            script(
                """
                listen: {finish_on_key: "##"}
                """))
        #expect(
            script.printed == """
                value-not-allowed 3:25 `"##"`: "finish_on_key" cannot be "##"
                  ^ it takes one of the keys 0 to 9, * and #
                """)
    }

    @Test func tones() {
        let script = read(
            script(
                states: """
                    bye:
                      say: {keys: 12E}
                      goto: hangup
                    """))
        #expect(
            script.printed == """
                value-not-allowed 9:17 `12E`: "keys" cannot be "12E"
                  ^ it takes 0 to 9, *, #, A to D, and w to wait
                """)
    }

    @Test func languageTag() {
        let script = read(
            script(
                """
                languages: {klingon: {voice: Polly.Amy}}
                """))
        #expect(
            script.printed == """
                bad-language-tag 3:13 `klingon`: "klingon" is not a language tag
                  ^ a tag is the language, then the country, such as en-US or es-MX
                """)
    }

    @Test func languageTagWithUnderscore() {
        let script = read(
            script(
                """
                languages: {en_us: {voice: Polly.Amy}}
                """))
        #expect(
            script.printed == """
                bad-language-tag 3:13 `en_us`: "en_us" is not a language tag
                  ^ write "en-US"
                  fix (unsafe): replace "en_us" with "en-US"
                """)
    }

    @Test func voiceInPlaceOfKeys() {
        let script = read(
            script(
                """
                languages: {en-US: Polly.Amy}
                """))
        #expect(
            script.printed == """
                wrong-type 3:20 `Polly.Amy`: "en-US" takes the keys of a language, not "Polly.Amy"
                  ^ write {voice: Polly.Amy}
                  fix (unsafe): replace "Polly.Amy" with "{voice: Polly.Amy}"
                """)
    }

    @Test func hoursWithoutMinutes() {
        let script = read(
            script(
                """
                hours:
                  desk: {mon-fri: 9-17}
                """))
        #expect(
            script.printed == """
                wrong-type 4:19 `9-17`: "mon-fri" takes times from and to, such as 09:00-17:00, not "9-17"
                  ^ write 09:00-17:00
                  fix (unsafe): replace "9-17" with "09:00-17:00"
                """)
    }

    @Test func hoursThatAreNot() {
        let script = read(
            script(
                """
                hours:
                  desk: {mon: 09:00-09:00}
                """))
        #expect(
            script.printed == """
                value-out-of-range 4:15 `09:00-09:00`: "mon" must be two different times from 00:00 to 24:00, and this is 09:00-09:00
                """)
    }

    @Test func dayGivenTwice() {
        let script = read(
            script(
                """
                hours:
                  desk: {mon-fri: 09:00-17:00, wed: 09:00-12:00}
                """))
        #expect(
            script.printed == """
                duplicate-definition 4:32 `wed`: "wed" has a day that has its hours already
                  see 4:10 `mon-fri`: first given here
                """)
    }

    @Test func dayThatIsNot() {
        let script = read(
            script(
                """
                hours:
                  desk: {mon: 09:00-17:00, closed: [2026-02-30, 25.12.2026]}
                """))
        #expect(
            script.printed == """
                value-out-of-range 4:37 `2026-02-30`: there is no day 2026-02-30
                wrong-type 4:49 `25.12.2026`: "closed" takes a day, such as 2026-12-25, not "25.12.2026"
                  ^ write 2026-12-25
                  fix (unsafe): replace "25.12.2026" with "2026-12-25"
                """)
    }

    @Test func minAboveMax() {
        let script = read(
            script(
                """
                slots:
                  age: {type: number, min: 10, max: 1}
                  code: {type: text, min_length: 9, max_length: 3}
                """))
        #expect(
            script.printed == """
                value-out-of-range 4:28 `10`: "min" is greater than "max": no value fits
                  see 4:37 `1`: "max" is here
                  on the call: every answer is refused
                value-out-of-range 5:34 `9`: "min_length" is greater than "max_length": no value fits
                  see 5:49 `3`: "max_length" is here
                  on the call: every answer is refused
                """)
    }

    @Test func secretIsNotRepeated() {
        let script = read(
            script(
                """
                secrets: [sk-2f5e77]
                """))
        #expect(
            script.printed == """
                value-not-allowed 3:11 `sk-2f5e77`: "secrets" takes the name of an environment variable, such as API_KEY, never the secret itself
                """)
    }

    @Test func emptyTexts() {
        let script = read(
            script(
                """
                description: ""
                intents:
                  leak: [a leak, " "]
                """,
                states: """
                    bye:
                      say: ""
                      goto: hangup
                    """))
        #expect(
            script.printed == """
                empty-text 3:14 `""`: "description" has an empty text: write some words, or remove it
                empty-text 5:18 `" "`: "leak" has an empty text: write some words, or remove it
                empty-text 11:10 `""`: "say" is empty: write what is to be said
                  on the call: the caller hears nothing here
                """)
    }

    @Test func sayWithNothing() {
        let script = read(
            script(
                states: """
                    bye:
                      say:
                      goto: hangup
                    again:
                      say: []
                      goto: hangup
                    """))
        #expect(
            script.printed == """
                empty-text 9:5 `say`: "say" is empty: write what is to be said
                  on the call: the caller hears nothing here
                empty-text 12:10 `[]`: "say" is empty: write what is to be said
                  on the call: the caller hears nothing here
                """)
    }
}
