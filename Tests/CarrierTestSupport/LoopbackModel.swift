import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization
import TestSupport

/// A provider of language models on this machine. Requests are checked, and answers are built, by the provider's own
/// Python package.
package final class LoopbackModel: Sendable {
    package enum Behaviour: Sendable {
        case says(String)
        case chooses(String)
        /// Not as the package has it: the body as it is.
        case writes(String)
        case refuses(Int)
        case hangs
    }
    private struct State: Sendable {
        var base = ""
        var behaviour = Behaviour.says("Hello.")
        var requests: [String] = []
        var complaints: [String] = []
        var keys: [String] = []
    }
    private let state = Mutex(State())

    package var base: String { state.withLock { $0.base } }
    package var requests: [String] { state.withLock { $0.requests } }
    package var complaints: [String] { state.withLock { $0.complaints } }
    package var keys: [String] { state.withLock { $0.keys } }
    package func behave(_ behaviour: Behaviour) { state.withLock { $0.behaviour = behaviour } }

    package static func run<Answer: Sendable>(
        _ body: (LoopbackModel) async throws -> Answer
    ) async throws -> Answer {
        let model = LoopbackModel()
        let router = Router()
        router.post("/v1/chat/completions") { request, _ in try await model.answer(request) }
        return try await Loopback.serve(router) { base in
            model.state.withLock { $0.base = base + "/v1" }
            return try await body(model)
        }
    }

    private func answer(_ request: Request) async throws -> Response {
        let body = String(buffer: try await request.body.collect(upTo: 1 << 20))
        let behaviour = state.withLock { state in
            state.requests.append(body)
            state.keys.append(request.headers[.authorization] ?? "")
            return state.behaviour
        }
        switch behaviour {
        case .hangs:
            try await Task.sleep(for: .seconds(60))
            return Self.json(.ok, "{}")
        case .refuses(let status):
            return Self.json(.init(code: status), #"{"error": {"message": "no", "type": "x", "code": null}}"#)
        case .writes(let text): return Self.json(.ok, text)
        case .says(let text): return checked(body, ["text": text])
        case .chooses(let name): return checked(body, ["tool": name])
        }
    }

    private func checked(_ request: String, _ answer: [String: String]) -> Response {
        do {
            let told = try JSONSerialization.data(
                withJSONObject: ["request": JSONSerialization.jsonObject(with: Data(request.utf8)), "answer": answer])
            let (status, output, errors) = try PythonPeer.run(
                "chat_completion.py", input: String(decoding: told, as: UTF8.self))
            if status == 0 { return Self.json(.ok, output) }
            state.withLock { $0.complaints.append(errors) }
        } catch {
            state.withLock { $0.complaints.append("\(error)") }
        }
        return Self.json(.badRequest, #"{"error": {"message": "bad request"}}"#)
    }

    private static func json(_ status: HTTPResponse.Status, _ text: String) -> Response {
        Response(
            status: status, headers: [.contentType: "application/json"],
            body: .init(byteBuffer: ByteBuffer(string: text)))
    }
}
