import Synchronization

/// Whether new calls should still be sent here.
final class Readiness: Sendable {
    private let shuttingDown = Atomic<Bool>(false)

    var isShuttingDown: Bool { shuttingDown.load(ordering: .relaxed) }

    func shutDown() { shuttingDown.store(true, ordering: .relaxed) }
}
