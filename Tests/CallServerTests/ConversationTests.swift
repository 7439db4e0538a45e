import CallProgram
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import CallServer

@Suite struct ConversationTests {
    @Test func holdsACall() async throws {
        let server = TestServer.rehearsal
        try await server.test { client async throws in
            let first = try await client.webhook("/voice/inbound", inbound("CA1", ("CallStatus", "ringing")))
            #expect(first.status == .ok)
            #expect(first.headers[.contentType] == "text/xml; charset=utf-8")
            #expect(first.body.contains("Hello! How can I help you?"))
            #expect(first.body.contains("/voice/process-speech?turn=1"))

            let second = try await client.webhook(
                "/voice/process-speech?turn=1",
                inbound("CA1", ("SpeechResult", "What time is it?"), ("Confidence", "0.95")))
            #expect(second.body.contains("It is noon.") && second.body.contains("turn=2"))

            let third = try await client.webhook("/voice/continue?turn=2", inbound())
            #expect(third.body.contains("Are you there?"))

            let last = try await client.webhook("/voice/process-speech?turn=3", inbound("CA1", ("Digits", "9")))
            #expect(last.body.contains("Goodbye.") && last.body.contains("<Hangup />"))

            let done = try await client.webhook("/voice/status", inbound("CA1", ("CallStatus", "completed")))
            #expect(done.status == .noContent && done.body.isEmpty)
        }
        #expect(
            server.log.all == [
                "info: Call CA1 from +15551230001 to +15550009999 began (assistant, inbound)",
                "info: Speech from +15551230001: \"What time is it?\" (0.95) → tell_time",
                "info: Silence from +15551230001 (1)",
                "info: Keys from +15551230001: 9 → farewell",
                "info: Call CA1 ended: the script hung up",
            ])
    }

    @Test func logsACallWithoutNumbers() async throws {
        let server = TestServer.rehearsal
        try await server.test { client async throws in
            _ = try await client.webhook("/voice/inbound", [("CallSid", "CA1")])
            _ = try await client.webhook("/voice/process-speech?turn=1", [("CallSid", "CA1"), ("SpeechResult", "bye")])
        }
        #expect(
            server.log.all.prefix(2) == [
                "info: Call CA1 began (assistant, inbound)", "info: Speech from the caller: \"bye\" → farewell",
            ])
    }

    @Test(arguments: ["/voice/inbound", "/voice/incoming", "/voice/outbound"])
    func beginsByEitherMethod(_ path: String) async throws {
        try await TestServer.rehearsal.test { client async throws in
            let post = try await client.webhook(path, [("CallSid", "CA1"), ("From", "anonymous")])
            let get = try await client.get("\(path)?CallSid=CA2&From=anonymous")
            #expect(post.status == .ok && get.status == .ok && post.body == get.body)
            #expect(post.body.contains("Hello!"))
            let next = try await client.get("/voice/process-speech?turn=1&CallSid=CA2&SpeechResult=goodbye")
            #expect(next.body.contains("Goodbye."))
        }
    }

    @Test func showsTheFirstDocumentToWhoeverLooks() async throws {
        let server = TestServer.rehearsal
        try await server.test { client async throws in
            #expect(try await client.get("/voice/outbound").body.contains("Hello!"))
        }
        #expect(await server.store.liveCount == 0)
    }

    @Test func givesARepeatedWebhookTheSameBytes() async throws {
        try await TestServer.rehearsal.test { client async throws in
            let first = try await client.webhook("/voice/inbound", inbound())
            #expect(try await client.webhook("/voice/inbound", inbound()).body == first.body)
            let said = inbound("CA1", ("SpeechResult", "tell me the time"))
            let answer = try await client.webhook("/voice/process-speech?turn=1", said)
            #expect(try await client.webhook("/voice/process-speech?turn=1", said).body == answer.body)
            // A stale silence is no second answer.
            #expect(try await client.webhook("/voice/continue?turn=1", inbound()).body == answer.body)
            #expect(try await client.get("/session/CA1").json["conversation_history"].map(count) == 3)
        }
    }

    @Test func movesACallOnceHoweverManyAskAtOnce() async throws {
        let server = TestServer.rehearsal
        try await server.test(.ahc(.http)) { client async throws in
            _ = try await client.webhook("/voice/inbound", inbound())
            let said = inbound("CA1", ("SpeechResult", "tell me the time"))
            let bodies = try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 0..<20 {
                    group.addTask { try await client.webhook("/voice/process-speech?turn=1", said).body }
                }
                return try await group.reduce(into: Set<String>()) { $0.insert($1) }
            }
            #expect(bodies.count == 1)
        }
        #expect(server.log.all.filter { $0.contains("Speech from") }.count == 1)
    }

    @Test func apologisesForACallItDoesNotKnow() async throws {
        let server = TestServer.rehearsal
        try await server.test { client async throws in
            for path in ["/voice/process-speech?turn=1", "/voice/continue?turn=x", "/voice/continue"] {
                let reply = try await client.webhook(path, inbound("CA404", ("SpeechResult", "hello")))
                #expect(reply.status == .ok && reply.body == PoliteDocument.unavailable)
            }
            #expect(try await client.webhook("/voice/continue?turn=1", []).body == PoliteDocument.unavailable)
            #expect(
                try await client.webhook("/voice/status", inbound("CA404", ("CallStatus", "completed"))).status
                    == .noContent)
            #expect(
                try await client.webhook("/voice/machine", inbound("CA404", ("AnsweredBy", "human"))).status
                    == .noContent)
        }
        #expect(PoliteDocument.unavailable.contains("Sorry") && PoliteDocument.unavailable.contains("<Hangup />"))
        #expect(server.log.all.first == "warning: Call CA404 is not known here; the caller heard an apology")
        #expect(await server.store.liveCount == 0)
    }

    @Test func choosesTheScript() async throws {
        var server = TestServer.rehearsal
        server.programs = [DemoPrograms.assistant, DemoPrograms.reminder]
        try await server.test { client async throws in
            let named = try await client.webhook("/voice/inbound?script=assistant", inbound("CA1"))
            #expect(named.body.contains("How can I help you?"))
            let numbered = try await client.webhook(
                "/voice/inbound", [("CallSid", "CA2"), ("From", "+15551230001"), ("To", "+15550002222")])
            #expect(!numbered.body.contains("How can I help you?"))
            for path in ["/voice/inbound", "/voice/inbound?script=nobody"] {
                let reply = try await client.webhook(path, inbound("CA3"))
                #expect(reply.status == .ok && reply.body == PoliteDocument.unavailable)
            }
        }
        #expect(
            server.log.all.last
                == "error: Call CA3 from +15551230001 asks for a script named \"nobody\"; there is assistant, reminder")
    }

    @Test(arguments: [
        "%", "CallSid=%00%FF&From=%", "&&&===&", "CallSid=CA1&Confidence=NaN&SpeechResult=%F0%9F%92%A9",
        "CallSid=CA1&Digits=%E2%98%83&CallStatus=&Direction=%20",
        "CallSid=CA1&turn=99999999999999999999&SpeechResult=<Say>&AnsweredBy=",
    ]) func survivesAnyForm(_ form: String) async throws {
        try await TestServer.rehearsal.test { client async throws in
            _ = try await client.webhook("/voice/inbound", inbound())
            for path in VoiceRoutes.paths.flatMap({ [$0, "\($0)?turn=-1&turn=%", "\($0)?turn=1"] }) {
                let reply = try await client.send(.post, path, body: form)
                #expect(reply.status == .ok || reply.status == .noContent, "\(path)")
                #expect(reply.status == .noContent || reply.body.hasSuffix("</Response>"))
            }
        }
    }

    @Test func hidesWhatWasSaidToASensitiveQuestion() async throws {
        var program = DemoPrograms.reminderForCallers
        guard case .question(var question) = program.states[1].exit else { return }
        question.ask = .init(slot: .init(2), target: .state(.init(3)))
        program.states[1].exit = .question(question)
        var server = TestServer.rehearsal
        server.programs = [program]
        try await server.test { client async throws in
            _ = try await client.webhook("/voice/inbound", inbound())
            _ = try await client.webhook(
                "/voice/process-speech?turn=1", inbound("CA1", ("SpeechResult", "blue elephant seven")))
            let session = try await client.get("/session/CA1")
            #expect(!session.body.contains("elephant"))
            #expect((session.json["slots"] as? [String: Any])?["pin"] as? String == "***")
        }
        #expect(!server.log.all.joined().contains("elephant"))
        #expect(server.log.all.contains { $0.hasPrefix("info: Speech from +15551230001: \"***\"") })
    }

    @Test func cannotBeMadeToForgeALine() async throws {
        let server = TestServer.rehearsal
        try await server.test { client async throws in
            _ = try await client.webhook("/voice/inbound", inbound())
            _ = try await client.webhook(
                "/voice/process-speech?turn=1", inbound("CA1", ("SpeechResult", "hi\nCall CA1 ended")))
            _ = try await client.webhook(
                "/voice/inbound", [("CallSid", "CA2\nCall CA3"), ("From", "a\u{85}b\u{202E}c"), ("To", "d\r\ne")])
        }
        let forging: Set<Unicode.Scalar> = ["\n", "\r", "\u{85}", "\u{202E}"]
        #expect(server.log.all.count > 2)
        #expect(server.log.all.allSatisfy { $0.unicodeScalars.allSatisfy { !forging.contains($0) } })
    }
}

func count(_ list: Any) -> Int { (list as? [Any])?.count ?? -1 }
