package import CallInterpreter
package import CallProgram
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
    }

    private enum Order: Sendable {
        case job(Entry)
        case afterCall(AfterCall)
    }

    /// So many jobs may be under way at once; a call that asks for more has failed.
    private let most: Int

    private let worker: any Worker
    private let clock: @Sendable () -> Date
    private let logger: Logger
    private let entries = Mutex<[Key: Entry]>([:])
    private let orders: AsyncStream<Order>
    private let newOrders: AsyncStream<Order>.Continuation

    init(worker: any Worker, clock: @escaping @Sendable () -> Date, logger: Logger, most: Int = 2_000) {
        self.worker = worker
        self.clock = clock
        self.logger = logger
        self.most = most
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
        if case .enqueued = newOrders.yield(.afterCall(call)) { return }
        logger.error(
            """
            Call \(call.session.call.sid): what its script does after the call is left undone: \
            the server is busy, or about to stop
            """)
    }

    // MARK: Running

    func run() async throws {
        await withDiscardingTaskGroup { group in
            group.addTask { await self.sweep() }
            for await order in orders.cancelOnGracefulShutdown() {
                switch order {
                case .job(let entry): group.addTask { await self.run(entry) }
                case .afterCall(let call): group.addTask { await call.run(self.worker, self.clock) }
                }
            }
            newOrders.finish()
            group.cancelAll()
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

/// Whoever does a job: sends, asks, lets a model speak.
package protocol Worker: Sendable {
    /// Cancelled when nobody waits any more.
    func answer(to job: Job) async -> WorkResult.Answer
}

/// What a script still does when the caller is gone: `events: {ended: report}`.
struct AfterCall: Sendable {
    var interpreter: Interpreter
    var session: Session
    var jobs: [Job]
    var told: @Sendable ([TraceEntry], Session) -> Void

    /// One job after another, until nothing more is asked for.
    func run(_ worker: any Worker, _ clock: @Sendable () -> Date) async {
        var session = session
        var jobs = jobs[...]
        while let job = jobs.popFirst() {
            let answer = await Self.answer(to: job, worker)
            let turn = interpreter.turn(
                session, CallEvent(.worked(WorkResult(job: job.id, answer: answer))), at: clock())
            session = turn.session
            told(turn.trace, session)
            for case .perform(let next) in turn.effects { jobs.append(next) }
        }
    }

    private static func answer(to job: Job, _ worker: any Worker) async -> WorkResult.Answer {
        await withTaskGroup(of: WorkResult.Answer.self) { group in
            group.addTask { await worker.answer(to: job) }
            group.addTask {
                try? await Task.sleep(for: .milliseconds(job.timeout))
                return .failed("no answer within \(job.timeout) ms")
            }
            let first = await group.next() ?? .failed("nothing came")
            group.cancelAll()
            return first
        }
    }
}
