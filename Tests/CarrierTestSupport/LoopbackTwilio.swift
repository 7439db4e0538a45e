import AsyncHTTPClient
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization
package import TwilioAPI

/// The carrier, played on this machine: a REST API that checks every request against the published description, and
/// that then asks the callscript server for documents as the real one would.
package final class LoopbackTwilio: Sendable {
    /// How the next requests are met, in order; after the last one, everything is accepted.
    package enum Behaviour: Sendable {
        case accept
        case refuse(status: Int, code: Int, message: String)
        /// 429: too many requests at once.
        case tooMany
        case hang
        /// Begins an answer, and never ends it.
        case stall
        /// 500, without JSON.
        case fail
    }

    package struct Received: Sendable {
        package var path: String
        package var form: WebhookForm
    }

    private struct State: Sendable {
        var behaviours: [Behaviour] = []
        var received: [Received] = []
        var complaints: [String] = []
        var base = ""
        var whileAccepting: (@Sendable (LoopbackCall) async throws -> Void)?
    }

    package static let accountSID = "AC0123456789abcdef0123456789abcdef"
    package static let authToken = "0123456789abcdef0123456789abcdef"

    private let state = Mutex(State())

    package init() {}

    /// Where the REST API listens.
    package var base: String { state.withLock { $0.base } }
    package var received: [Received] { state.withLock { $0.received } }
    /// What was wrong with the requests.
    package var complaints: [String] { state.withLock { $0.complaints } }

    package func behave(_ behaviours: Behaviour...) { state.withLock { $0.behaviours = behaviours } }

    /// Does something between taking a call on and saying so: a webhook that wins the race.
    package func whileAccepting(_ body: @escaping @Sendable (LoopbackCall) async throws -> Void) {
        state.withLock { $0.whileAccepting = body }
    }

    /// Credentials that it knows.
    package static let credentials = TwilioCredentials(accountSID: accountSID, authToken: authToken)

    /// Runs it for as long as `body` takes.
    package static func run<Answer: Sendable>(
        _ body: (LoopbackTwilio) async throws -> Answer
    ) async throws -> Answer {
        let twilio = LoopbackTwilio()
        return try await Loopback.serve(twilio.router) { base in
            twilio.state.withLock { $0.base = base }
            return try await body(twilio)
        }
    }

    private var router: Router<BasicRequestContext> {
        let router = Router()
        router.post("/2010-04-01/Accounts/:account/Calls.json") { request, context in
            try await self.answer(
                request, context, to: CarrierSpecification.create, sid: Self.newSID(), status: .created)
        }
        router.post("/2010-04-01/Accounts/:account/Calls/:call") { request, context in
            let sid = try context.parameters.require("call")
            return try await self.answer(
                request, context, to: CarrierSpecification.update, sid: String(sid.dropLast(".json".count)), status: .ok
            )
        }
        router.post("/2010-04-01/Accounts/:account/Calls/:call/Recordings/:recording") { request, context in
            // The carrier knows the recording under way by this name alone.
            guard context.parameters.get("recording") == "Twilio.CURRENT.json" else {
                return Self.error(404, 20404, "The requested resource was not found")
            }
            return try await self.answer(
                request, context, to: CarrierSpecification.updateRecording, sid: Self.newSID("RE"), status: .ok)
        }
        router.post("/2010-04-01/Accounts/:account/Messages.json") { request, context in
            try await self.answer(request, context, to: nil, sid: Self.newSID("SM"), status: .created)
        }
        return router
    }

    private func answer(
        _ request: Request, _ context: BasicRequestContext, to path: String?, sid: String, status: HTTPResponse.Status
    ) async throws -> Response {
        let body = try await request.body.collect(upTo: 1 << 20)
        let form = body.withUnsafeReadableBytes { WebhookForm(decoding: $0) }
        let behaviour = state.withLock { state in
            state.received.append(Received(path: request.uri.path, form: form))
            state.complaints +=
                path.map { CarrierSpecification.shared.complaints(about: form, to: $0) }
                ?? Self.complaints(aboutMessage: form)
            if request.headers[.contentType] != "application/x-www-form-urlencoded" {
                state.complaints.append("the content type is not that of a form")
            }
            return state.behaviours.isEmpty ? .accept : state.behaviours.removeFirst()
        }
        let expected = "Basic " + Data("\(Self.accountSID):\(Self.authToken)".utf8).base64EncodedString()
        guard request.headers[.authorization] == expected, context.parameters.get("account") == Self.accountSID else {
            return Self.error(401, 20003, "Authenticate")
        }
        switch behaviour {
        case .accept: break
        case .refuse(let status, let code, let message): return Self.error(status, code, message)
        case .tooMany: return Self.error(429, 20429, "Too Many Requests")
        case .hang: try await Task.sleep(for: .seconds(60))
        case .stall:
            return Response(
                status: .created,
                body: .init { writer in
                    try await writer.write(ByteBuffer(string: "{"))
                    try await Task.sleep(for: .seconds(60))
                    try await writer.finish(nil)
                })
        case .fail: return Response(status: .internalServerError, body: .init(byteBuffer: ByteBuffer(string: "oops")))
        }
        let call = LoopbackCall(sid: sid, form: form)
        if let race = state.withLock({ $0.whileAccepting }) { try await race(call) }
        return Self.json(
            status,
            [
                "sid": sid, "status": "queued", "direction": "outbound-api", "account_sid": Self.accountSID,
                "to": form["To"] ?? "", "from": form["From"] ?? "", "api_version": "2010-04-01", "answered_by": nil,
            ])
    }

    /// The description at hand is that of calls; this is what the carrier's documentation asks of messages.
    private static func complaints(aboutMessage form: WebhookForm) -> [String] {
        var complaints: [String] = []
        if form.filled("To") == nil { complaints.append("To is missing") }
        if form.filled("From") == nil && form.filled("MessagingServiceSid") == nil {
            complaints.append("From is missing")
        }
        let body = form.filled("Body") ?? ""
        if body.isEmpty || body.utf16.count > 1_600 {
            complaints.append("Body cannot have \(body.utf16.count) characters")
        }
        for parameter in form.parameters where !["To", "From", "MessagingServiceSid", "Body"].contains(parameter.name) {
            complaints.append("\(parameter.name) is not known")
        }
        return complaints
    }

    private static func newSID(_ prefix: String = "CA") -> String {
        prefix + (0..<32).map { _ in String(Int.random(in: 0..<16), radix: 16) }.joined()
    }

    private static func error(_ status: Int, _ code: Int, _ message: String) -> Response {
        json(
            .init(code: status),
            [
                "code": code, "message": message, "status": status,
                "more_info": "https://www.twilio.com/docs/errors/\(code)",
            ])
    }

    private static func json(_ status: HTTPResponse.Status, _ object: [String: Any?]) -> Response {
        let filled = object.mapValues { $0 ?? NSNull() }
        let data = (try? JSONSerialization.data(withJSONObject: filled)) ?? Data()
        return Response(
            status: status, headers: [.contentType: "application/json"],
            body: .init(byteBuffer: ByteBuffer(bytes: data)))
    }
}
