import CallInterpreter
import CallProgram
import CallServer
import Foundation

/// What live calls hold, and whether a turn is slower among many of them.
enum MemoryBenchmark {
    @Sendable static func run() async throws {
        let program = Samples.compiled(try Samples.assistant())
        let interpreter = Interpreter(program: program)
        let script = ServedProgram(interpreter)
        var base: Double?
        for calls in [100, 100_000] {
            let store = MemorySessionStore()
            let now = Date()
            let before = Measure.residentBytes()
            for index in 0..<calls { begin(sid(index), script, store, at: now) }
            let held = Double(Measure.residentBytes() - before) / Double(calls)
            // Freed pages of a hundred calls do not show in what the system counts.
            if calls > 1_000 { Measure.row("an idle session of \(calls)", held, "bytes", .under(2_000)) }

            let clock = ContinuousClock()
            let began = clock.now
            let turns = 20_000
            for turn in 0..<turns {
                store.withCall(sid(turn &* 7919 % calls), at: now) { record in
                    guard let session = record?.session else { return }
                    let event = CallEvent(.heard(Heard(text: "hello there", confidence: 0.9)), turn: session.turn)
                    _ = interpreter.turn(session, event, at: now)
                }
            }
            let time = (clock.now - began) / .microseconds(1) / Double(turns)
            Measure.row("a turn through the store, \(calls) live calls", time, "µs")
            if let base { Measure.row("  of that among 100", time / base, "x") }
            base = base ?? time
        }
    }

    private static func sid(_ index: Int) -> String {
        "CA" + String(repeating: "0", count: 26) + String(1_000_000 + index).suffix(6)
    }

    private static func begin(
        _ sid: String, _ script: ServedProgram, _ store: MemorySessionStore, at now: Date
    ) {
        let facts = CallFacts(sid: sid, direction: .inbound, from: "+15551230001", to: "+15551230000")
        store.withCall(sid, at: now) { record in
            let session = script.interpreter.session(for: facts, at: now)
            let turn = script.interpreter.turn(session, CallEvent(.began), at: now)
            record = CallRecord(script: script, session: turn.session, opening: nil, status: .inProgress, at: now)
        }
    }
}
