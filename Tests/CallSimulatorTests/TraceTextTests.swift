import CallInterpreter
import CallProgram
import CallSimulator
import Foundation
import Testing

@Suite struct TraceTextTests {
    @Test(
        arguments: [
            (.began(StateID(0)), "the call begins"),
            (.entered(StateID(2)), "→ tell_time"),
            (
                .heard(
                    Heard(text: "what time", confidence: 0.95),
                    .choice(
                        IntentID(0), phrase: "what time is it", score: 0.987, runnerUp: IntentID(1), runnerUpScore: 0.4)
                ),
                #"heard "what time" (0.95): time by "what time is it", score 0.99, then hello at 0.4"#
            ),
            (
                .heard(Heard(keys: "1"), .choice(IntentID(1), phrase: nil, score: 1, runnerUp: nil, runnerUpScore: 0)),
                "heard keys 1: hello, score 1.0"
            ),
            (
                .heard(Heard(text: "tea"), .askedBack([IntentID(0), IntentID(2)])),
                #"heard "tea": not sure, asks back: time or goodbye"#
            ),
            (
                .heard(Heard(text: "tea"), .noMatch(best: IntentID(0), score: 0.21)),
                #"heard "tea": no match; closest is time at 0.21"#
            ),
            (.silence(attempt: 2), "silence, the second"),
            (.note("booked"), "note: booked"),
            (.language(LanguageID(0)), "language: en-US"),
            (.trapped(Trap(.divisionByZero, state: "a")), "the script failed: division by zero (state a)"),
            (.ended(.hangup), "the call ends: hangup"),
        ] as [(TraceEntry, String)])
    func isReadInWords(_ entry: TraceEntry, _ line: String) {
        #expect(TraceText.line(entry, in: ExamplePrograms.assistant) == line)
    }

    @Test func sensitiveValuesAreMasked() {
        let program = ExamplePrograms.desk
        let heard = TraceEntry.heard(Heard(text: "tulip"), .slot(SlotID(2), .text("tulip")))
        #expect(TraceText.line(heard, in: program) == "heard •••: code is •••")
        #expect(TraceText.line(.assigned(SlotID(2), .text("tulip")), in: program) == "code = •••")
        #expect(TraceText.line(.assigned(SlotID(1), .number(3)), in: program) == "nights = 3")
    }
}
