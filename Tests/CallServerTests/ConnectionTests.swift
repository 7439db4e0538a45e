import CallProgram
import Foundation
import Hummingbird
import HummingbirdTesting
import NIOCore
import NIOPosix
import Testing

@testable import CallServer

/// One connection, and what goes over it.
@Suite(.timeLimit(.minutes(1))) struct ConnectionTests {
    /// A call whose first document waits for work, somebody's question, and another call, all sent at once.
    @Test func answersInTheOrderAsked() async throws {
        var server = TestServer.rehearsal
        server.programs = [WorkTests.shop()]
        server.worker = WorkTests.SlowWorker(
            .fetched(status: 200, body: .object(["status": .string("shipped")])), after: .milliseconds(100))
        server.settings.fillerDelay = .seconds(20)
        let asked =
            Self.post("/voice/inbound", "CallSid=CA1&From=%2B15551230001")
            + "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n"
            + Self.post("/voice/outbound?script=nobody", "CallSid=CA2") + Self.post("/nowhere", "")
        let text = try await server.test { client in try await Self.answers(4, to: asked, port: client.port!) }
        let places = ["It is shipped", #""status":"ok""#, "<Hangup", "Not Found"].map { text.range(of: $0)?.lowerBound }
        #expect(!places.contains(nil) && places.compactMap { $0 } == places.compactMap { $0 }.sorted(), "\(text)")
    }

    /// Every answer says when it was given, whichever way it was made.
    @Test func tellsTheDate() async throws {
        try await TestServer.rehearsal.test { client async throws in
            let document = try await client.webhook("/voice/inbound", inbound())
            let health = try await client.get("/health")
            for date in [document.headers[.date], health.headers[.date]] {
                let date = try #require(date)
                #expect(date.wholeMatch(of: /\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT/) != nil, "\(date)")
            }
        }
    }

    private static func post(_ path: String, _ form: String) -> String {
        "POST \(path) HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            + "Content-Length: \(form.utf8.count)\r\n\r\n\(form)"
    }

    /// What comes back, read until it holds so many answers.
    private static func answers(_ count: Int, to requests: String, port: Int) async throws -> String {
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        return try await channel.executeThenClose { inbound, outbound in
            try await outbound.write(ByteBuffer(string: requests))
            var text = ""
            for try await bytes in inbound {
                text += String(buffer: bytes)
                // The last one's body comes with its head.
                if text.components(separatedBy: "HTTP/1.1 ").count > count { break }
            }
            return text
        }
    }
}
