import CallInterpreter
import CallProgram
import CarrierTestSupport
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Synchronization
import TestSupport
import TwilioAPI

@testable import CallServer

/// A server over the demo programs, with a clock that stands still and a log that is kept.
struct TestServer: Sendable {
    static let noon = Date(timeIntervalSince1970: 1_734_208_200)
    static let publicURL = "https://calls.example.test"

    var settings = ServerSettings()
    var programs: [Program] = [DemoPrograms.assistant]
    var mediaFolder: URL?
    var store: any SessionStore = MemorySessionStore()
    var carrier: (any Carrier)?
    var worker: (any Worker)?
    var speech: SpeechCache?
    let log = LogLines()

    /// No auth token: this machine plays the carrier.
    static var rehearsal: TestServer { TestServer() }

    /// As it runs in earnest.
    static var signed: TestServer {
        var server = TestServer()
        server.settings.publicURL = publicURL
        server.settings.accountSID = LoopbackTwilio.accountSID
        server.settings.authToken = LoopbackTwilio.authToken
        server.settings.phoneNumber = "+15550009999"
        return server
    }

    func test<Answer>(
        _ setup: TestingSetup = .live, _ body: @Sendable (any TestClientProtocol) async throws -> Answer
    ) async throws -> Answer {
        try await callServer().application.test(setup, body)
    }

    func callServer(onRunning: @escaping @Sendable (Int) async -> Void = { _ in }) -> CallServer {
        var logger = Logger(label: "test") { [log] _ in LogRecorder(lines: log) }
        logger.logLevel = .info
        return CallServer(
            settings: settings,
            library: ProgramLibrary(
                programs.map { ServedProgram(Interpreter(program: $0), mediaFolder: mediaFolder) }),
            logger: logger, carrier: carrier, worker: worker, store: store, speech: speech, clock: { Self.noon },
            onRunning: onRunning)
    }
}

final class LogLines: Sendable {
    private let lines = Mutex<[String]>([])
    var all: [String] { lines.withLock { $0 } }
    func add(_ line: String) { lines.withLock { $0.append(line) } }
}

struct LogRecorder: LogHandler {
    let lines: LogLines
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .info

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) { lines.add("\(event.level): \(event.message)") }
}

/// What came back, as text.
struct Reply: Sendable {
    var status: HTTPResponse.Status
    var headers: HTTPFields
    var body: String

    var detail: String? { (json["detail"] as? String) }
    var json: [String: Any] { (try? JSONSerialization.jsonObject(with: Data(body.utf8))) as? [String: Any] ?? [:] }
}

extension TestClientProtocol {
    func send(
        _ method: HTTPRequest.Method, _ uri: String, headers: HTTPFields = [:], body: String? = nil
    ) async throws -> Reply {
        try await execute(uri: uri, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) }) {
            Reply(status: $0.status, headers: $0.headers, body: String(buffer: $0.body))
        }
    }

    func get(_ uri: String, headers: HTTPFields = [:]) async throws -> Reply {
        try await send(.get, uri, headers: headers)
    }

    /// A webhook, signed when there is a token.
    func webhook(
        _ uri: String, _ parameters: [(String, String)], token: String? = nil, headers: HTTPFields = [:]
    ) async throws -> Reply {
        let form = WebhookForm(parameters.map { .init($0.0, $0.1) })
        var headers = headers
        headers[.contentType] = "application/x-www-form-urlencoded"
        if let token {
            headers[.twilioSignature] = WebhookSignature(secret: token).sign(
                url: TestServer.publicURL + uri, content: .form(form))
        }
        return try await send(.post, uri, headers: headers, body: form.encoded)
    }

    func post(_ uri: String, json: String, headers: HTTPFields = [:]) async throws -> Reply {
        var headers = headers
        if headers[.contentType] == nil { headers[.contentType] = "application/json" }
        return try await send(.post, uri, headers: headers, body: json)
    }
}

/// The parameters of an inbound call.
func inbound(_ sid: String = "CA1", _ extra: (String, String)...) -> [(String, String)] {
    let usual = [
        ("CallSid", sid), ("From", "+15551230001"), ("To", "+15550009999"), ("Direction", "inbound"),
        ("CallStatus", "in-progress"),
    ]
    return usual.filter { name, _ in !extra.contains { $0.0 == name } } + extra
}
