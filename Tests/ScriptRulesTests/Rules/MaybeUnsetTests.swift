import ScriptRules
import Testing

@Suite struct MaybeUnsetTests {
    @Test func printsTheWayThatMissesIt() {
        #expect(
            told(
                """
                greeting:
                  say: How old are you?
                  ask: age
                  give_up: helped
                  goto: farewell
                helped: {say: Never mind., goto: farewell}
                farewell: {say: "You are ${age}. Goodbye.", goto: hangup}
                """) == [
                    "maybe-unset: \"age\" may have no value here: greeting → (silence) → helped → farewell @ age"
                ])
    }

    @Test(arguments: [
        "You are ${default(age, 0)}. Goodbye.",
        "Goodbye.",
    ])
    func aDefaultGuardsIt(_ words: String) {
        #expect(
            told(
                """
                greeting:
                  say: How old are you?
                  ask: age
                  give_up: farewell
                  goto: farewell
                farewell: {say: "\(words)", goto: hangup}
                """) == [])
    }

    @Test(arguments: [
        ("is_set(age)", "said", "farewell"),
        ("is_set(age) and age > 3", "said", "farewell"),
        ("not is_set(age)", "farewell", "said"),
        ("not is_set(age) or age < 3", "farewell", "said"),
    ])
    func aBranchGuardsIt(condition: String, then: String, otherwise: String) {
        #expect(branch(condition, then, otherwise) == [])
    }

    @Test(arguments: [
        ("is_set(age)", "farewell", "said", "age"),
        ("is_set(age) or call.turns > 3", "said", "farewell", "age"),
        ("age > 3", "farewell", "farewell", "age"),
    ])
    func aBranchThatDoesNotGuardIt(condition: String, then: String, otherwise: String, words: String) {
        let told = branch(condition, then, otherwise)
        #expect(told.count == 1)
        #expect(told.first?.hasPrefix("maybe-unset: \"age\" may have no value here") == true)
    }

    @Test func aChoiceSetsIt() {
        #expect(
            told(
                """
                greeting:
                  say: Are you an adult?
                  choices:
                    "yes": {set: {age: 18}, goto: farewell}
                    "no": {set: {age: 17}, goto: farewell}
                farewell: {say: "You are ${age}. Goodbye.", goto: hangup}
                """) == [])
    }

    @Test func aRungIsSpokenBeforeTheAnswer() {
        #expect(
            told(
                """
                greeting:
                  say: How old are you?
                  ask: age
                  no_input: ["Are you ${age}?"]
                  goto: farewell
                farewell: {say: Goodbye., goto: hangup}
                """) == ["maybe-unset: \"age\" may have no value here: greeting @ age"])
    }

    private func branch(_ condition: String, _ then: String, _ otherwise: String) -> [String] {
        told(
            """
            greeting:
              say: How old are you?
              ask: age
              give_up: which
              goto: which
            which:
              when:
                - if: \(condition)
                  goto: \(then)
                - else: \(otherwise)
            farewell: {say: Goodbye., goto: hangup}
            said: {say: "You are ${age}.", goto: farewell}
            """
        ).filter { !$0.hasPrefix("unreachable-state") }
    }

    private func told(_ states: String) -> [String] {
        let lines = states.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
        return Checked("callscript: 1\nstart: greeting\nslots: {age: {type: number}}\nstates:\n" + lines).told
    }
}
