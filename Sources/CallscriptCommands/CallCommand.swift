import ArgumentParser
import AsyncHTTPClient
import Foundation
import NIOCore
import NIOFoundationCompat
import NIOHTTP1

/// `callscript call +15551230001`
struct CallCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "call",
        abstract: "Have a running server place a call, and follow it until it ends.",
        discussion: """
            callscript call +15551230001
            callscript call +15551230001 --script reminder --var patient="Ms Rivera"
            callscript call +15551230001 --message "Good evening! Your order is here."

            The server is a running `callscript serve`; it holds the carrier's credentials.
            """)

    @Argument(help: "The number to call, with its country: +15551230001.")
    var number: String

    @Option(help: "The number to call from. Default: the server's TWILIO_PHONE_NUMBER.")
    var from: String?

    @Option(help: "The script to run, when the server has several.")
    var script: String?

    @Option(help: "Said to a person in place of the script's first words.")
    var message: String?

    @Option(name: .customLong("var"), help: "A value for a slot that takes input: name=value. May be repeated.")
    var variables: [String] = []

    @Option(help: "The running server. Default: SERVER_HOST and SERVER_PORT, else http://127.0.0.1:8000.")
    var server: String?

    func validate() throws {
        guard number.wholeMatch(of: /\+[1-9][0-9]{1,14}/) == nil else { return }
        throw ValidationError(
            "The number to call is written with its country, as a plus and digits only: +15551230001. It is "
                + "\"\(number)\".")
    }

    func run() async throws {
        let settings = try Settings()
        for doubt in settings.doubts { Console.current.error("callscript: \(doubt)") }
        let client = ServerClient(
            base: try server ?? Self.defaultServer(settings), token: settings.text(.apiToken, isSecret: true))
        let request = ServerClient.MakeCall(
            toNumber: number, fromNumber: from, initialMessage: message, script: script,
            variables: variables.isEmpty ? nil : try Variables.parsed(variables))
        let placed = try await client.makeCall(request)
        let console = Console.current
        console.print("Calling \(placed.to) from \(placed.from) (\(placed.callSid))")
        try await follow(placed.callSid, on: client, console)
    }

    private static func defaultServer(_ settings: Settings) throws -> String {
        let host = settings.text(.serverHost).map { $0 == "0.0.0.0" ? "127.0.0.1" : $0 } ?? "127.0.0.1"
        return "http://\(host):\(try settings.port(.serverPort) ?? 8000)"
    }

    /// Prints what is new each second, until the call has ended.
    private func follow(_ sid: String, on client: ServerClient, _ console: Console) async throws {
        var printed = 0
        var lastStatus = ""
        while true {
            guard let session = try await client.session(sid) else {
                console.print("The server no longer knows the call.")
                return
            }
            if session.status != lastStatus {
                lastStatus = session.status
                console.print("-- \(lastStatus)")
            }
            for line in session.conversationHistory.dropFirst(printed) {
                let confidence = line.confidence.map { " (\($0))" } ?? ""
                console.print((line.role == "user" ? "> " : "< ") + line.content + confidence)
            }
            printed = max(printed, session.conversationHistory.count)
            if session.endedAt != nil { return }
            try await Task.sleep(for: .seconds(1))
        }
    }
}

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

    var base: String
    var token: String?

    func makeCall(_ call: MakeCall) async throws -> PlacedCall {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        var request = HTTPClientRequest(url: "\(base)/make-call")
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/json")
        request.body = .bytes(ByteBuffer(bytes: try encoder.encode(call)))
        return try await send(request, as: PlacedCall.self)!
    }

    /// Nil when the server does not know the call.
    func session(_ sid: String) async throws -> Session? {
        try await send(HTTPClientRequest(url: "\(base)/session/\(sid)"), as: Session.self, missing: true)
    }

    private func send<Answer: Decodable>(
        _ request: HTTPClientRequest, as type: Answer.Type, missing: Bool = false
    ) async throws -> Answer? {
        var request = request
        if let token { request.headers.add(name: "Authorization", value: "Bearer \(token)") }
        let response: HTTPClientResponse
        let body: ByteBuffer
        do {
            response = try await HTTPClient.shared.execute(request, timeout: .seconds(40))
            body = try await response.body.collect(upTo: 1 << 22)
        } catch {
            throw OperatorFault(
                message: "no callscript server answers at \(base); start one with `callscript serve`, or name it "
                    + "with --server")
        }
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        if missing && response.status == .notFound { return nil }
        guard response.status == .ok else {
            let detail = try? decoder.decode(Refusal.self, from: Data(buffer: body)).detail
            throw OperatorFault(message: detail ?? "the server answered \(response.status)")
        }
        do {
            return try decoder.decode(Answer.self, from: Data(buffer: body))
        } catch {
            throw OperatorFault(message: "\(base) answered, but not as a callscript server does")
        }
    }
}
