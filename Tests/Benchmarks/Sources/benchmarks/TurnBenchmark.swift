import CallInterpreter
import CallProgram
import Foundation

/// A turn in process: from the event to the document's text.
enum TurnBenchmark {
    @Sendable static func run() throws {
        let now = Date(timeIntervalSince1970: 1_734_209_100)
        let assistant = Samples.compiled(try Samples.assistant())
        let phrases = assistant.intents.map { $0.phrases[0].count }.reduce(0, +)
        let base = time("the assistant, \(phrases) phrases, hello", assistant, "hello there", now, .under(20))
        _ = time("the assistant, what time is it", assistant, "what time is it", now, .under(20))
        _ = time("the assistant, not understood", assistant, "the cat sat on the mat", now, .under(20))
        for (states, count) in [(20, 3), (200, 3), (2_000, 3)] {
            let program = Samples.compiled(Samples.generated(states: states, phrases: count))
            let time = time("\(states) states, \(states * count) phrases", program, "no", now)
            Measure.row("  of the assistant's", time / base, "x")
        }
    }

    private static func time(
        _ label: String, _ program: Program, _ words: String, _ now: Date, _ goal: Measure.Goal? = nil
    ) -> Double {
        let interpreter = Interpreter(program: program)
        let facts = CallFacts(sid: "CA1", direction: .inbound, from: "+15551230001", to: "+15551230000")
        let begun = interpreter.turn(interpreter.session(for: facts, at: now), CallEvent(.began), at: now).session
        let event = CallEvent(.heard(Heard(text: words, confidence: 0.9)), turn: begun.turn)
        var bytes = 0
        let time = Measure.microseconds { bytes &+= interpreter.turn(begun, event, at: now).document.utf8.count }
        precondition(bytes != 0)
        Measure.row(label, time, "µs", goal)
        return time
    }
}
