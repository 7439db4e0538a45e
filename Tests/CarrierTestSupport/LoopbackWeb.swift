import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization

/// A web service on this machine, with every bad habit that one can have.
package final class LoopbackWeb: Sendable {
    package struct Received: Sendable {
        package var method: String
        package var uri: String
        package var headers: [String: String]
        package var body: String
    }

    private struct State: Sendable {
        var base = ""
        var received: [Received] = []
        var flaky = 0
    }
    private let state = Mutex(State())

    package var base: String { state.withLock { $0.base } }
    package var received: [Received] { state.withLock { $0.received } }
    /// As many requests to `/flaky` are answered 503 first.
    package func failFirst(_ count: Int) { state.withLock { $0.flaky = count } }

    /// Runs it for as long as `body` takes.
    package static func run<Answer: Sendable>(
        _ body: (LoopbackWeb) async throws -> Answer
    ) async throws -> Answer {
        let web = LoopbackWeb()
        return try await Loopback.serve(web.router) { base in
            web.state.withLock { $0.base = base }
            return try await body(web)
        }
    }

    private var router: Router<BasicRequestContext> {
        let router = Router()
        for method in [HTTPRequest.Method.get, .post, .put, .delete, .patch] {
            router.on("**", method: method) { request, context in
                try await self.answer(request, context)
            }
        }
        return router
    }

    private func answer(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
        let body = try await request.body.collect(upTo: 1 << 21)
        var headers: [String: String] = [:]
        for field in request.headers { headers[field.name.canonicalName] = field.value }
        let received = Received(
            method: request.method.rawValue, uri: request.uri.string, headers: headers, body: String(buffer: body))
        state.withLock { $0.received.append(received) }
        let path = request.uri.path
        switch path {
        case "/ok": return Self.json(.ok, #"{"order": {"status": "shipped", "lines": [{"count": 3}]}}"#)
        case "/slow":
            try await Task.sleep(for: .milliseconds(400))
            return Self.json(.ok, #"{"slow": true}"#)
        case "/hang":
            try await Task.sleep(for: .seconds(60))
            return Self.json(.ok, "{}")
        case "/text": return Self.json(.ok, "this is no JSON")
        case "/huge": return Self.json(.ok, "\"" + String(repeating: "x", count: 3 << 20) + "\"")
        case "/flaky":
            let fails = state.withLock { state in
                state.flaky -= 1
                return state.flaky >= 0
            }
            return fails ? Self.json(.serviceUnavailable, "{}") : Self.json(.ok, #"{"ok": true}"#)
        case "/to-metadata": return Self.redirect("http://169.254.169.254/latest/meta-data/")
        case "/to-other-name": return Self.redirect(base.replacing("127.0.0.1", with: "localhost") + "/ok")
        case "/body-to-other-name":
            return Self.redirect(base.replacing("127.0.0.1", with: "localhost") + "/ok", .temporaryRedirect)
        case "/to-ok": return Self.redirect("/ok")
        case "/round": return Self.redirect("/round")
        case _ where path.hasPrefix("/status/"):
            return Self.json(.init(code: Int(path.dropFirst(8)) ?? 500), #"{"why": "asked for"}"#)
        default: return Self.json(.ok, #"{"path": "\#(path)"}"#)
        }
    }

    private static func redirect(_ url: String, _ status: HTTPResponse.Status = .found) -> Response {
        Response(status: status, headers: [.location: url])
    }

    private static func json(_ status: HTTPResponse.Status, _ text: String) -> Response {
        Response(
            status: status, headers: [.contentType: "application/json"],
            body: .init(byteBuffer: ByteBuffer(string: text)))
    }
}
