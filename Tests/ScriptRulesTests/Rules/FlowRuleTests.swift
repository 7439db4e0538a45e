import ScriptRules
import Testing

@Suite struct FlowRuleTests {
    @Test func onlyTheHeadOfALostPartIsTold() {
        #expect(
            told(
                """
                greeting: {say: Goodbye., goto: hangup}
                lost: {say: One., goto: more}
                more: {say: Two., goto: last}
                last: {say: Three., goto: hangup}
                """) == [
                    "unreachable-state: nothing leads to \"lost\", nor to the 2 states that only it leads to @ lost"
                ])
    }

    @Test func anOpenEndHidesWhatIsLost() {
        #expect(
            told(
                """
                greeting: {say: Hello.}
                farewell: {say: Goodbye., goto: hangup}
                """) == ["dead-end: nothing comes after \"greeting\" @ greeting"])
    }

    @Test func silenceMayNotComeBackToTheQuestion() {
        #expect(
            told(
                """
                greeting:
                  say: Yes or no?
                  give_up: helped
                  choices: {"yes": farewell, "no": farewell}
                helped: {say: Say yes., goto: repeat}
                farewell: {say: Goodbye., goto: hangup}
                """) == [
                    "endless-silence: silence leads round in a circle: greeting → (silence) → helped → greeting @ repeat"
                ])
    }

    @Test func helpMayComeBackToTheQuestion() {
        #expect(
            told(
                """
                greeting:
                  say: Yes or no?
                  choices: {"yes": farewell, "no": farewell, help: helped}
                helped: {say: Say yes., goto: repeat}
                farewell: {say: Goodbye., goto: hangup}
                """) == [])
    }

    @Test func silenceMayGoFromQuestionToQuestionAndEnd() {
        #expect(
            told(
                """
                greeting:
                  say: Yes or no?
                  give_up: second
                  choices: {"yes": farewell, "no": farewell}
                second:
                  say: Are you there?
                  give_up: farewell
                  choices: {"yes": greeting, "no": farewell}
                farewell: {say: Goodbye., goto: hangup}
                """) == [])
    }

    @Test func refusingMayDependOnTheHour() {
        #expect(
            Checked(
                """
                callscript: 1
                start: {inbound: which, human: farewell}
                states:
                  which:
                    when:
                      - if: hour(now) < 9
                        goto: refused
                      - else: farewell
                  refused: {reject: busy}
                  farewell: {say: Goodbye., goto: hangup}
                """
            ).told == [])
    }

    @Test func aWordlessEndIsToldOnlyWhenNothingWasSaid() {
        #expect(
            told(
                """
                greeting:
                  say: Yes or no?
                  choices: {"yes": mute, "no": noted}
                mute: {note: declined, goto: hangup}
                noted: {say: Goodbye., goto: over}
                over: {note: done, goto: hangup}
                """) == ["missing-goodbye: the call ends here without a closing word @ hangup"])
    }

    private func told(_ states: String) -> [String] {
        let lines = states.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
        return Checked("callscript: 1\nstart: greeting\nstates:\n" + lines).told
    }
}
