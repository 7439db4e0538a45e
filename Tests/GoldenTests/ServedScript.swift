import CallInterpreter
import CallProgram
import CallServer
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Synchronization
import TwilioAPI

/// A script on a signed webhook, with a carrier that posts to it.
struct ServedScript {
    static let token = "0123456789abcdef0123456789abcdef"
    static let publicURL = "https://calls.example.test"

    let server: CallServer

    /// - Parameter answers: What comes of the work outside, job by job; when there are no more, it fails.
    init(_ interpreter: Interpreter, at now: Date, answers: [WorkResult.Answer] = []) {
        var settings = ServerSettings()
        settings.publicURL = Self.publicURL
        settings.authToken = Self.token
        var quiet = Logger(label: "test")
        quiet.logLevel = .critical
        server = CallServer(
            settings: settings, library: ProgramLibrary([ServedProgram(interpreter)]), logger: quiet,
            worker: RehearsedWorker(answers), clock: { now })
    }

    func test(_ body: @Sendable (any TestClientProtocol) async throws -> Void) async throws {
        try await server.application.test(.router, body)
    }
}

/// In place of the carrier, the web and the model.
private final class RehearsedWorker: Worker {
    private let answers: Mutex<ArraySlice<WorkResult.Answer>>

    init(_ answers: [WorkResult.Answer]) { self.answers = Mutex(answers[...]) }

    func answer(to job: Job) async -> WorkResult.Answer {
        answers.withLock { $0.popFirst() } ?? .failed("nobody is there")
    }
}

extension TestClientProtocol {
    /// One signed webhook of the carrier's.
    func webhook(_ path: String, _ parameters: [(String, String)]) async throws -> (status: Int, body: String) {
        let form = WebhookForm(parameters.map { .init($0.0, $0.1) })
        let signature = WebhookSignature(secret: ServedScript.token)
            .sign(url: ServedScript.publicURL + path, content: .form(form))
        let headers: HTTPFields = [
            .contentType: "application/x-www-form-urlencoded", HTTPField.Name("X-Twilio-Signature")!: signature,
        ]
        return try await execute(
            uri: path, method: .post, headers: headers, body: ByteBuffer(string: form.encoded)
        ) { (Int($0.status.code), String(buffer: $0.body)) }
    }

    /// The webhook that tells of an event, as the carrier words it.
    func tell(_ event: CallEvent, of call: CallFacts) async throws -> (status: Int, body: String) {
        var parameters = [
            ("CallSid", call.sid), ("From", call.from), ("To", call.to), ("CallStatus", "in-progress"),
            ("Direction", call.direction == .inbound ? "inbound" : "outbound-api"),
        ]
        let turn = event.turn.map { "?turn=\($0)" } ?? ""
        switch event.kind {
        case .began:
            if let answeredBy = call.answeredBy { parameters.append(("AnsweredBy", answeredBy.rawValue)) }
            if let name = call.callerName { parameters.append(("CallerName", name)) }
            return try await webhook(call.direction == .inbound ? "/voice/inbound" : "/voice/outbound", parameters)
        case .heard(let heard):
            if !heard.keys.isEmpty { parameters.append(("Digits", heard.keys)) }
            if !heard.text.isEmpty {
                parameters.append(("SpeechResult", heard.text))
                parameters.append(("Confidence", heard.confidence.map { String($0) } ?? ""))
            }
            return try await webhook("/voice/process-speech\(turn)", parameters)
        case .silence, .redirected: return try await webhook("/voice/continue\(turn)", parameters)
        case .machineDetected(let verdict):
            return try await webhook("/voice/machine", parameters + [("AnsweredBy", verdict.rawValue)])
        case .returned(let report):
            return try await webhook("/voice/continue\(turn)", parameters + report.parameters)
        case .worked: return (204, "")
        case .ended(let status):
            parameters[3].1 = status.rawValue
            return try await webhook("/voice/status", parameters)
        }
    }
}

extension CarrierReport {
    /// As the carrier words it.
    fileprivate var parameters: [(String, String)] {
        [
            ("DialCallStatus", dialStatus?.rawValue), ("DialCallDuration", dialDuration.map { String($0) }),
            ("RecordingUrl", recordingURL), ("RecordingDuration", recordingDuration.map { String($0) }),
            ("Digits", digits), ("QueueResult", queueResult),
        ].compactMap { name, value in value.map { (name, $0) } } + fields.sorted { $0.key < $1.key }
    }
}
