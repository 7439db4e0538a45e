import ScriptDiagnostics
import ScriptRules
import Testing

@Suite struct ValueRuleTests {
    /// What is filled in wrongly is told once, and not spoken of as a bare name beside.
    @Test(arguments: [
        ("Come ${upper(visit_day} today", ["template-syntax: this ( is never closed @ ("]),
        ("Come $visit_day", ["template-syntax: a value to fill in needs braces @ $visit_day"]),
        ("Come {{ visit_day }}", ["template-syntax: values are filled in with ${…}, not with {{…}} @ {{ visit_day }}"]),
        ("Come ${visit-day}", ["undefined-name: nothing is called \"visit-day\" @ visit-day"]),
        (
            "Come <visit_day>",
            ["unspeakable-text: <visit_day> is spoken as it stands: a value is filled in by ${visit_day} @ <visit_day>"]
        ),
        ("Come 👍🏽", ["unspeakable-text: a picture cannot be spoken @ 👍🏽"]),
        (
            "Come 👨‍👩‍👧 👩🏽‍⚕️",
            [
                "unspeakable-text: a picture cannot be spoken @ 👨‍👩‍👧", "unspeakable-text: a picture cannot be spoken @ 👩🏽‍⚕️",
            ]
        ),
    ])
    func tellsOfEachSignOnce(_ text: String, _ told: [String]) {
        let script = """
            callscript: 1
            start: greeting
            slots: {visit_day: {type: text, input: required}}
            states:
              greeting: {say: "\(text). Goodbye.", goto: hangup}
            """
        #expect(Checked(script).told.filter { !$0.hasPrefix("unused-slot") } == told)
    }

    /// "For a visit, 2 for a person, press 1" would be false.
    @Test(arguments: [
        ("Press 1 for a visit. Press 2 for the opening hours.", true),
        ("Press 1 for a visit, 2 for a person. Press 3 for the opening hours.", false),
    ])
    func turnsNoKeyRoundThatHasAnotherBehindIt(_ text: String, _ isTurned: Bool) {
        let menu = (AllRules.rule("key-before-option")?.page.bad ?? "").replacing(
            "Press 1 for a visit. Press 2 for the opening hours.", with: text)
        let checked = Checked(menu)
        let found = checked.findings.filter { $0.id == "key-before-option" }
        #expect(found.count == 1, "\(checked.told)")
        #expect(found.allSatisfy { $0.fixes.isEmpty != isTurned })
    }

    @Test(arguments: [
        ("number", "12", []),
        ("number", "-3.5", []),
        ("number", "twelve", ["type-mismatch: \"twelve\" does not fit the slot \"x\", which is a number @ twelve"]),
        ("number", "1e5", ["type-mismatch: \"1e5\" does not fit the slot \"x\", which is a number @ 1e5"]),
        ("number, max: 5", "12", ["type-mismatch: \"12\" does not fit the slot \"x\", which is a number @ 12"]),
        ("number, whole: yes", "1.5", ["type-mismatch: \"1.5\" does not fit the slot \"x\", which is a number @ 1.5"]),
        ("yes_no", "yes", []),
        ("yes_no", "maybe", ["type-mismatch: \"maybe\" does not fit the slot \"x\", which is yes or no @ maybe"]),
        ("text", "12", []),
        ("number", "\"${call.turns + 1}\"", []),
        ("number", "\"${call.from}\"", ["type-mismatch: this is a text, and the slot \"x\" is a number @ call.from"]),
        ("text", "\"${call.turns} turns\"", []),
    ])
    func whatIsSetFitsTheSlot(type: String, value: String, told: [String]) {
        #expect(
            Checked(
                """
                callscript: 1
                start: greeting
                slots: {x: {type: \(type)}}
                states:
                  greeting:
                    set: {x: \(value)}
                    say: It is ${x}. Goodbye.
                    goto: hangup
                """
            ).told == told)
    }

    @Test func aFunctionAndAValueAreToldApart() throws {
        let checked = Checked(
            """
            callscript: 1
            start: greeting
            states:
              greeting:
                say: It is ${now()}, ${weekday}. Goodbye.
                goto: hangup
            """)
        #expect(
            checked.told == [
                "undefined-name: nothing is called \"weekday\" @ weekday",
                "unknown-function: there is no function \"now\" @ now",
            ])
        #expect(
            checked.findings.map(\.label) == [
                "weekday is a function: write weekday(…)", "now is a value: write it without brackets",
            ])
    }
}
