import CallInterpreter
import CallProgram
import Foundation
import Testing

@testable import CallServer

@Suite struct SessionStoreTests {
    private static let script = ServedProgram(Interpreter(program: DemoPrograms.assistant))
    private static let noon = TestServer.noon

    private static func record(_ sid: String, at now: Date = noon) -> CallRecord {
        let facts = CallFacts(sid: sid, direction: .inbound, from: "+15551230001", to: "+15550009999")
        return CallRecord(
            script: script, session: script.interpreter.session(for: facts, at: now), opening: nil,
            status: .inProgress, at: now)
    }

    private static func begin(_ sid: String, in store: MemorySessionStore, at now: Date = noon) {
        store.withCall(sid, at: now) { $0 = $0 ?? record(sid, at: now) }
    }

    @Test func holdsAHundredThousandCalls() {
        let store = MemorySessionStore()
        for number in 0..<100_000 { Self.begin("CA\(number)", in: store) }
        #expect(store.liveCount == 100_000)
        #expect(store.call("CA77777")?.session.call.sid == "CA77777")
        #expect(store.liveCalls(limit: 500).count == 500)
        for number in 0..<100_000 {
            store.withCall("CA\(number)", at: Self.noon) { $0?.endedAt = Self.noon }
        }
        #expect(store.liveCount == 0)
        #expect(store.call("CA0") == nil && store.call("CA99999")?.endedAt != nil)
    }

    @Test func keepsNoTraceOfACallThatWasNotBegun() {
        let store = MemorySessionStore()
        var isKnown = true
        store.withCall("CA1", at: Self.noon) { isKnown = $0 != nil }
        #expect(!isKnown && store.liveCount == 0 && store.call("CA1") == nil)
    }

    @Test func nothingMovesAnEndedCall() {
        let store = MemorySessionStore()
        Self.begin("CA1", in: store)
        store.withCall("CA1", at: Self.noon) { record in
            record?.status = .completed
            record?.endedAt = Self.noon
        }
        store.withCall("CA1", at: Self.noon) { $0?.status = .ringing }
        Self.begin("CA1", in: store)
        #expect(store.call("CA1")?.status == .completed && store.liveCount == 0)
    }

    @Test func letsTheLongestSilentGoWhenFull() {
        var limits = MemorySessionStore.Limits()
        limits.calls = 100
        let store = MemorySessionStore(limits: limits)
        for number in 0..<1000 { Self.begin("CA\(number)", in: store, at: Self.noon + Double(number)) }
        // A shard that holds one call only keeps it, so the bound is met but for a few.
        #expect(store.liveCount <= 100 + 64)
        #expect(store.call("CA999")?.endedAt == nil)
    }

    @Test func forgetsWhatIsTooOldALittleAtATime() {
        var limits = MemorySessionStore.Limits()
        limits.idle = 60
        limits.afterHangup = 10
        let store = MemorySessionStore(limits: limits)
        for number in 0..<1000 { Self.begin("CA\(number)", in: store) }
        store.withCall("CA1", at: Self.noon) { $0?.session.ending = .hangup }
        store.withCall("CA2", at: Self.noon) { $0?.opening = CallRecord.Opening() }
        store.withCall("CA3", at: Self.noon) { $0?.lastSeen = Self.noon + 50 }
        store.sweep(at: Self.noon + 11)
        #expect(store.liveCount == 999 && store.call("CA1")?.endedAt == Self.noon + 11)
        store.sweep(at: Self.noon + 61)
        #expect(store.liveCount == 2)
    }

    @Test func oneCallIsChangedByOneAtATime() async {
        let store = MemorySessionStore()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    for number in 0..<500 {
                        store.withCall("CA\(number % 10)", at: Self.noon) { record in
                            if record == nil { record = Self.record("CA\(number % 10)") }
                            record?.sequence += 1
                        }
                    }
                }
            }
        }
        #expect(store.liveCount == 10)
        #expect(store.liveCalls(limit: 100).map { $0.sequence + 1 }.reduce(0, +) == 4000)
    }

    /// A transcription and what a script still fetches may come at once.
    @Test func ofAnEndedCallTooOneChangeDoesNotUndoAnother() async {
        let store = MemorySessionStore()
        Self.begin("CA1", in: store)
        store.withCall("CA1", at: Self.noon) { $0?.endedAt = Self.noon }
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    for _ in 0..<500 { store.withCall("CA1", at: Self.noon) { $0?.session.turn += 1 } }
                }
            }
        }
        #expect(store.call("CA1")?.session.turn == 4_000)
    }

    @Test func endingAndBeginningRaceToOneOutcome() async {
        let store = MemorySessionStore()
        await withTaskGroup(of: Void.self) { group in
            for task in 0..<8 {
                group.addTask {
                    for number in 0..<500 {
                        if task.isMultiple(of: 2) {
                            Self.begin("CA\(number)", in: store)
                        } else {
                            store.withCall("CA\(number)", at: Self.noon) { $0?.endedAt = Self.noon }
                        }
                    }
                }
            }
        }
        let live = store.liveCalls(limit: 1000)
        #expect(live.count == store.liveCount && live.allSatisfy { $0.endedAt == nil })
        #expect((0..<500).allSatisfy { store.call("CA\($0)") != nil })
    }
}
