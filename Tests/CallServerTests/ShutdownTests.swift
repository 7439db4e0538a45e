import AsyncHTTPClient
import CarrierTestSupport
import Hummingbird
import Logging
import NIOCore
import NIOHTTP1
import ServiceLifecycle
import Testing

@testable import CallServer

@Suite struct ShutdownTests {
    /// A webhook whose body is still on its way when the server is told to stop gets its document all the same.
    @Test(.timeLimit(.minutes(1))) func letsATurnInFlightFinish() async throws {
        let (ports, running) = AsyncStream<Int>.makeStream()
        let server = TestServer.rehearsal.callServer { running.yield($0) }
        var quiet = Logger(label: "group")
        quiet.logLevel = .critical
        let group = ServiceGroup(configuration: .init(services: [server], logger: quiet))
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            let port = try #require(await ports.first { _ in true })
            let (body, writer) = AsyncStream<ByteBuffer>.makeStream()
            let base = "http://127.0.0.1:\(port)"
            // The turn comes on a connection that the server knows already.
            _ = try await Self.caller.execute(HTTPClientRequest(url: "\(base)/health"), timeout: .seconds(5))
            async let reply = Self.post("\(base)/voice/inbound", body)
            writer.yield(ByteBuffer(string: "CallSid=CA1&From="))
            try await Task.sleep(for: .milliseconds(400))
            await group.triggerGracefulShutdown()
            try await Task.sleep(for: .milliseconds(50))
            writer.yield(ByteBuffer(string: "%2B15551230001"))
            writer.finish()
            #expect(try await reply.contains("Hello!"))
            try await tasks.waitForAll()
        }
    }

    private static let caller: HTTPClient = {
        var configuration = HTTPClient.Configuration()
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 1
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }()

    private static func post(_ url: String, _ body: AsyncStream<ByteBuffer>) async throws -> String {
        var request = HTTPClientRequest(url: url)
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded")
        request.body = .stream(body, length: .unknown)
        let response = try await caller.execute(request, timeout: .seconds(20))
        return String(buffer: try await response.body.collect(upTo: 1 << 20))
    }
}
