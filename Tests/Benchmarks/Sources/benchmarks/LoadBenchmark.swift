import CallInterpreter
import CallServer
import Foundation
import Hummingbird
import Logging
import TwilioAPI

/// The server under `wrk`, beside a Hummingbird handler that returns one constant document to the same requests.
///
/// Many calls of four turns each, every webhook signed. A turn of a call comes long after the one before, so none is
/// early.
enum LoadBenchmark {
    private static let token = "0123456789abcdef0123456789abcdef"
    private static let publicURL = "https://calls.example.test"
    private static let turns = [
        ("/voice/inbound", nil), ("/voice/process-speech?turn=1", "hello there"),
        ("/voice/process-speech?turn=2", "what time is it"), ("/voice/process-speech?turn=3", "goodbye"),
    ]
    private static let calls = 60_000
    private static let block = 1_000

    @Sendable static func run() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "callscript-load")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(signatures().utf8).write(to: folder.appending(path: "signatures.txt"))
        let script = folder.appending(path: "load.lua")
        try Data(lua(folder.appending(path: "signatures.txt").path()).utf8).write(to: script)

        let interpreter = Interpreter(program: Samples.compiled(try Samples.assistant()))
        let document = interpreter.turn(
            interpreter.session(
                for: .init(sid: "CA1", direction: .inbound, from: "+1", to: "+1"), at: Date()),
            .init(.began), at: Date()
        ).document
        var quiet = Logger(label: "load")
        quiet.logLevel = .error

        var settings = ServerSettings()
        settings.publicURL = publicURL
        settings.authToken = token
        var rates: [String: [Double]] = [:]
        // Alternating, so that what else the machine does meets both.
        for _ in 0..<3 {
            let constant = Application(
                router: constantRouter(document), configuration: .init(address: .hostname("127.0.0.1", port: 18_080)),
                logger: quiet)
            rates["constant", default: []].append(try await rate(18_080, script) { try await constant.runService() })
            settings.port = 18_081
            let server = CallServer(
                settings: settings, library: ProgramLibrary([ServedProgram(interpreter)]), logger: quiet)
            rates["callscript", default: []].append(
                try await rate(18_081, script) { try await server.application.runService() })
        }
        let constant = rates["constant"]!.sorted()[1]
        let callscript = rates["callscript"]!.sorted()[1]
        Measure.row("a constant document", constant, "requests/s")
        Measure.row("the assistant, signatures checked", callscript, "requests/s")
        Measure.row("ratio", callscript / constant, "")
    }

    private static func constantRouter(_ document: String) -> Router<BasicRequestContext> {
        let router = Router()
        router.post("**") { request, _ in
            _ = try await request.body.collect(upTo: 65_536)
            return Response(
                status: .ok, headers: [.contentType: "text/xml; charset=utf-8"],
                body: .init(byteBuffer: ByteBuffer(string: document)))
        }
        return router
    }

    private static func rate(
        _ port: Int, _ script: URL, serve: @escaping @Sendable () async throws -> Void
    ) async throws -> Double {
        let server = Task { try await serve() }
        defer { server.cancel() }
        try await Task.sleep(for: .seconds(1))
        let wrk = Process()
        wrk.executableURL = URL(filePath: "/usr/bin/env")
        wrk.arguments = ["wrk", "-t1", "-c64", "-d6s", "-s", script.path(), "http://127.0.0.1:\(port)"]
        let output = Pipe()
        wrk.standardOutput = output
        try wrk.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        wrk.waitUntilExit()
        guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix("Requests/sec:") }),
            let rate = Double(line.dropFirst("Requests/sec:".count).trimmingCharacters(in: .whitespaces))
        else { fatalError("wrk (apt-get install wrk) printed:\n\(text)") }
        for line in text.split(separator: "\n") where line.contains("Non-2xx") || line.contains("exhausted") {
            print("  \(port): \(line.trimmingCharacters(in: .whitespaces))")
        }
        return rate
    }

    private static func form(_ call: Int, _ words: String?) -> WebhookForm {
        var form = WebhookForm([
            .init("CallSid", sid(call)), .init("From", "+15551230001"), .init("To", "+15551230000"),
            .init("CallStatus", "in-progress"), .init("Direction", "inbound"), .init("ApiVersion", "2010-04-01"),
        ])
        if let words {
            form = WebhookForm(form.parameters + [.init("SpeechResult", words), .init("Confidence", "0.93")])
        }
        return form
    }

    private static func sid(_ call: Int) -> String {
        "CA00000000000000000000000000" + String(1_000_000 + call).suffix(6)
    }

    /// In the order played: a block of calls begins, then each of its turns.
    private static func signatures() -> String {
        let signature = WebhookSignature(secret: token)
        var lines = ""
        for start in stride(from: 0, to: calls, by: block) {
            for (path, words) in turns {
                for call in start..<(start + block) {
                    lines += signature.sign(url: publicURL + path, content: .form(form(call, words))) + "\n"
                }
            }
        }
        return lines
    }

    /// The same order again, in the load generator's own language.
    private static func lua(_ signatures: String) -> String {
        let bodies = turns.map { form(0, $0.1).encoded.replacing(sid(0), with: "%s") }
        let quoted = { (texts: [String]) in
            texts.map { "[[\($0.replacing("%2B", with: "%%2B").replacing("%20", with: "%%20"))]]" }
                .joined(separator: ", ")
        }
        return """
            local paths = {\(turns.map { "[[\($0.0)]]" }.joined(separator: ", "))}
            local bodies = {\(quoted(bodies))}
            local signatures = {}
            for line in io.lines("\(signatures)") do signatures[#signatures + 1] = line end
            local at = 0
            local headers = {["Content-Type"] = "application/x-www-form-urlencoded; charset=UTF-8"}
            function request()
              if at == #signatures then at = 0; io.write("exhausted: played again from the start\\n") end
              local block = math.floor(at / \(block * turns.count))
              local turn = math.floor(at % \(block * turns.count) / \(block))
              local call = block * \(block) + at % \(block)
              at = at + 1
              headers["X-Twilio-Signature"] = signatures[at]
              local sid = string.format("CA00000000000000000000000000%06d", call)
              return wrk.format("POST", paths[turn + 1], headers, string.format(bodies[turn + 1], sid))
            end
            """
    }
}
