import CallInterpreter
import CallProgram
import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import ServiceLifecycle
import Synchronization
import Testing
import TwilioAPI

@testable import CallServer

/// Work outside, seen from the carrier: every webhook has its document in time, whatever the other side does.
@Suite(.timeLimit(.minutes(1))) struct WorkTests {
    /// Does what it is told, after a while.
    final class SlowWorker: Worker {
        let answer: WorkResult.Answer
        let delay: Duration
        private let log = Mutex<(begun: [Job], cancelled: Int)>(([], 0))

        init(_ answer: WorkResult.Answer, after delay: Duration) {
            self.answer = answer
            self.delay = delay
        }

        var begun: [Job] { log.withLock { $0.begun } }
        var cancelled: Int { log.withLock { $0.cancelled } }

        func answer(to job: Job) async -> WorkResult.Answer {
            log.withLock { $0.begun.append(job) }
            do {
                try await Task.sleep(for: delay)
            } catch {
                log.withLock { $0.cancelled += 1 }
            }
            return answer
        }
    }

    static func shop(timeout: Int = 10_000) -> Program {
        var program = DemoPrograms.assistant
        program.slots = [Slot(name: "status", type: .text(minLength: nil, maxLength: nil, pattern: nil))]
        var fetch = Fetch(method: .get, url: Template("https://api.example.com/ok"))
        fetch.save = [.init(slot: SlotID(0), path: [.key("status")])]
        let text = { (words: String) in Instruction.say(Prompt([PromptPart(.text(Template(words)))])) }
        program.states[0] = State(name: "greeting", body: [text("Let me look.")], exit: .goto(.state(StateID(5))))
        program.states += [
            State(
                name: "order",
                exit: .work(
                    Work(
                        .fetch(fetch), timeout: timeout,
                        filler: Prompt([PromptPart(.text(Template("One moment.")))])),
                    Outcomes(normal: .state(StateID(6)), ways: [.init(.failed, .state(StateID(7)))]))),
            State(
                name: "told",
                body: [.say(Prompt([PromptPart(.text(Template([.text("It is "), .value(.slot(SlotID(0)))])))]))],
                exit: .goto(.state(StateID(1)))),
            State(name: "sorry", body: [text("I cannot see it now.")], exit: .goto(.state(StateID(1)))),
        ]
        return program
    }

    private static let shipped = WorkResult.Answer.fetched(status: 200, body: .object(["status": .string("shipped")]))

    private static let completed = [("CallSid", "CA1"), ("CallStatus", "completed")]

    private func server(_ worker: SlowWorker, delay: Duration = .milliseconds(150), timeout: Int = 10_000) -> TestServer
    {
        var server = TestServer.rehearsal
        server.programs = [Self.shop(timeout: timeout)]
        server.settings.fillerDelay = delay
        server.worker = worker
        return server
    }

    @Test func aQuickAnswerIsInTheFirstDocument() async throws {
        try await server(SlowWorker(Self.shipped, after: .milliseconds(5)), delay: .seconds(5)).test { client in
            let first = try await client.webhook("/voice/inbound", inbound())
            #expect(first.body.contains("Let me look. It is shipped"))
            #expect(!first.body.contains("One moment."))
            // The carrier asks again: the same document, and nothing is done twice.
            let again = try await client.webhook("/voice/inbound", inbound())
            #expect(again.body == first.body)
        }
    }

    @Test func aSlowAnswerIsWaitedForByTheWay() async throws {
        let worker = SlowWorker(Self.shipped, after: .seconds(3))
        let server = server(worker).callServer()
        try await server.application.test(.live) { client in
            let first = try await client.webhook("/voice/inbound", inbound())
            #expect(first.body.contains("Let me look. One moment.") && first.body.contains("/voice/continue?turn=1"))
            let second = try await client.webhook("/voice/continue?turn=1", inbound())
            #expect(second.body.contains("<Pause length=\"1\" />") && second.body.contains("turn=2"))
            try await Task.sleep(for: .milliseconds(3_200))
            let third = try await client.webhook("/voice/continue?turn=2", inbound())
            #expect(third.body.contains("It is shipped") && !third.body.contains("Let me look"))
            // What the call has taken is kept no longer.
            #expect(server.works.count == 0)
        }
        #expect(worker.begun.count == 1)
    }

    /// The carrier waits 15 s for an answer; nothing that hangs may keep one back.
    @Test func whateverHangsEveryAnswerIsInTimeAndTheCallGoesOn() async throws {
        let worker = SlowWorker(Self.shipped, after: .seconds(300))
        let server = server(worker, delay: .milliseconds(100), timeout: 600)
        try await server.test { client in
            var body = try await client.webhook("/voice/inbound", inbound()).body
            var turn = 1
            while !body.contains("I cannot see it now."), turn < 20 {
                let asked = ContinuousClock.now
                body = try await client.webhook("/voice/continue?turn=\(turn)", inbound()).body
                #expect(asked.duration(to: .now) < .seconds(5))
                turn += 1
            }
            #expect(body.contains("I cannot see it now."))
        }
        #expect(worker.cancelled == 1)
        #expect(server.log.all.contains("warning: Call CA1 got no answer (failed): no answer within 600 ms"))
    }

    @Test func hangingUpCancelsTheWork() async throws {
        let worker = SlowWorker(Self.shipped, after: .seconds(300))
        try await server(worker, delay: .milliseconds(20)).test { client in
            _ = try await client.webhook("/voice/inbound", inbound())
            _ = try await client.webhook("/voice/status", Self.completed)
            for _ in 0..<1_000 where worker.cancelled == 0 { try await Task.sleep(for: .milliseconds(10)) }
            #expect(worker.begun.count == 1 && worker.cancelled == 1)
        }
    }

    @Test func worksOnAfterTheCall() async throws {
        let worker = SlowWorker(Self.shipped, after: .milliseconds(5))
        var server = server(worker)
        server.programs[0].states[0].exit = .goto(.state(StateID(1)))
        server.programs[0].events.ended = StateID(5)
        try await server.test { client in
            _ = try await client.webhook("/voice/inbound", inbound())
            _ = try await client.webhook("/voice/status", Self.completed)
            // What came of it is the call's, as if it had come before the end.
            var status: String?
            for _ in 0..<1_000 where status == nil {
                try await Task.sleep(for: .milliseconds(10))
                status = (try await client.get("/session/CA1").json["slots"] as? [String: Any])?["status"] as? String
            }
            #expect(status == "shipped")
        }
        #expect(worker.begun.count == 1)
    }

    /// Of many calls that end, the store remembers the last ones only.
    @Test func worksOnForACallThatIsForgotten() async throws {
        let worker = SlowWorker(Self.shipped, after: .milliseconds(5))
        var server = server(worker)
        var limits = MemorySessionStore.Limits()
        limits.remembered = 0
        server.store = MemorySessionStore(limits: limits)
        server.programs[0].states[0].exit = .goto(.state(StateID(1)))
        server.programs[0].events.ended = StateID(5)
        guard case .work(let work, _) = server.programs[0].states[5].exit else { return }
        server.programs[0].states[5].exit = .work(work, Outcomes(normal: .state(StateID(5))))
        try await server.test { client in
            _ = try await client.webhook("/voice/inbound", inbound())
            _ = try await client.webhook("/voice/status", Self.completed)
            for _ in 0..<1_000 where worker.begun.count < 11 { try await Task.sleep(for: .milliseconds(10)) }
        }
        #expect(worker.begun.count == 11)
    }

    /// A message that is on its way, and one that never gets through.
    @Test(arguments: [(Duration.milliseconds(200), true), (.seconds(300), false)])
    func aServerThatStopsWaitsForWhatIsUnderWay(_ delay: Duration, isDone: Bool) async throws {
        let log = LogLines()
        let worker = SlowWorker(.sent, after: delay)
        let works = WorkRunner(
            worker: worker, clock: { TestServer.noon },
            logger: Logger(label: "test") { _ in LogRecorder(lines: log) },
            patience: isDone ? .seconds(30) : .milliseconds(50))
        var quiet = Logger(label: "group")
        quiet.logLevel = .critical
        let group = ServiceGroup(configuration: .init(services: [works], logger: quiet))
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            let message = MessageRequest(to: "+15551230002", body: "x", from: nil)
            works.begin(Job(id: 1, kind: .message(message), timeout: 600_000), of: "CA1")
            while worker.begun.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
        #expect(worker.cancelled == (isDone ? 0 : 1))
        #expect(log.all == (isDone ? [] : ["error: Call CA1: the server stops before its message (job 1) is done"]))
    }

    @Test func manyCallsWaitAtOnce() async throws {
        let worker = SlowWorker(Self.shipped, after: .milliseconds(50))
        try await server(worker, delay: .seconds(5)).test { client in
            try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<100 {
                    group.addTask {
                        try await client.webhook("/voice/inbound", inbound("CA\(number)")).body.contains(
                            "It is shipped")
                    }
                }
                for try await isTold in group { #expect(isTold) }
            }
        }
        #expect(worker.begun.count == 100)
    }

    /// Nobody runs it, so the one place is taken by the first job.
    @Test func whatABusyServerCannotDoIsToldAtOnce() async throws {
        let log = LogLines()
        let works = WorkRunner(
            worker: SlowWorker(Self.shipped, after: .zero), clock: { TestServer.noon },
            logger: Logger(label: "test") { _ in LogRecorder(lines: log) }, most: 1)
        let message = MessageRequest(to: "+15551230002", body: "x", from: nil)
        let jobs = (1...2).map { Job(id: $0, kind: .message(message), timeout: 60_000) }
        for job in jobs { works.begin(job, of: "CA1") }
        let refused = await works.result(of: 2, of: "CA1", atMost: .seconds(30))
        #expect(refused?.answer == .failed("the server is busy, or about to stop"))
        #expect(log.all == [])

        let interpreter = Interpreter(program: Self.shop())
        let call = CallFacts(sid: "CA1", direction: .inbound, from: "+15551230001", to: "+15550009999")
        let session = interpreter.session(for: call, inputs: [:], openingMessage: nil, at: TestServer.noon)
        let record = CallRecord(
            script: ServedProgram(interpreter), session: session, opening: nil, status: .completed, at: TestServer.noon)
        works.finish(AfterCall(record: record) { _, record in record })
        #expect(
            log.all == [
                "error: Call CA1: what its script does after the call is left undone: the server is busy, or about to stop"
            ])
    }

    /// The carrier's sentence may repeat a number that is sensitive.
    @Test func aRefusedMessageIsLoggedWithoutTheCarriersSentence() async {
        struct Refusing: Carrier {
            func place(_ call: CallRequest) async throws(CarrierFailure) -> PlacedCall { throw .timedOut }
            func change(_ sid: String, _ change: CallChange) async throws(CarrierFailure) {}
            func change(recordingOf sid: String, _ change: RecordingChange) async throws(CarrierFailure) {}
            func send(_ message: TextMessage) async throws(CarrierFailure) {
                throw .refused(
                    CarrierRefusal(status: 400, code: 21211, message: "The number \(message.to) is not valid."))
            }
        }
        let log = LogLines()
        let worker = OutsideWorker(
            carrier: Refusing(), phoneNumber: "+15550009999",
            web: WebFetcher(allowed: AllowedHosts(), secret: { _ in nil }),
            model: nil, logger: Logger(label: "test") { _ in LogRecorder(lines: log) })
        let message = MessageRequest(to: "+15551230002", body: "x", from: nil)
        let answer = await worker.answer(to: Job(id: 1, kind: .message(message), timeout: 1_000))
        #expect(answer == .failed("the carrier refused (21211)"))
        #expect(
            log.all.count == 1 && log.all[0].hasPrefix("error: No message: the carrier refused (21211). The number"))
        #expect(!"\(log.all)".contains("+15551230002"))
    }
}
