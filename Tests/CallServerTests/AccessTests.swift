import CarrierTestSupport
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing
import TwilioAPI

@testable import CallServer

@Suite struct AccessTests {
    private static let token = LoopbackTwilio.authToken

    @Test(arguments: VoiceRoutes.paths) func wantsASignature(_ path: String) async throws {
        let server = TestServer.signed
        try await server.test { client async throws in
            let good = try await client.webhook(path + "?turn=1&x=a%20b", inbound(), token: Self.token)
            #expect(good.status == .ok || good.status == .noContent)
            let bare = try await client.webhook(path, inbound())
            #expect(bare.status == .forbidden && bare.detail == "This request was refused: it is not signed.")
            let wrong = try await client.webhook(path, inbound(), token: "another")
            #expect(wrong.status == .forbidden && wrong.detail?.contains("PUBLIC_URL") == true)
            let url = TestServer.publicURL + path + "?CallSid=CA2"
            let signature = WebhookSignature(secret: Self.token).sign(url: url, content: .nothing)
            let get = try await client.get(path + "?CallSid=CA2", headers: [.twilioSignature: signature])
            #expect(get.status == .ok || get.status == .noContent)
            let moved = try await client.get(path + "?CallSid=CA3", headers: [.twilioSignature: signature])
            #expect(moved.status == .forbidden)
        }
    }

    @Test func takesSHA256AndJSON() async throws {
        try await TestServer.signed.test { client async throws in
            let signature = WebhookSignature(secret: Self.token)
            let form = WebhookForm([.init("CallSid", "CA1")])
            let url = TestServer.publicURL + "/voice/inbound"
            let reply = try await client.send(
                .post, "/voice/inbound",
                headers: [
                    .contentType: "application/x-www-form-urlencoded; charset=UTF-8",
                    .twilioSignature: signature.sign(url: url, content: .form(form), algorithm: .sha256),
                    .signatureSettings: "key=k1,algorithm=HMAC_SHA256",
                ], body: form.encoded)
            #expect(reply.status == .ok)
            let unknown = try await client.send(
                .post, "/voice/inbound",
                headers: [
                    .contentType: "application/x-www-form-urlencoded",
                    .twilioSignature: signature.sign(url: url, content: .form(form)),
                    .signatureSettings: "algorithm=MD5",
                ], body: form.encoded)
            #expect(unknown.status == .forbidden)
            let hash = "405e9ae659a483ca7e36210fcdc010df1b095c6b13a68bb8cd0ad83b1cdf5173"
            let path = "/voice/machine?bodySHA256=\(hash)"
            let json = try await client.post(
                path, json: #"{"AnsweredBy":"human"}"#,
                headers: [.twilioSignature: signature.sign(url: TestServer.publicURL + path, content: .nothing)])
            #expect(json.status == .noContent)
        }
    }

    @Test func saysThatThePublicURLIsMissing() async throws {
        var server = TestServer.signed
        server.settings.publicURL = nil
        try await server.test { client async throws in
            #expect(try await client.webhook("/voice/inbound", inbound(), token: Self.token).status == .forbidden)
        }
        #expect(
            server.log.all == [
                "warning: Refused POST /voice/inbound: PUBLIC_URL is not set, and signatures are made over it"
            ])
    }

    @Test(arguments: [
        ("X-Forwarded-For", "1.2.3.4"), ("X-Forwarded-Host", "a.test"), ("Forwarded", "for=1.2.3.4"), ("Via", "1.1 a"),
        ("CF-Connecting-IP", "1.2.3.4"), ("CF-Ray", "1"), ("X-Real-IP", "1.2.3.4"),
        ("ngrok-skip-browser-warning", "1"), ("Fly-Client-IP", "1.2.3.4"), ("X-Original-URL", "/"),
    ]) func rehearsesWithThisMachineOnly(_ name: String, _ value: String) async throws {
        let server = TestServer.rehearsal
        let headers: HTTPFields = [HTTPField.Name(name)!: value]
        try await server.test { client async throws in
            for path in VoiceRoutes.paths {
                let reply = try await client.webhook(path, inbound(), headers: headers)
                #expect(reply.status == .forbidden && reply.detail?.contains("TWILIO_AUTH_TOKEN") == true)
            }
            #expect(try await client.get("/sessions", headers: headers).status == .unauthorized)
            #expect(try await client.get("/session/CA1", headers: headers).status == .unauthorized)
            let order = try await client.post("/make-call", json: "{}", headers: headers)
            #expect(order.status == .unauthorized && order.headers[.wwwAuthenticate] == "Bearer")
            #expect(try await client.get("/", headers: headers).status == .ok)
        }
        #expect(server.log.all.first?.hasPrefix("warning: Refused POST /voice/inbound: no auth token is set") == true)
    }

    @Test func knowsNobodyWithoutAnAddress() async throws {
        // Here no socket is behind the request, so nothing says that it comes from this machine.
        try await TestServer.rehearsal.test(.router) { client async throws in
            #expect(try await client.get("/sessions").status == .unauthorized)
            #expect(try await client.webhook("/voice/inbound", inbound()).status == .forbidden)
        }
    }

    @Test func letsTheTokenInFromAnywhere() async throws {
        var server = TestServer.signed
        server.settings.apiToken = "s3cret"
        try await server.test(.router) { client async throws in
            func status(_ authorization: String) async throws -> HTTPResponse.Status {
                try await client.get(
                    "/sessions", headers: [.authorization: authorization, .origin: "https://desk.example.test"]
                ).status
            }
            #expect(try await status("Bearer s3cret") == .ok)
            #expect(try await status("bearer s3cret") == .ok)
            for wrong in [
                "Bearer s3cre", "Bearer s3crets", "Bearer ", "Bearer", "s3cret", "Basic s3cret", "Bearer S3CRET",
            ] {
                #expect(try await status(wrong) == .unauthorized)
            }
        }
        server.settings.apiToken = ""
        try await server.test(.router) { client async throws in
            #expect(try await client.get("/sessions", headers: [.authorization: "Bearer "]).status == .unauthorized)
        }
    }

    @Test func keepsPagesOfOtherSitesOut() async throws {
        try await TestServer.signed.test { client async throws in
            let order = #"{"to_number": "+15551230001"}"#
            let foreign = try await client.post("/make-call", json: order, headers: [.origin: "https://evil.example"])
            #expect(foreign.status == .unauthorized)
            let opaque = try await client.post("/make-call", json: order, headers: [.origin: "null"])
            #expect(opaque.status == .unauthorized)
            for type in ["text/plain", "application/x-www-form-urlencoded"] {
                let form = try await client.post("/make-call", json: order, headers: [.contentType: type])
                #expect(form.status == .unsupportedMediaType)
            }
            #expect(try await client.get("/sessions", headers: [.origin: "http://localhost"]).status == .ok)
        }
        // Nor can a page play the carrier in a rehearsal.
        try await TestServer.rehearsal.test { client async throws in
            let page: HTTPFields = [.origin: "https://evil.example"]
            #expect(try await client.get("/voice/inbound?CallSid=CA1", headers: page).status == .forbidden)
            #expect(try await client.get("/voice/inbound?CallSid=CA1").status == .ok)
        }
    }

    @Test(arguments: [
        ("127.0.0.1", "127.0.0.1:8000", true), ("127.0.0.1", "localhost", true), ("::1", "[::1]:8000", true),
        ("127.9.9.9", "127.0.0.1", true), ("127.0.0.1", "LocalHost:1", true),
        ("127.0.0.1", "calls.example.test", false), ("127.0.0.1", "127.0.0.1.evil.test", false),
        ("127.0.0.1", "localhost.evil.test", false), ("10.0.0.1", "127.0.0.1", false), ("10.0.0.1", "localhost", false),
    ]) func knowsThisMachine(_ peer: String, _ host: String, _ isLocal: Bool) throws {
        let address = try SocketAddress(ipAddress: peer, port: 5000)
        let head = HTTPRequest(method: .get, scheme: "http", authority: host, path: "/")
        #expect(RequestOrigin.isLocal(peer: address, head: head) == isLocal)
    }

    @Test func refusesLargeBodies() async throws {
        let large = String(repeating: "x", count: 65_000)
        try await TestServer.rehearsal.test { client async throws in
            for path in VoiceRoutes.paths {
                #expect(try await client.webhook(path, inbound("CA1", ("A", large + large))).status == .contentTooLarge)
            }
            #expect(try await client.webhook("/voice/inbound", inbound("CA1", ("A", large))).status == .ok)
            #expect(try await client.post("/make-call", json: large + large).status == .contentTooLarge)
        }
    }

    @Test func saysWhichMethodAPathTakes() async throws {
        try await TestServer.rehearsal.test { client async throws in
            let put = try await client.send(.put, "/voice/inbound")
            #expect(put.status == .methodNotAllowed && put.headers[.allow] == "GET, POST")
            #expect(try await client.get("/make-call").headers[.allow] == "POST")
            #expect(try await client.send(.delete, "/sessions").status == .methodNotAllowed)
            let missing = try await client.get("/nothing")
            #expect(missing.status == .notFound && missing.detail == "Not Found")
        }
    }
}
