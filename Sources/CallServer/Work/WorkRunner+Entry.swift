import CallInterpreter
import CallProgram
import Foundation
import Synchronization

extension WorkRunner {
    /// A job of a live call; jobs are numbered call by call.
    struct Key: Hashable, Sendable {
        var sid: String
        var job: Int
    }

    final class Entry: Sendable {
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

    enum Order: Sendable {
        case job(Entry)
        case afterCall(AfterCall)
    }
}
