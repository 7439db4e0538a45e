import CallProgram
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing

@testable import CallServer

/// A line that was handed over, as the carrier tells of it: transfers, whispers, queues, recordings.
@Suite struct CarrierVerbTests {
    private static func say(_ text: String) -> Prompt { Prompt([PromptPart(.text(Template(text)))]) }

    /// One state with the verb, and a goodbye for each way it comes out.
    private static func server(_ verb: CarrierVerb, _ outcomes: [Outcome]) -> TestServer {
        func farewell(_ name: String) -> State {
            State(name: name, body: [.say(say("\(name).")), .note(name)], exit: .goto(.hangup))
        }
        var ways = Outcomes(normal: .state(StateID(1)))
        var states = [farewell("done")]
        for outcome in outcomes {
            ways.ways.append(.init(outcome, .state(StateID(states.count + 1))))
            states.append(farewell(outcome.written))
        }
        var server = TestServer.rehearsal
        var program = Program(
            name: "desk", languages: [Language(tag: "en-US", voice: "Polly.Joanna")],
            states: [State(name: "desk", exit: .carrier(verb, ways))] + states, start: Start(.state(StateID(0))))
        program.slots = [Slot(name: "message", type: .text(minLength: nil, maxLength: nil, pattern: nil))]
        server.programs = [program]
        return server
    }

    private static var transfer: CarrierVerb {
        var transfer = Transfer(destinations: [.init(kind: .number, address: Template("+15551230002"))])
        transfer.whisper = say("A call. Press 1.")
        transfer.acceptKey = "1"
        return .transfer(transfer)
    }

    private static var recording: CarrierVerb {
        var record = Record()
        record.save = SlotID(0)
        record.transcribe = true
        return .record(record)
    }

    private func ended(_ sid: String = "CA1", _ extra: (String, String)...) -> [(String, String)] {
        [("CallSid", sid), ("From", "+15551230001"), ("To", "+15550009999"), ("CallStatus", "completed")] + extra
    }

    @Test func transfersAndTellsHowItCameOut() async throws {
        let server = Self.server(Self.transfer, [.busy])
        try await server.test { client async throws in
            let first = try await client.webhook("/voice/inbound", inbound())
            #expect(first.body.contains(#"<Number url="/voice/whisper?turn=1">+15551230002</Number>"#))
            let busy = inbound("CA1", ("DialCallStatus", "busy"), ("DialCallSid", "CA2"))
            let second = try await client.webhook("/voice/continue?turn=1", busy)
            #expect(second.body.contains("busy."))
            #expect(try await client.webhook("/voice/continue?turn=1", busy).body == second.body)
            let transfer = try await client.get("/session/CA1").json["transfer"] as? [String: Any]
            #expect(transfer?["status"] as? String == "busy")
        }
        #expect(server.log.all.contains("info: Transfer to +15551230002 → busy"))
    }

    @Test func whispersToTheOneWhoIsCalled() async throws {
        let server = Self.server(Self.transfer, [.busy])
        try await server.test { client async throws in
            let first = try await client.webhook("/voice/inbound", inbound())
            func callee(_ extra: (String, String)...) -> [(String, String)] {
                [("CallSid", "CA2"), ("ParentCallSid", "CA1"), ("CallStatus", "in-progress")] + extra
            }
            let whisper = try await client.webhook("/voice/whisper?turn=1", callee())
            #expect(whisper.body.contains("A call. Press 1.") && whisper.body.contains("/voice/whisper?turn=1"))
            let accepted = try await client.webhook("/voice/whisper?turn=1", callee(("Digits", "1")))
            #expect(accepted.body.hasSuffix("<Response />"))
            let refused = try await client.webhook("/voice/whisper?turn=1", callee(("Digits", "2")))
            #expect(refused.body.contains("<Hangup />"))
            // The caller's own call has not moved.
            #expect(try await client.webhook("/voice/inbound", inbound()).body == first.body)
            #expect(try await client.get("/session/CA2").status == .notFound)
        }
    }

    @Test func hangingUpWhileTransferredEndsTheCall() async throws {
        let server = Self.server(Self.transfer, [.busy])
        try await server.test { client async throws in
            _ = try await client.webhook("/voice/inbound", inbound())
            _ = try await client.webhook(
                "/voice/continue?turn=1", ended("CA1", ("DialCallStatus", "completed"), ("DialCallDuration", "30")))
            let session = try await client.get("/session/CA1").json
            #expect((session["transfer"] as? [String: Any])?["duration"] as? Int == 30)
            #expect(session["ended_at"] != nil)
        }
        #expect(await server.store.liveCount == 0)
        #expect(server.log.all.last == "info: Call CA1 ended: the line was closed")
    }

    @Test func aQueueHasWordsForThoseWhoWait() async throws {
        let enqueue = Enqueue(destination: .queue(Template("support")), wait: Self.say("Please wait."))
        try await Self.server(.enqueue(enqueue), [.left]).test { client async throws in
            let first = try await client.webhook("/voice/inbound", inbound())
            #expect(first.body.contains(#"waitUrl="/voice/wait?turn=1""#))
            let wait = try await client.webhook("/voice/wait?turn=1", inbound("CA1", ("QueuePosition", "2")))
            #expect(wait.body.contains("Please wait."))
            let left = try await client.webhook("/voice/continue?turn=1", inbound("CA1", ("QueueResult", "leave")))
            #expect(left.body.contains("left."))
        }
    }

    /// The message is told with the end of the call, what was said in it a while later.
    @Test(arguments: [false, true]) func keepsWhatWasRecorded(_ endIsToldFirst: Bool) async throws {
        let server = Self.server(Self.recording, [.silence])
        let url = "https://api.example.com/RE1"
        try await server.test { client async throws in
            _ = try await client.webhook("/voice/inbound", inbound())
            if endIsToldFirst { _ = try await client.webhook("/voice/status", ended()) }
            _ = try await client.webhook(
                "/voice/continue?turn=1",
                ended("CA1", ("RecordingUrl", url), ("RecordingDuration", "8"), ("Digits", "hangup")))
            if !endIsToldFirst { _ = try await client.webhook("/voice/status", ended()) }
            _ = try await client.webhook(
                "/voice/recording",
                [
                    ("CallSid", "CA1"), ("RecordingUrl", url), ("RecordingStatus", "completed"),
                    ("RecordingDuration", "8"),
                ])
            _ = try await client.webhook(
                "/voice/recording",
                [
                    ("CallSid", "CA1"), ("RecordingUrl", url), ("TranscriptionStatus", "completed"),
                    ("TranscriptionText", "Please call me back."),
                ])
            let session = try await client.get("/session/CA1").json
            let recording = session["recording"] as? [String: Any]
            #expect(recording?["url"] as? String == url && recording?["duration"] as? Int == 8)
            #expect(recording?["transcription"] as? String == "Please call me back.")
            #expect((session["slots"] as? [String: Any])?["message"] as? String == url)
        }
        for line in [
            "info: Recording → hangup", "info: Call CA1 noted: done",
            "info: Recording of call CA1 is at \(url) (8 s)",
            "info: Transcription of call CA1: \"Please call me back.\"",
        ] {
            #expect(server.log.all.contains(line), "\(server.log.all)")
        }
    }

    @Test func whatIsRecordedInConfidenceIsNotInTheLog() async throws {
        var server = Self.server(Self.recording, [.silence])
        server.programs[0].slots[0].isSensitive = true
        let told = [("RecordingUrl", "https://api.example.com/RE1"), ("RecordingStatus", "completed")]
        let written = [
            ("RecordingUrl", "https://api.example.com/RE1"), ("TranscriptionStatus", "completed"),
            ("TranscriptionText", "Please call me back."),
        ]
        try await server.test { client async throws in
            _ = try await client.webhook("/voice/inbound", inbound())
            // A call that is not known here may have had as much to hide.
            for sid in ["CA1", "CA9"] {
                _ = try await client.webhook("/voice/recording", [("CallSid", sid)] + told)
                _ = try await client.webhook("/voice/recording", [("CallSid", sid)] + written)
            }
        }
        let log = server.log.all
        #expect(log.contains("info: Recording of call CA1 is at ***"), "\(log)")
        #expect(log.contains("info: Transcription of call CA9: \"***\""))
        #expect(!log.contains { $0.contains("RE1") || $0.contains("call me back") })
    }

    @Test func aSilentCallerHasRecordedNothing() async throws {
        try await Self.server(Self.recording, [.silence]).test { client async throws in
            _ = try await client.webhook("/voice/inbound", inbound())
            #expect(try await client.webhook("/voice/continue?turn=1", inbound()).body.contains("silence."))
        }
    }
}
