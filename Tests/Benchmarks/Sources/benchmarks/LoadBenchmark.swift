import CallInterpreter
import CallServer
import Foundation
import Hummingbird
import Logging
import ServiceLifecycle

/// The server under `wrk`, beside a handler that gives one constant document.
///
/// Both are Hummingbird applications in this process, on the same event loops, one after the other and in turns. They
/// get the same requests from the same connections: many calls of four turns each, every webhook signed. Both read the
/// whole body, as whoever answers a webhook must; the constant handler then looks at nothing of it.
///
/// `wrk` takes its share of the same processors, the same for a request to either. What the server alone takes stands
/// beside: processor time of this process, which other programs on the machine hardly change.
///
/// Lines about calls are not written, for the constant handler writes none either.
enum LoadBenchmark {
    private struct Rates {
        var requests: [Double] = []
        var microseconds: [Double] = []

        var median: (requests: Double, microseconds: Double) {
            (requests.sorted()[requests.count / 2], microseconds.sorted()[microseconds.count / 2])
        }
    }

    private static let rounds = 5

    @Sendable static func run() async throws {
        let script = try LoadScript.write()
        let interpreter = Interpreter(program: Samples.compiled(try Samples.assistant()))
        let session = interpreter.session(
            for: .init(sid: "CA1", direction: .inbound, from: "+1", to: "+1"), at: Date())
        let document = interpreter.turn(session, .init(.began), at: Date()).document
        var quiet = Logger(label: "load")
        quiet.logLevel = .error

        var settings = ServerSettings()
        settings.publicURL = LoadScript.publicURL
        settings.authToken = LoadScript.token
        var (plain, callscript) = (Rates(), Rates())
        // In turns, so that what else the machine does meets all.
        for round in 0..<rounds {
            let port = 18_080 + round * 2
            try await measure(&plain, constant(document, port, quiet), port, script)
            settings.port = port + 1
            let server = CallServer(
                settings: settings, library: ProgramLibrary([ServedProgram(interpreter)]), logger: quiet)
            try await measure(&callscript, server, port + 1, script)
        }
        for (label, rates) in [
            ("a constant document", plain), ("the assistant, signatures checked", callscript),
        ] {
            Measure.row(label, rates.median.requests, "requests/s")
            Measure.row("  of the server's processor time", rates.median.microseconds, "µs/request")
        }
        Measure.row(
            "requests/s, of the constant document's", callscript.median.requests / plain.median.requests, "x",
            .atLeast(0.8))
    }

    private static func constant(
        _ document: String, _ port: Int, _ logger: Logger
    ) -> some Service {
        let router = Router()
        router.post("**") { request, _ in
            _ = try await request.body.collect(upTo: 65_536)
            return Response(
                status: .ok, headers: [.contentType: "text/xml; charset=utf-8"],
                body: .init(byteBuffer: ByteBuffer(string: document)))
        }
        return Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)),
            logger: logger)
    }

    private static func measure(_ rates: inout Rates, _ service: some Service, _ port: Int, _ script: URL) async throws
    {
        let group = ServiceGroup(
            configuration: .init(
                services: [.init(service: service)], logger: Logger(label: "") { _ in SwiftLogNoOpLogHandler() }))
        let running = Task { try await group.run() }
        try await Task.sleep(for: .seconds(1))
        let before = Measure.processorMicroseconds()
        let (requests, seconds) = try wrk(port, script)
        rates.requests.append(requests / seconds)
        rates.microseconds.append((Measure.processorMicroseconds() - before) / requests)
        await group.triggerGracefulShutdown()
        try await running.value
    }

    /// How many requests were answered, in how many seconds.
    private static func wrk(_ port: Int, _ script: URL) throws -> (requests: Double, seconds: Double) {
        let wrk = Process()
        wrk.executableURL = URL(filePath: "/usr/bin/env")
        wrk.arguments = ["wrk", "-t1", "-c64", "-d4s", "-s", script.path(), "http://127.0.0.1:\(port)"]
        let output = Pipe()
        wrk.standardOutput = output
        try wrk.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        wrk.waitUntilExit()
        let words = text.split { $0.isWhitespace }
        guard let place = words.firstIndex(of: "requests"), words.count > place + 2,
            let requests = Double(words[place - 1]), words[place + 2].hasSuffix("s,"),
            let seconds = Double(words[place + 2].dropLast(2))
        else { fatalError("wrk (apt-get install wrk) printed:\n\(text)") }
        for line in text.split(separator: "\n") where line.contains("Non-2xx") || line.contains("exhausted") {
            print("  \(port): \(line.trimmingCharacters(in: .whitespaces))")
        }
        return (requests, seconds)
    }
}
