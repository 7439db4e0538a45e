import AsyncHTTPClient
import NIOCore
import NIOHTTP1
package import TwilioAPI

/// A call that the played carrier has taken on: asks for documents and reports how it gets on, signed.
package struct LoopbackCall: Sendable {
    package struct Answer: Sendable {
        package var status: Int
        package var contentType: String
        package var body: String
    }

    package let sid: String
    /// As the call was placed.
    package let form: WebhookForm

    package init(sid: String, form: WebhookForm) {
        self.sid = sid
        self.form = form
    }

    /// Asks the address that the call was placed with.
    package func fetchFirst(
        from server: LoopbackServer, _ extra: [(String, String)] = []
    ) async throws -> Answer {
        try await post(form["Url"] ?? "", to: server, [("CallStatus", "in-progress")] + extra)
    }

    /// Reports progress; the carrier numbers its reports from 0.
    @discardableResult
    package func report(_ status: String, _ sequence: Int, to server: LoopbackServer) async throws -> Answer {
        try await post(
            form["StatusCallback"] ?? "", to: server,
            [
                ("CallStatus", status), ("SequenceNumber", String(sequence)),
                ("CallbackSource", "call-progress-events"), ("Timestamp", "Sat, 14 Dec 2024 20:30:00 +0000"),
            ])
    }

    /// Posts to an address that a document named: absolute, or beside the others.
    package func post(
        _ url: String, to server: LoopbackServer, _ extra: [(String, String)]
    ) async throws -> Answer {
        let parameters =
            [
                ("CallSid", sid), ("AccountSid", LoopbackTwilio.accountSID), ("ApiVersion", "2010-04-01"),
                ("Direction", "outbound-api"), ("From", form["From"] ?? ""), ("To", form["To"] ?? ""),
            ] + extra
        return try await server.post(url, WebhookForm(parameters.map { WebhookForm.Parameter($0.0, $0.1) }))
    }
}

/// A callscript server as the played carrier reaches it: under its public name, which leads to this machine.
package struct LoopbackServer: Sendable {
    package let publicURL: String
    package let port: Int

    package init(publicURL: String, port: Int) {
        self.publicURL = publicURL
        self.port = port
    }

    package func post(_ url: String, _ form: WebhookForm, signed: Bool = true) async throws -> LoopbackCall.Answer {
        let absolute = url.hasPrefix("/") ? publicURL + url : url
        var request = HTTPClientRequest(url: "http://127.0.0.1:\(port)" + absolute.dropFirst(publicURL.count))
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded; charset=UTF-8")
        request.headers.add(name: "Host", value: "calls.example.test")
        if signed {
            let signature = WebhookSignature(secret: LoopbackTwilio.authToken)
            request.headers.add(
                name: "X-Twilio-Signature", value: signature.sign(url: absolute, content: .form(form)))
        }
        request.body = .bytes(ByteBuffer(string: form.encoded))
        let response = try await HTTPClient.shared.execute(request, timeout: .seconds(10))
        let body = try await response.body.collect(upTo: 1 << 20)
        return LoopbackCall.Answer(
            status: Int(response.status.code), contentType: response.headers.first(name: "Content-Type") ?? "",
            body: String(buffer: body))
    }
}
