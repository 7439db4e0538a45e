import CallProgram
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import CallServer

@Suite struct EndpointTests {
    @Test func tellsHowItIs() async throws {
        try await TestServer.signed.test { client async throws in
            let root = try await client.get("/")
            #expect(
                root.body == """
                    {"active_sessions":0,"message":"callscript is running: assistant",\
                    "public_url":"https://calls.example.test","status":"ok"}
                    """)
            let health = try await client.get("/health")
            #expect(health.status == .ok && health.body == #"{"scripts":1,"status":"ok"}"#)
        }
        try await TestServer.rehearsal.test { client async throws in
            #expect(try await client.get("/").json["public_url"] is NSNull)
            _ = try await client.webhook("/voice/inbound", inbound())
            _ = try await client.webhook("/voice/status", [("CallSid", "CA1"), ("CallStatus", "completed")])
            #expect(try await client.get("/session/CA1").json["status"] as? String == "completed")
            _ = try await client.webhook("/voice/inbound", inbound("CA2"))
            _ = try await client.webhook("/voice/process-speech?turn=1", inbound("CA2", ("SpeechResult", "goodbye")))
            #expect(try await client.get("/session/CA2").json["state"] is NSNull)
        }
        let closing = TestServer.rehearsal.callServer()
        closing.readiness.shutDown()
        try await closing.application.test(.router) { client async throws in
            let health = try await client.get("/health")
            #expect(health.status == .serviceUnavailable && health.body == #"{"scripts":1,"status":"shutting down"}"#)
        }
        var empty = TestServer.rehearsal
        empty.programs = []
        try await empty.test { client async throws in
            #expect(try await client.get("/health").status == .serviceUnavailable)
            #expect(try await client.webhook("/voice/inbound", inbound()).body == PoliteDocument.unavailable)
        }
    }

    @Test func showsSessions() async throws {
        var server = TestServer.rehearsal
        server.programs = [DemoPrograms.reminderForCallers]
        try await server.test { client async throws in
            #expect(try await client.get("/sessions").body == #"{"active_sessions":0,"sessions":{}}"#)
            _ = try await client.webhook("/voice/inbound", inbound())
            _ = try await client.webhook(
                "/voice/process-speech?turn=1",
                inbound("CA1", ("SpeechResult", "tell me the time"), ("Confidence", "0.9")))
            #expect(
                try await client.get("/sessions").body == """
                    {"active_sessions":1,"sessions":{"CA1":{"from":"+15551230001","message_count":3,\
                    "script":"reminder","started_at":"2024-12-14T20:30:00Z","state":"assist",\
                    "status":"in-progress","to":"+15550009999"}}}
                    """)
            let session = try await client.get("/session/CA1")
            #expect(session.json["language"] as? String == "en-US")
            #expect(session.json["status"] as? String == "in-progress")
            #expect(session.json["ended_at"] == nil)
            let slots = try #require(session.json["slots"] as? [String: Any])
            #expect(slots.count == 4 && slots["visits"] is NSNull && slots["patient"] as? String == "friend")
            let history = try #require(session.json["conversation_history"] as? [[String: Any]])
            try #require(history.count == 3)
            #expect(history[1]["role"] as? String == "user" && history[1]["content"] as? String == "tell me the time")
            #expect(history[1]["confidence"] as? Double == 0.9)
            #expect(history[1]["timestamp"] as? String == "2024-12-14T20:30:00Z")
            #expect(history[2]["role"] as? String == "assistant" && history[2]["confidence"] == nil)
            let missing = try await client.get("/session/CA404")
            #expect(missing.status == .notFound && missing.body == #"{"detail":"Session not found"}"#)
        }
    }

    @Test(arguments: [["completed", "in-progress", "ringing"], ["ringing", "in-progress", "completed", "ringing"]])
    func endsOnAFinalStatusInAnyOrder(_ statuses: [String]) async throws {
        try await TestServer.rehearsal.test { client async throws in
            _ = try await client.webhook("/voice/inbound", inbound())
            for (index, status) in statuses.enumerated() {
                _ = try await client.webhook(
                    index.isMultiple(of: 2) ? "/voice/status" : "/call-status",
                    [("CallSid", "CA1"), ("CallStatus", status), ("SequenceNumber", "\(index)")])
            }
            let session = try await client.get("/session/CA1")
            #expect(session.json["status"] as? String == "completed")
            #expect(session.json["ended_at"] as? String == "2024-12-14T20:30:00Z")
            #expect(try await client.get("/").json["active_sessions"] as? Int == 0)
            // Whatever is still on its way finds the line closed.
            for path in ["/voice/process-speech?turn=1", "/voice/inbound"] {
                #expect(try await client.webhook(path, inbound()).body == PoliteDocument.over)
            }
            #expect(try await client.get("/").json["active_sessions"] as? Int == 0)
        }
    }

    @Test func aStatusNeverGoesBack() async throws {
        try await TestServer.rehearsal.test { client async throws in
            _ = try await client.webhook("/voice/inbound", inbound())
            _ = try await client.webhook("/voice/status", [("CallSid", "CA1"), ("CallStatus", "ringing")])
            #expect(try await client.get("/session/CA1").json["status"] as? String == "in-progress")
        }
    }

    /// Whoever plays the carrier by hand says nothing of the call's status.
    @Test func aCallThatIsAnsweredIsInProgress() async throws {
        try await TestServer.rehearsal.test { client async throws in
            let call = [("CallSid", "CA1"), ("From", "+15551230001"), ("To", "+15551230000")]
            _ = try await client.webhook("/voice/inbound", call)
            #expect(try await client.get("/session/CA1").json["status"] as? String == "in-progress")
            _ = try await client.webhook("/voice/inbound", [("CallSid", "CA2"), ("CallStatus", "ringing")])
            #expect(try await client.get("/session/CA2").json["status"] as? String == "ringing")
            _ = try await client.webhook(
                "/voice/process-speech?turn=1", [("CallSid", "CA2"), ("SpeechResult", "what time is it")])
            #expect(try await client.get("/session/CA2").json["status"] as? String == "in-progress")
        }
    }

    @Test(arguments: ["/", "/health", "/sessions", "/session/CA1"])
    func tellsByHeadWhatItWouldByGet(_ path: String) async throws {
        try await TestServer.rehearsal.test { client async throws in
            _ = try await client.webhook("/voice/inbound", inbound())
            let head = try await client.send(.head, path)
            #expect(head.status == .ok && head.body.isEmpty)
            #expect(try await client.send(.head, "/voice/inbound").status == .methodNotAllowed)
        }
    }

    @Test func servesTheSoundsThatAProgramPlaysAndNoOthers() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "callscript-media-\(UUID())")
        try FileManager.default.createDirectory(
            at: folder.appending(path: "sounds"), withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("RIFF".utf8).write(to: folder.appending(path: "sounds/chime one.wav"))
        try Data("secret".utf8).write(to: folder.appending(path: "script.yaml"))
        var server = TestServer.signed
        server.programs = [DemoPrograms.reminder]
        server.mediaFolder = folder
        try await server.test { client async throws in
            let sound = try await client.get("/media/reminder/sounds/chime%20one.wav")
            #expect(sound.status == .ok && sound.body == "RIFF")
            #expect(sound.headers[.contentType] == "audio/wav")
            let stamp = try #require(sound.headers[.eTag])
            let again = try await client.get("/media/reminder/sounds/chime%20one.wav", headers: [.ifNoneMatch: stamp])
            #expect(again.status == .notModified)
            #expect(try await client.get("/media/assistant/sounds/chime%20one.wav").status == .notFound)
            for path in [
                "script.yaml", "../script.yaml", "sounds/../script.yaml", "sounds%2F..%2Fscript.yaml", "", "sounds",
                "%2Fetc%2Fpasswd", "sounds/chime%20one.wav/..",
            ] {
                #expect(try await client.get("/media/reminder/\(path)").status == .notFound, "\(path)")
            }
        }
    }

    @Test func servesTheSoundsOfEveryPlaceThatSpeaks() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "callscript-media-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let play = { (file: String) in PromptPart(.play(Template(file))) }
        var transfer = Transfer(destinations: [.init(kind: .number, address: Template("+15551230002"))])
        transfer.whisper = Prompt([play("whisper.AIFF")])
        var record = Record()
        record.notice = Prompt([play("notice.gsm")])
        let enqueue = Enqueue(destination: .queue(Template("support")), wait: Prompt([play("wait.wave")]))
        let message = Message(to: Template("+15551230002"), body: Template("Hello."))
        let list = Each(
            list: .slot(SlotID(0)), say: [play("item.ul")], atMost: 3, more: [[play("more.aifc")]])
        var program = DemoPrograms.reminder
        let outcomes = Outcomes(normal: .hangup)
        program.states += [
            State(name: "transfer", exit: .carrier(.transfer(transfer), outcomes)),
            State(name: "record", exit: .carrier(.record(record), outcomes)),
            State(name: "enqueue", exit: .carrier(.enqueue(enqueue), outcomes)),
            State(
                name: "message",
                exit: .work(Work(.message(message), timeout: 500, filler: Prompt([play("hold.mp3")])), outcomes)),
            State(name: "list", body: [.say(Prompt([PromptPart(.each(list))]))], exit: .goto(.hangup)),
        ]
        program.ladders[0].rungs[0].say = Prompt([play("rung.wav")])
        let types = [
            "whisper.AIFF": "audio/x-aiff", "notice.gsm": "audio/x-gsm", "wait.wave": "audio/wav",
            "hold.mp3": "audio/mpeg", "item.ul": "audio/ulaw", "more.aifc": "audio/x-aifc", "rung.wav": "audio/wav",
        ]
        for name in types.keys { try Data("sound".utf8).write(to: folder.appending(path: name)) }
        var server = TestServer.signed
        server.programs = [program]
        server.mediaFolder = folder
        try await server.test { client async throws in
            for (name, type) in types {
                let sound = try await client.get("/media/reminder/\(name)")
                #expect(sound.status == .ok && sound.headers[.contentType] == type, "\(name)")
            }
        }
    }
}
