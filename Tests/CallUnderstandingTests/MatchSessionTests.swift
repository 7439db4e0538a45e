import CallUnderstanding
import Testing

@Test func measuringTalksInLines() {
    var lines = [
        #"{"intents": {"time": ["what time is it"], "yes": ["yes"]}}"#, #"{"text": "What time is it?"}"#,
        #"{"text": "bananas"}"#, "nonsense",
    ][...]
    var answers: [String] = []
    MatchSession.run(readLine: { lines.popFirst() }, write: { answers.append($0) })
    #expect(answers[0] == #"{"ok": true}"#)
    #expect(answers[1].contains(#""intent":"time""#) && answers[1].contains(#""score":1"#))
    #expect(answers[2].contains(#""intent":null"#))
    #expect(answers[3].contains("error"))
}
