import CallProgram
import CarrierTestSupport
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing
import TwilioAPI

@testable import CallServer

/// The carrier is asked to pause a recording before the caller can answer, and to go on afterwards.
@Suite struct RecordingPauseTests {
    private static let program: Program = {
        var program = DemoPrograms.assistant
        program.slots = [Slot(name: "pin", type: .digits(length: 4...4), isSensitive: true)]
        program.outbound.record = true
        guard case .question(var question) = program.states[1].exit else { return program }
        question.choices = []
        question.ask = Question.Ask(slot: SlotID(0), target: .state(StateID(2)))
        program.states[1].exit = .question(question)
        program.states[2].exit = .goto(.hangup)
        return program
    }()

    /// Places the call, and has the carrier ask for the first document.
    private func call(
        _ twilio: LoopbackTwilio, _ client: any TestClientProtocol, meeting behaviours: LoopbackTwilio.Behaviour...
    ) async throws -> (call: LoopbackCall, line: LoopbackServer) {
        let reply = try await client.post("/make-call", json: #"{"to_number": "+15551230001"}"#)
        let sid = try #require(reply.json["call_sid"] as? String)
        let call = LoopbackCall(sid: sid, form: try #require(twilio.received.last?.form))
        #expect(call.form["Record"] == "true")
        for behaviour in behaviours { twilio.behave(behaviour) }
        let line = LoopbackServer(publicURL: TestServer.publicURL, port: try #require(client.port))
        let started = ContinuousClock.now
        #expect(try await call.fetchFirst(from: line).body.contains("How can I help you?"))
        // The carrier itself would wait 15 s, and a request to it 10.
        #expect(ContinuousClock.now - started < .seconds(8))
        return (call, line)
    }

    private func server(_ twilio: LoopbackTwilio) -> TestServer {
        var server = TestServer.signed
        server.settings.apiBase = twilio.base
        server.programs = [Self.program]
        return server
    }

    private func changes(_ twilio: LoopbackTwilio, of sid: String) -> [String] {
        twilio.received.filter { $0.path.hasSuffix("/Calls/\(sid)/Recordings/Twilio.CURRENT.json") }
            .map { "\($0.form["Status"] ?? "") \($0.form["PauseBehavior"] ?? "")" }
    }

    @Test func itPausesBeforeTheAnswerAndGoesOnAfterIt() async throws {
        try await LoopbackTwilio.run { twilio in
            let server = server(twilio)
            try await server.test { client async throws in
                let (call, line) = try await call(twilio, client)
                #expect(changes(twilio, of: call.sid) == ["paused silence"])
                let next = try await call.post(
                    "/voice/process-speech?turn=1", to: line, [("Digits", "4077"), ("CallStatus", "in-progress")])
                #expect(next.body.contains("It is noon."))
                #expect(changes(twilio, of: call.sid) == ["paused silence", "in-progress "])
                #expect(twilio.complaints == [])
                #expect(server.log.all.contains("info: Call \(call.sid): its recording pauses"))
            }
        }
    }

    @Test func aCallerWhoHangsUpMeanwhileLeavesNothingToDo() async throws {
        try await LoopbackTwilio.run { twilio in
            try await server(twilio).test { client async throws in
                let (call, line) = try await call(twilio, client)
                try await call.report("completed", 3, to: line)
                #expect(changes(twilio, of: call.sid) == ["paused silence"])
            }
        }
    }

    @Test func aRecordingThatIsNotThereYetIsAskedForAgain() async throws {
        try await LoopbackTwilio.run { twilio in
            let server = server(twilio)
            try await server.test { client async throws in
                let (call, _) = try await call(
                    twilio, client, meeting: .refuse(status: 404, code: 20404, message: "not found"))
                #expect(changes(twilio, of: call.sid) == ["paused silence", "paused silence"])
                #expect(!server.log.all.contains { $0.hasPrefix("error") })
            }
        }
    }

    /// The carrier's own sentence may repeat what nobody may read.
    @Test func whyItIsNotPausedIsToldInOurWords() async throws {
        try await LoopbackTwilio.run { twilio in
            let server = server(twilio)
            try await server.test { client async throws in
                let (call, _) = try await call(
                    twilio, client, meeting: .refuse(status: 400, code: 21220, message: "of +15551230001"))
                #expect(
                    server.log.all.contains {
                        $0.hasPrefix("error: The recording of call \(call.sid)")
                            && $0.contains("recorded: the carrier refused (21220). ") && !$0.contains("+1555")
                    })
            }
        }
    }

    @Test func aCarrierThatDoesNotAnswerKeepsNobodyWaiting() async throws {
        try await LoopbackTwilio.run { twilio in
            let server = server(twilio)
            try await server.test { client async throws in
                let (call, _) = try await call(twilio, client, meeting: .hang)
                #expect(
                    server.log.all.contains(
                        "error: The recording of call \(call.sid) could not be paused, and what is said now may be "
                            + "recorded: the carrier did not answer in time. It may have been done all the same."))
            }
        }
    }
}
