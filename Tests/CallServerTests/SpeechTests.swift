import CallInterpreter
import CallProgram
import CarrierTestSupport
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import CallServer

/// Voices of one's own, seen from the carrier: a sound where there is one, and speech where there is none, in time.
@Suite(.timeLimit(.minutes(2))) struct SpeechTests {
    /// Whether Debian's engine is here. CI must have it: there, tests that need it fail and are not left out.
    static let hasEspeak: Bool = {
        if ProcessInfo.processInfo.environment["CI"] != nil { return true }
        return ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].contains {
            FileManager.default.isExecutableFile(atPath: "\($0)/espeak-ng")
        }
    }()

    /// The assistant in a voice of its own, and a folder for what it says.
    private struct Speaking {
        var server = TestServer.rehearsal
        let folder = FileManager.default.temporaryDirectory.appending(path: "speech-tests-\(UUID().uuidString)")

        init(_ source: SpeechEngine.Source, timeout: Int = 5_000, patience: Duration = .seconds(10)) throws {
            var program = DemoPrograms.assistant
            program.languages[0].engine = SpeechEngine(source, timeout: timeout)
            server.programs = [program]
            server.settings.speechDelay = patience
            server.speech = try SpeechCache(folder: folder, mostBytes: 1 << 24)
        }

        var files: [String] {
            ((try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []).filter { $0.contains(".") }
        }
        func remove() { try? FileManager.default.removeItem(at: folder) }
    }

    private static let answer: [(String, String)] = [("CallSid", "CA1"), ("SpeechResult", "what time is it")]

    private func play(in document: String) throws -> String {
        let found = try #require(
            document.firstMatch(of: #/<Play>(/speech/[0-9a-f]{64}\.(?:wav|mp3))</Play>/#), "\(document)")
        return String(found.1)
    }

    private func sound(_ path: String, _ client: any TestClientProtocol) async throws -> [UInt8] {
        try await client.execute(uri: path, method: .get) { response in
            #expect(response.status == .ok && response.headers[.contentType] == "audio/wav")
            #expect(response.headers[.cacheControl]?.contains("immutable") == true)
            return Array(response.body.readableBytesView)
        }
    }

    @Test(
        .enabled(if: hasEspeak),
        arguments: [
            ["espeak-ng", "-v", "${language}", "--stdout"],
            ["espeak-ng", "-v", "en-us", "-w", "${file}", "${text}"],
        ]) func aRealEngineIsHeard(_ command: [String]) async throws
    {
        var speaking = try Speaking(.command(command))
        defer { speaking.remove() }
        let first = try await speaking.server.test { client async throws in
            let document = try await client.webhook("/voice/inbound", inbound()).body
            #expect(!document.contains("<Say") && document.contains("<Gather"))
            let path = try play(in: document)
            let bytes = try await sound(path, client)
            // Half a second at least, and a length that is true.
            #expect(bytes.count > 22_050 && bytes.starts(with: "RIFF".utf8))
            let stated = bytes[40..<44].reversed().reduce(0) { $0 << 8 | Int($1) }
            #expect(stated == bytes.count - 44)
            // The carrier asks again: the same document. It asks with what it has: nothing is sent.
            #expect(try await client.webhook("/voice/inbound", inbound()).body == document)
            let stamp = "\"\(path.dropFirst("/speech/".count))\""
            #expect(try await client.get(path, headers: [.ifNoneMatch: stamp]).status == .notModified)
            #expect(try await client.get("/speech/key").status == .notFound)
            #expect(try await client.get("/speech/\(String(repeating: "0", count: 64)).wav").status == .notFound)
            let next = try await client.webhook("/voice/process-speech?turn=1", Self.answer).body
            #expect(try play(in: next) != path)
            return path
        }
        // A server that starts again knows what has been said; even without its engine.
        speaking.server.speech = try SpeechCache(folder: speaking.folder, mostBytes: 1 << 24)
        speaking.server.settings.speechDelay = .zero
        try await speaking.server.test { client async throws in
            #expect(try play(in: try await client.webhook("/voice/inbound", inbound("CA2")).body) == first)
        }
    }

    @Test(.enabled(if: hasEspeak)) func wordsAreNeverOptions() async throws {
        let command = SpeechCommand(words: ["espeak-ng", "--stdout", "${text}"], language: "en-US")
        let sound = try await command.sound(of: "--version", within: .seconds(5))
        #expect(sound.kind == .wav && sound.bytes.count > 10_000)
    }

    /// What it needs to run, and what its own arguments name; never what the server is trusted with.
    @Test func aProgramSeesOnlyWhatItNeeds() async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).wav")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(LoopbackSpeech.tone()).write(to: file)
        setenv("SPEECH_TESTS_MODEL", "hush", 1)
        setenv("API_TOKEN", "hush", 1)
        func run(_ test: String) async throws -> Int {
            let words = ["sh", "-c", "\(test) && cat \(file.path())"]
            return try await SpeechCommand(words: words, language: "en-US").sound(of: "Hi.", within: .seconds(20)).bytes
                .count
        }
        #expect(try await run(#"test "$PATH" && test "$(printenv)" && ! printenv | grep hush"#) == 1_644)
        #expect(try await run(#"test "$SPEECH_TESTS_MODEL" = hush"#) == 1_644)
        await #expect(throws: SpeechFailure.self) { try await run(#"test "$API_TOKEN""#) }
    }

    @Test func whatAProgramHasStartedEndsWithIt() async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: file) }
        let words = ["sh", "-c", "sleep 300 & echo $! > \(file.path()); wait"]
        await #expect(throws: SpeechFailure.self) {
            try await SpeechCommand(words: words, language: "en-US").sound(of: "Hi.", within: .seconds(2))
        }
        let child = try #require(pid_t(String(contentsOf: file, encoding: .utf8).dropLast()))
        for _ in 0..<500 where !Self.hasEnded(child) { try await Task.sleep(for: .milliseconds(10)) }
        #expect(Self.hasEnded(child))
    }

    /// Gone, or waiting for whoever inherits it to see that it is.
    private static func hasEnded(_ process: pid_t) -> Bool {
        if kill(process, 0) != 0 { return true }
        let status = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
        return status.contains(") Z ")
    }

    @Test func aServerThatStopsTellsOfNoFailure() async throws {
        let speaking = try Speaking(.command(["sleep", "60"]), timeout: 60_000, patience: .milliseconds(200))
        defer { speaking.remove() }
        try await speaking.server.test { client async throws in
            #expect(try await client.webhook("/voice/inbound", inbound()).body.contains("<Say"))
        }
        #expect(!speaking.server.log.all.contains { $0.hasPrefix("warning: The voice") })
    }

    /// A disk that is full: what was rendered is lost, so no call waits for more of it.
    @Test func whatCannotBeKeptIsNotWaitedFor() async throws {
        try await LoopbackSpeech.run { speech in
            let speaking = try Speaking(service(speech))
            defer { speaking.remove() }
            try FileManager.default.removeItem(at: speaking.folder)
            try Data().write(to: speaking.folder)
            try await speaking.server.test { client async throws in
                for sid in ["CA1", "CA2", "CA3"] {
                    #expect(try await client.webhook("/voice/inbound", inbound(sid)).body.contains("<Say"))
                }
            }
            #expect(
                speaking.server.log.all.filter { $0.hasPrefix("warning: The voice") } == [
                    "warning: The voice of assistant in en-US (\(speech.url)) failed, and the carrier's speaks: "
                        + "what it gave cannot be kept; look whether TTS_CACHE is full"
                ])
        }
    }

    @Test func aProgramThatIsNotThereLeavesTheWordToTheCarrier() async throws {
        let speaking = try Speaking(.command(["no-such-engine", "--stdout"]))
        defer { speaking.remove() }
        try await speaking.server.test { client async throws in
            let started = ContinuousClock.now
            for sid in ["CA1", "CA2", "CA3"] {
                let document = try await client.webhook("/voice/inbound", inbound(sid)).body
                #expect(document.contains(#"<Say voice="Polly.Joanna">Hello! How can I help you?</Say>"#))
            }
            #expect(ContinuousClock.now - started < .seconds(29))
        }
        #expect(
            speaking.server.log.all.filter { $0.hasPrefix("warning: The voice") } == [
                "warning: The voice of assistant in en-US (no-such-engine) failed, and the carrier's speaks: "
                    + "there is no program \"no-such-engine\" on this machine; install it"
            ])
    }

    @Test func aProgramThatHangsIsEnded() async throws {
        let command = SpeechCommand(words: ["sleep", "60"], language: "en-US")
        let started = ContinuousClock.now
        await #expect(throws: SpeechFailure(why: "it did not end within 0.2 seconds")) {
            try await command.sound(of: "Hello.", within: .milliseconds(200))
        }
        #expect(ContinuousClock.now - started < .seconds(50))
    }

    private func service(_ speech: LoopbackSpeech, key: String? = nil) -> SpeechEngine.Source {
        .service(.init(url: speech.url, voice: "EN-US", key: key))
    }

    @Test(.enabled(if: PythonPeer.isAvailable)) func asksAsTheOfficialPackageDoes() async throws {
        try await LoopbackSpeech.run { speech in
            var speaking = try Speaking(service(speech, key: "SPEECH_KEY"))
            defer { speaking.remove() }
            speaking.server.settings.secret = { $0 == "SPEECH_KEY" ? "k1" : nil }
            try await speaking.server.test { client async throws in
                let path = try play(in: try await client.webhook("/voice/inbound", inbound()).body)
                #expect(try await sound(path, client).count == 1_644)
            }
            #expect(speech.texts.contains("Hello! How can I help you?"))
            #expect(Set(speech.keys) == ["Bearer k1"])
            #expect(try speech.complaints() == "")
        }
    }

    @Test func whatIsLateIsThereTheNextTime() async throws {
        try await LoopbackSpeech.run { speech in
            speech.behave(.speaks(after: .milliseconds(600)))
            let speaking = try Speaking(service(speech), patience: .milliseconds(50))
            defer { speaking.remove() }
            try await speaking.server.test { client async throws in
                let first = try await client.webhook("/voice/inbound", inbound("CA1")).body
                #expect(first.contains("<Say") && !first.contains("<Play>"))
                let deadline = ContinuousClock.now + .seconds(20)
                var next = first
                var calls = 1
                while !next.contains("<Play>"), ContinuousClock.now < deadline {
                    try await Task.sleep(for: .milliseconds(50))
                    calls += 1
                    next = try await client.webhook("/voice/inbound", inbound("CA\(calls)")).body
                }
                _ = try play(in: next)
                // However many callers wait for it, a text is rendered once.
                #expect(speech.texts.filter { $0 == "Hello! How can I help you?" }.count == 1)
            }
        }
    }

    @Test(
        arguments: [
            (LoopbackSpeech.Behaviour.refuses(401), "it answered 401; it wants a key"),
            (.refuses(500), "it answered 500"), (.writes(Array("<html>".utf8)), "it gave neither a WAV nor an MP3"),
            (.writes([]), "it gave no sound"),
            (
                .writes(LoopbackSpeech.tone(format: 3)),
                "it gave a WAV that the carrier does not play; 16-bit PCM is right"
            ),
            (.speaks(after: .seconds(30)), "it did not answer within 0.5 seconds"),
        ] as [(LoopbackSpeech.Behaviour, String)]) func whatFailsIsSaid(
            _ behaviour: LoopbackSpeech.Behaviour, _ why: String
        ) async throws
    {
        try await LoopbackSpeech.run { speech in
            speech.behave(behaviour)
            let isLate = if case .speaks = behaviour { true } else { false }
            let speaking = try Speaking(service(speech), timeout: isLate ? 500 : 30_000, patience: .seconds(30))
            defer { speaking.remove() }
            try await speaking.server.test { client async throws in
                let document = try await client.webhook("/voice/inbound", inbound()).body
                #expect(document.contains("<Say") && !document.contains("<Play>"))
            }
            #expect(speaking.server.log.all.contains { $0.hasSuffix("failed, and the carrier's speaks: \(why)") })
            #expect(speaking.files == [])
        }
    }

    @Test func whatIsSensitiveIsNeverSentNorKept() async throws {
        try await LoopbackSpeech.run { speech in
            var speaking = try Speaking(service(speech))
            defer { speaking.remove() }
            var program = speaking.server.programs[0]
            program.slots = [
                Slot(name: "pin", type: .text(minLength: nil, maxLength: nil, pattern: nil), isSensitive: true)
            ]
            program.slots[0].defaultValue = .text("swordfish")
            program.states[0].body.append(
                .say(Prompt([PromptPart(.text(Template([.text("Your code is "), .value(.slot(SlotID(0)))])))])))
            speaking.server.programs = [program]
            try await speaking.server.test { client async throws in
                let document = try await client.webhook("/voice/inbound", inbound()).body
                _ = try play(in: document)
                #expect(document.contains(#"<Say voice="Polly.Joanna">Your code is swordfish</Say>"#))
            }
            #expect(!speech.texts.contains { $0.contains("swordfish") })
        }
    }
}
