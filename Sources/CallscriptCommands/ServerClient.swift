import AsyncHTTPClient
import Foundation
import NIOCore
import NIOFoundationCompat
import NIOHTTP1

/// A running callscript server, as its operator's endpoints show it.
struct ServerClient {
    struct MakeCall: Encodable {
        var toNumber: String
        var fromNumber: String?
        var initialMessage: String?
        var script: String?
        var variables: [String: String]?
    }

    struct PlacedCall: Decodable {
        var callSid: String
        var to: String
        var from: String
    }

    struct Session: Decodable {
        struct Line: Decodable {
            var role: String
            var content: String
            var confidence: Double?
        }
        var status: String
        var endedAt: String?
        var conversationHistory: [Line]
    }

    private struct Refusal: Decodable {
        var detail: String
    }

    private struct Answer {
        var status: HTTPResponseStatus
        var body: Data
    }

    var base: String
    var token: String?

    func makeCall(_ call: MakeCall) async throws -> PlacedCall {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        var request = HTTPClientRequest(url: "\(base)/make-call")
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/json")
        request.body = .bytes(ByteBuffer(bytes: try encoder.encode(call)))
        return try decoded(try await answer(to: request))
    }

    /// Nil when the server does not know the call.
    func session(_ sid: String) async throws -> Session? {
        let answer = try await answer(to: HTTPClientRequest(url: "\(base)/session/\(sid)"))
        if answer.status == .notFound { return nil }
        return try decoded(answer)
    }

    private func answer(to request: HTTPClientRequest) async throws -> Answer {
        var request = request
        if let token { request.headers.add(name: "Authorization", value: "Bearer \(token)") }
        do {
            let response = try await HTTPClient.shared.execute(request, timeout: .seconds(40))
            return Answer(status: response.status, body: Data(buffer: try await response.body.collect(upTo: 1 << 22)))
        } catch {
            let advice =
                base.hasPrefix("https://")
                ? "it answers https:// only behind a proxy that ends TLS, else write http://"
                : "start one with `callscript serve`, or name it with --server"
            throw OperatorFault(message: "no callscript server answers at \(base); \(advice)")
        }
    }

    private func decoded<Content: Decodable>(_ answer: Answer) throws -> Content {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        guard answer.status == .ok else {
            let detail = try? decoder.decode(Refusal.self, from: answer.body).detail
            throw OperatorFault(message: detail.map(Self.asOptions) ?? "the server answered \(answer.status)")
        }
        do {
            return try decoder.decode(Content.self, from: answer.body)
        } catch {
            throw OperatorFault(message: "\(base) answered, but not as a callscript server does")
        }
    }

    /// The server's sentence with what a field is called here.
    static func asOptions(_ detail: String) -> String {
        detail.replacing("\"script\"", with: "--script").replacing("from_number", with: "--from")
            .replacing("initial_message", with: "--message").replacing("to_number", with: "the number to call")
    }
}
