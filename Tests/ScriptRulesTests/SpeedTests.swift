import ScriptDiagnostics
import ScriptModel
import ScriptRules
import Testing

/// Work grows with the script and not with its square.
@Suite struct SpeedTests {
    @Test func tenTimesTheStatesTakeAboutTenTimesAsLong() {
        let (small, large) = (time(states: 60), time(states: 600))
        #expect(large < small * 40, "60 states: \(small), 600 states: \(large)")
    }

    private func time(states count: Int) -> Duration {
        let text = Self.script(states: count)
        let read = ScriptReader.read(path: "test.yaml") { _ in Array(text.utf8) }
        #expect(read.diagnostics.isEmpty)
        var best = Duration.seconds(1000)
        for _ in 0..<2 {
            var bag = DiagnosticBag()
            var isSound = false
            best = min(
                best,
                ContinuousClock().measure { isSound = Validator().validate(read.script, &bag) != nil })
            #expect(isSound, "\(bag.diagnostics.prefix(3))")
        }
        return best
    }

    /// A survey: questions in a row, each with a branch, globals and values.
    static func script(states count: Int) -> String {
        var text = """
            callscript: 1
            start: s0
            give_up: farewell
            globals: {repeat: repeat, goodbye: farewell, help: helped}
            slots:
              patient: {type: text, input: required}
              score: {type: number, default: 0}
              answer: {type: text}
            states:
              helped: {say: "Please answer, ${patient}.", goto: back}
              farewell: {say: "Goodbye, ${default(answer, patient)}.", goto: hangup}

            """
        for number in 0..<(count / 2) {
            let next = number + 1 < count / 2 ? "s\(number + 1)" : "farewell"
            text += """
                  s\(number):
                    say: Question \(number), ${patient}. Your score is ${score + \(number)}.
                    choices:
                      "yes": {key: 1, set: {score: "${score + 1}", answer: "yes"}, goto: b\(number)}
                      "no": {set: {answer: "no"}, goto: b\(number)}
                      other\(number): {phrases: [something else \(number), none of these], goto: \(next)}
                    listen: {input: [speech, keys]}
                  b\(number):
                    when:
                      - if: score > \(number) and answer == "yes"
                        goto: \(next)
                      - else: farewell

                """
        }
        return text
    }
}
