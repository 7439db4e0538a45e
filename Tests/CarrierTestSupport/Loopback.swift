import Hummingbird
import Logging

/// A service on this machine for as long as a test takes.
enum Loopback {
    /// `body` gets its address: `http://127.0.0.1:40123`.
    static func serve<Answer: Sendable>(
        _ router: Router<BasicRequestContext>, _ body: (_ base: String) async throws -> Answer
    ) async throws -> Answer {
        let (ports, running) = AsyncStream<Int>.makeStream()
        var logger = Logger(label: "loopback")
        logger.logLevel = .critical
        let application = Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { running.yield($0.localAddress?.port ?? 0) }, logger: logger)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            defer { group.cancelAll() }
            group.addTask { try await application.run() }
            let port = await ports.first { _ in true } ?? 0
            return try await body("http://127.0.0.1:\(port)")
        }
    }
}
