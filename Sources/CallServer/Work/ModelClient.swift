import AsyncHTTPClient
import CallInterpreter
import CallProgram
import Foundation
import NIOCore
import NIOHTTP1

/// A language model behind an endpoint that speaks as OpenAI's does.
struct ModelClient: Sendable {
    static let defaultBase = "https://api.openai.com/v1"
    static let defaultModel = "gpt-4o-mini"

    /// With or without a slash at its end.
    let base: String
    let apiKey: String?
    /// Where the script names none.
    let model: String
    let http: HTTPClient

    init(base: String?, apiKey: String?, model: String?, http: HTTPClient = .shared) {
        var base = base ?? Self.defaultBase
        while base.hasSuffix("/") { base.removeLast() }
        self.base = base
        self.apiKey = apiKey
        self.model = model ?? Self.defaultModel
        self.http = http
    }

    func answer(to reply: ReplyRequest, within timeout: Duration) async -> WorkResult.Answer {
        let completion = ChatCompletion(reply, usualModel: model)
        guard let body = try? JSONEncoder().encode(completion) else {
            return .failed("the conversation cannot be sent")
        }
        var request = HTTPClientRequest(url: base + "/chat/completions")
        request.method = .POST
        if let apiKey { request.headers.add(name: "Authorization", value: "Bearer \(apiKey)") }
        request.headers.add(name: "Content-Type", value: "application/json")
        request.headers.add(name: "Accept", value: "application/json")
        request.headers.add(name: "User-Agent", value: "callscript")
        request.body = .bytes(ByteBuffer(bytes: body))
        do {
            let response = try await http.execute(request, timeout: TimeAmount(timeout))
            let bytes = try await response.body.collect(upTo: 1 << 20)
            guard response.status == .ok else { return .failed(Self.refusal(response.status, bytes)) }
            guard let json = try? JSONDecoder().decode(JSON.self, from: Data(bytes.readableBytesView)) else {
                return .failed("the model's answer is no JSON")
            }
            return ChatCompletion.answer(in: json, exits: reply.exits)
        } catch let error as HTTPClientError where error == .deadlineExceeded || error == .readTimeout {
            return .failed("the model did not answer in time")
        } catch {
            return .failed("the model could not be reached; check OPENAI_BASE_URL")
        }
    }

    private static func refusal(_ status: HTTPResponseStatus, _ bytes: ByteBuffer) -> String {
        let remedy =
            switch status.code {
            case 401, 403: "check OPENAI_API_KEY"
            case 404: "check OPENAI_BASE_URL and the model's name"
            case 429: "too many requests, or no credit left"
            default: "the provider has trouble"
            }
        return "the model's provider answered \(status.code): \(remedy)"
    }
}
