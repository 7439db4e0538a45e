import CallInterpreter
import CallProgram
import Foundation
import Logging
import ServiceLifecycle
import Synchronization

/// Does the work that calls wait for: each job is a task of this service, its result is kept until the call has taken it.
final class WorkRunner: Service {
    /// A job of a live call; jobs are numbered call by call.
    private struct Key: Hashable, Sendable {
        var sid: String
        var job: Int
    }

    private final class Entry: Sendable {
        let job: Job
        let begun: Date
        let answer = Mutex<WorkResult.Answer?>(nil)
        /// The answer is there.
        let done = Latch()
        /// Nobody wants it any more.
        let dropped = Latch()

        init(job: Job, begun: Date) {
            self.job = job
            self.begun = begun
        }

        /// Still under way, and worth an end even where no caller is left to hear of it.
        var outlivesServer: Bool {
            if case .reply = job.kind { return false }
            return !done.isOpen
        }
    }

    private enum Order: Sendable {
        case job(Entry)
        case afterCall(AfterCall)
    }

    /// So many jobs may be under way at once; a call that asks for more has failed.
    private let most: Int
    /// How long a server that stops waits for what is under way.
    private let patience: Duration

    private let worker: any Worker
    private let clock: @Sendable () -> Date
    private let logger: Logger
    private let entries = Mutex<[Key: Entry]>([:])
    /// Calls that are over and still wait for something.
    private let afterCalls = Atomic<Int>(0)
    private let orders: AsyncStream<Order>
    private let newOrders: AsyncStream<Order>.Continuation

    init(
        worker: any Worker, clock: @escaping @Sendable () -> Date, logger: Logger, most: Int = 2_000,
        patience: Duration = .seconds(10)
    ) {
        self.worker = worker
        self.clock = clock
        self.logger = logger
        self.most = most
        self.patience = patience
        (orders, newOrders) = AsyncStream.makeStream(bufferingPolicy: .bufferingOldest(most))
    }

    /// How many jobs are under way, or wait to be fetched.
    var count: Int { entries.withLock { $0.count } }

    func begin(_ job: Job, of sid: String) {
        let entry = Entry(job: job, begun: clock())
        // A job that is not taken is kept too, or its call would wait for an answer until the deadline.
        let isTaken = entries.withLock { entries in
            defer { entries[Key(sid: sid, job: job.id)] = entry }
            return entries.count < most
        }
        if isTaken, case .enqueued = newOrders.yield(.job(entry)) { return }
        finish(entry, .failed("the server is busy, or about to stop"))
    }

    func cancel(_ job: Int, of sid: String) {
        entries.withLock { $0.removeValue(forKey: Key(sid: sid, job: job)) }?.dropped.open()
    }

    /// The result, when it is there in so much time; nil also for a job that nobody knows.
    func result(of job: Int, of sid: String, atMost wait: Duration) async -> WorkResult? {
        guard let entry = entries.withLock({ $0[Key(sid: sid, job: job)] }) else { return nil }
        guard await entry.done.wait(atMost: wait), let answer = entry.answer.withLock({ $0 }) else { return nil }
        return WorkResult(job: job, answer: answer)
    }

    /// The call has taken its result.
    func forget(_ job: Int, of sid: String) {
        entries.withLock { _ = $0.removeValue(forKey: Key(sid: sid, job: job)) }
    }

    /// The caller is gone, and the script has something left to do.
    func finish(_ call: AfterCall) {
        afterCalls.add(1, ordering: .relaxed)
        if case .enqueued = newOrders.yield(.afterCall(call)) { return }
        afterCalls.subtract(1, ordering: .relaxed)
        logger.error(
            """
            Call \(call.record.session.call.sid): what its script does after the call is left undone: \
            the server is busy, or about to stop
            """)
    }

    // MARK: Running

    func run() async throws {
        await withDiscardingTaskGroup { group in
            group.addTask { await self.sweep() }
            group.addTask { await self.windUp() }
            for await order in orders {
                switch order {
                case .job(let entry): group.addTask { await self.run(entry) }
                case .afterCall(let call): group.addTask { await self.run(call) }
                }
            }
            newOrders.finish()
            group.cancelAll()
        }
    }

    /// When the server stops, what is under way may come to its end for a while; the rest is told.
    private func windUp() async {
        do {
            try await gracefulShutdown()
        } catch {
            return
        }
        let deadline = ContinuousClock.now + patience
        while isBusy, .now < deadline { try? await Task.sleep(for: .milliseconds(20)) }
        newOrders.finish()
        let undone = entries.withLock { entries in
            entries.filter { $0.value.outlivesServer }.sorted { ($0.key.sid, $0.key.job) < ($1.key.sid, $1.key.job) }
        }
        for (key, entry) in undone {
            logger.error("Call \(key.sid): the server stops before its \(entry.job.word) (job \(key.job)) is done")
        }
    }

    private var isBusy: Bool {
        afterCalls.load(ordering: .relaxed) > 0
            || entries.withLock { entries in entries.values.contains(where: \.outlivesServer) }
    }

    /// One job after another, until the script asks for nothing more.
    private func run(_ call: AfterCall) async {
        defer { afterCalls.subtract(1, ordering: .relaxed) }
        var record = call.record
        let sid = record.session.call.sid
        while let work = record.session.work, let entry = entries.withLock({ $0[Key(sid: sid, job: work.job)] }) {
            await entry.done.wait()
            guard let answer = entry.answer.withLock({ $0 }) else { return }
            record = await call.take(WorkResult(job: work.job, answer: answer), record)
            forget(work.job, of: sid)
        }
    }

    /// Whatever the other side does, there is an answer by the job's deadline.
    private func run(_ entry: Entry) async {
        await withTaskGroup(of: WorkResult.Answer?.self) { group in
            group.addTask { await self.worker.answer(to: entry.job) }
            group.addTask {
                try? await Task.sleep(for: .milliseconds(entry.job.timeout))
                return Task.isCancelled ? nil : .failed("no answer within \(entry.job.timeout) ms")
            }
            group.addTask {
                await entry.dropped.wait()
                return nil
            }
            let first = await group.next() ?? nil
            finish(entry, first ?? .failed("nobody waits for it any more"))
            group.cancelAll()
        }
    }

    private func finish(_ entry: Entry, _ answer: WorkResult.Answer) {
        entry.answer.withLock { known in if known == nil { known = answer } }
        entry.done.open()
    }

    /// Results of calls that never came back for them are let go of.
    private func sweep() async {
        while !Task.isCancelled {
            do {
                try await Task.sleep(for: .seconds(10))
            } catch {
                return
            }
            let now = clock()
            entries.withLock { entries in
                entries = entries.filter { _, entry in
                    now.timeIntervalSince(entry.begun) < Double(entry.job.timeout) / 1_000 + 120
                }
            }
        }
    }
}

extension Job {
    fileprivate var word: String {
        switch kind {
        case .message: "message"
        case .fetch: "request"
        case .reply: "reply"
        }
    }
}
