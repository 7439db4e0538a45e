import CallInterpreter
import CallProgram
import Foundation
import Logging
import ServiceLifecycle
import Synchronization

/// Does the work that calls wait for: each job is a task of this service, its result is kept until the call has taken it.
final class WorkRunner: Service {
    /// So many jobs may be under way at once; a call that asks for more has failed.
    private let most: Int
    /// How long a server that stops waits for what is under way.
    let patience: Duration

    let worker: any Worker
    let clock: @Sendable () -> Date
    let logger: Logger
    let entries = Mutex<[Key: Entry]>([:])
    /// Calls that are over and still wait for something.
    let afterCalls = Atomic<Int>(0)
    let orders: AsyncStream<Order>
    let newOrders: AsyncStream<Order>.Continuation

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

    func finish(_ entry: Entry, _ answer: WorkResult.Answer) {
        entry.answer.withLock { known in if known == nil { known = answer } }
        entry.done.open()
    }
}
