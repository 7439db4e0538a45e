package import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// Who asks the carrier: the account, and the pair of name and secret that speaks for it.
package struct TwilioCredentials: Hashable, Sendable {
    /// `AC…`; stands in every path.
    package var accountSID: String
    /// The account SID, or the SID of an API key (`SK…`).
    package var username: String
    /// The auth token, or the key's secret.
    package var password: String

    package init(accountSID: String, authToken: String) {
        self.init(accountSID: accountSID, apiKey: accountSID, secret: authToken)
    }

    package init(accountSID: String, apiKey: String, secret: String) {
        self.accountSID = accountSID
        username = apiKey
        password = secret
    }
}

/// The carrier's REST API.
///
/// A create has no key that would make it safe to repeat, so it is sent again only after a 429, which says that it
/// was never processed. After a timeout or a 5xx nobody knows, and a second try might ring twice.
package struct TwilioClient: Carrier {
    package static let defaultBase = "https://api.twilio.com"

    /// How long one request may take, and the pauses between tries after a 429.
    package struct Patience: Sendable {
        package var timeout: Duration
        package var pauses: [Duration]

        package init(
            timeout: Duration = .seconds(10),
            pauses: [Duration] = [.milliseconds(500), .seconds(1), .seconds(2)]
        ) {
            self.timeout = timeout
            self.pauses = pauses
        }
    }

    private let http: HTTPClient
    private let calls: String
    private let messages: String
    private let authorization: String
    private let patience: Patience

    /// - Parameter base: Of the carrier or one that speaks as it does, with or without `/2010-04-01`.
    package init(
        credentials: TwilioCredentials, base: String = TwilioClient.defaultBase, http: HTTPClient = .shared,
        patience: Patience = Patience()
    ) {
        self.http = http
        self.patience = patience
        var root = base
        while root.hasSuffix("/") { root.removeLast() }
        if !root.hasSuffix("/2010-04-01") { root += "/2010-04-01" }
        let account = "\(root)/Accounts/\(WebhookForm.encoded(credentials.accountSID))"
        calls = "\(account)/Calls"
        messages = "\(account)/Messages.json"
        authorization = "Basic " + Data("\(credentials.username):\(credentials.password)".utf8).base64EncodedString()
    }

    package func place(_ call: CallRequest) async throws(CarrierFailure) -> PlacedCall {
        let (status, body) = try await post("\(calls).json", call.form)
        guard let answer = try? JSONDecoder().decode(CallAnswer.self, from: Data(body.readableBytesView)) else {
            throw .unreadable(status: status, text: body.beginning)
        }
        return PlacedCall(
            sid: answer.sid, status: answer.status ?? "queued", to: answer.to ?? call.to,
            from: answer.from ?? call.from)
    }

    package func change(_ sid: String, _ change: CallChange) async throws(CarrierFailure) {
        _ = try await post("\(calls)/\(WebhookForm.encoded(sid)).json", change.form)
    }

    package func change(recordingOf sid: String, _ change: RecordingChange) async throws(CarrierFailure) {
        _ = try await post("\(calls)/\(WebhookForm.encoded(sid))/Recordings/Twilio.CURRENT.json", change.form)
    }

    package func send(_ message: TextMessage) async throws(CarrierFailure) {
        _ = try await post(messages, message.form)
    }

    private func post(_ url: String, _ form: WebhookForm) async throws(CarrierFailure) -> (Int, ByteBuffer) {
        var request = HTTPClientRequest(url: url)
        request.method = .POST
        request.headers.add(name: "Authorization", value: authorization)
        request.headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded")
        request.headers.add(name: "Accept", value: "application/json")
        request.headers.add(name: "User-Agent", value: "callscript")
        request.body = .bytes(ByteBuffer(string: form.encoded))

        var pauses = patience.pauses[...]
        while true {
            let (status, body) = try await send(request)
            if status == 200 || status == 201 { return (status, body) }
            if status == 429, let pause = pauses.popFirst() {
                try? await Task.sleep(for: pause)
                if !Task.isCancelled { continue }
            }
            throw Self.failure(status, body)
        }
    }

    private func send(_ request: HTTPClientRequest) async throws(CarrierFailure) -> (Int, ByteBuffer) {
        let nanoseconds = patience.timeout / .nanoseconds(1)
        let (status, body): (Int, ByteBuffer?)
        do {
            let response = try await http.execute(request, timeout: .nanoseconds(Int64(nanoseconds)))
            (status, body) = (Int(response.status.code), try await whole(response.body))
        } catch let error as HTTPClientError where error == .deadlineExceeded || error == .readTimeout {
            throw .timedOut
        } catch let error as HTTPClientError where error == .connectTimeout {
            throw .unreachable("connecting took too long")
        } catch {
            throw .unreachable("\(error)")
        }
        guard let body else { throw .timedOut }
        return (status, body)
    }

    /// The client's own time limit ends with the beginning of an answer; nil when the rest takes as long again.
    private func whole(_ body: HTTPClientResponse.Body) async throws -> ByteBuffer? {
        try await withThrowingTaskGroup(of: ByteBuffer?.self) { group in
            group.addTask { try await body.collect(upTo: 1 << 20) }
            group.addTask {
                try await Task.sleep(for: patience.timeout)
                return nil
            }
            defer { group.cancelAll() }
            return try await group.next() ?? nil
        }
    }

    private static func failure(_ status: Int, _ body: ByteBuffer) -> CarrierFailure {
        // A 5xx is no decision of the carrier's, whatever its text says.
        guard (400..<500).contains(status) else { return .unreadable(status: status, text: body.beginning) }
        let answer = try? JSONDecoder().decode(ErrorAnswer.self, from: Data(body.readableBytesView))
        return .refused(
            CarrierRefusal(
                status: status, code: answer?.code,
                message: answer?.message ?? "HTTP \(status) \(HTTPResponseStatus(statusCode: status).reasonPhrase)"))
    }
}

private struct CallAnswer: Decodable {
    var sid: String
    var status: String?
    var to: String?
    var from: String?
}

private struct ErrorAnswer: Decodable {
    var code: Int?
    var message: String?
}

extension ByteBuffer {
    /// Enough of a text to recognise it by.
    fileprivate var beginning: String { String(decoding: readableBytesView.prefix(200), as: UTF8.self) }
}
