import CallInterpreter
import CallProgram
import Foundation
import Logging
import ServiceLifecycle
import Synchronization

extension WorkRunner {
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
            // What a server that stops has cut off is no result.
            guard !Task.isCancelled, let answer = entry.answer.withLock({ $0 }) else { return }
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
