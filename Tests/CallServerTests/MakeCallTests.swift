import CarrierTestSupport
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing
import TwilioAPI

@testable import CallServer

@Suite struct MakeCallTests {
    @Test func placesACallAndHoldsIt() async throws {
        try await LoopbackTwilio.run { twilio in
            var server = TestServer.signed
            server.settings.apiBase = twilio.base
            server.programs = [DemoPrograms.assistant, DemoPrograms.reminder]
            try await server.test { client async throws in
                let reply = try await client.post(
                    "/make-call",
                    json: """
                        {"to_number": "+15551230001", "script": "reminder",
                         "variables": {"patient": "Ms Rivera", "visits": 3, "pin": "1234"}}
                        """)
                #expect(reply.status == .ok)
                let sid = try #require(reply.json["call_sid"] as? String)
                #expect(
                    reply.body == """
                        {"call_sid":"\(sid)","from":"+15550009999","status":"queued","success":true,\
                        "to":"+15551230001"}
                        """)
                #expect(twilio.complaints.isEmpty)
                let form = try #require(twilio.received.last?.form)
                #expect(form["MachineDetection"] == "DetectMessageEnd" && form["Timeout"] == "25")
                #expect(
                    form["Url"]?.hasPrefix("https://calls.example.test/voice/outbound?script=reminder&call=") == true)
                #expect(try await client.get("/session/\(sid)").json["status"] as? String == "queued")

                let call = LoopbackCall(sid: sid, form: form)
                let line = LoopbackServer(publicURL: TestServer.publicURL, port: try #require(client.port))
                try await call.report("ringing", 1, to: line)
                try await call.report("initiated", 0, to: line)
                #expect(try await client.get("/session/\(sid)").json["status"] as? String == "ringing")
                let first = try await call.fetchFirst(from: line)
                #expect(first.status == 200 && first.body.contains("Good day, Ms Rivera."))
                #expect(first.body.contains("/media/reminder/sounds/chime%20one.wav"))
                let slots = try await client.get("/session/\(sid)").json["slots"] as? [String: Any]
                #expect(slots?["visits"] as? Int == 3 && slots?["pin"] as? String == "***")

                // A machine after all: the verdict moves the live call.
                let verdict = try await call.post(
                    form["AsyncAmdStatusCallback"] ?? "", to: line, [("AnsweredBy", "machine_end_beep")])
                #expect(verdict.status == 204)
                let change = try #require(twilio.received.last)
                #expect(change.path.hasSuffix("/Calls/\(sid).json") && twilio.complaints.isEmpty)
                let moved = try await call.post(change.form["Url"] ?? "", to: line, [("CallStatus", "in-progress")])
                #expect(moved.body.contains("Please call back.") && moved.body.contains("<Hangup />"))

                try await call.report("completed", 3, to: line)
                try await call.report("in-progress", 2, to: line)
                #expect(try await client.get("/session/\(sid)").json["status"] as? String == "completed")
                #expect(try await client.get("/").json["active_sessions"] as? Int == 0)
            }
        }
    }

    @Test func keepsWhatWasGivenWhenTheWebhookWinsTheRace() async throws {
        try await LoopbackTwilio.run { twilio in
            var server = TestServer.signed
            server.settings.apiBase = twilio.base
            try await server.test(.ahc(.http)) { client async throws in
                let line = LoopbackServer(publicURL: TestServer.publicURL, port: try #require(client.port))
                twilio.whileAccepting { call in
                    let first = try await call.fetchFirst(from: line, [("AnsweredBy", "human")])
                    #expect(first.body.contains("Good evening!"))
                    #expect(!first.body.contains("How can I help you?"))
                }
                let reply = try await client.post(
                    "/make-call", json: #"{"to_number": "+15551230001", "initial_message": "Good evening!"}"#)
                let sid = try #require(reply.json["call_sid"] as? String)
                let session = try await client.get("/session/\(sid)")
                #expect(session.json["status"] as? String == "in-progress")
                #expect(session.json["conversation_history"].map(count) == 1)
            }
        }
    }

    @Test func remembersACallThatNobodyAnswered() async throws {
        try await LoopbackTwilio.run { twilio in
            var settled = TestServer.signed
            settled.settings.apiBase = twilio.base
            let server = settled
            try await server.test { client async throws in
                let reply = try await client.post("/make-call", json: #"{"to_number": "+15551230001"}"#)
                let sid = try #require(reply.json["call_sid"] as? String)
                let call = LoopbackCall(sid: sid, form: try #require(twilio.received.last?.form))
                let line = LoopbackServer(publicURL: TestServer.publicURL, port: try #require(client.port))
                try await call.report("no-answer", 2, to: line)
                let session = try await client.get("/session/\(sid)")
                #expect(session.json["status"] as? String == "no-answer" && session.json["ended_at"] != nil)
                #expect(server.log.all.last == "info: Call \(sid) to +15551230001 was not answered: no-answer")
            }
        }
    }

    @Test func remembersAVerdictThatIsHereFirst() async throws {
        try await LoopbackTwilio.run { twilio in
            var server = TestServer.signed
            server.settings.apiBase = twilio.base
            try await server.test { client async throws in
                let reply = try await client.post("/make-call", json: #"{"to_number": "+15551230001"}"#)
                let sid = try #require(reply.json["call_sid"] as? String)
                let call = LoopbackCall(sid: sid, form: try #require(twilio.received.last?.form))
                let line = LoopbackServer(publicURL: TestServer.publicURL, port: try #require(client.port))
                _ = try await call.post("/voice/machine", to: line, [("AnsweredBy", "machine_end_beep")])
                #expect(try await call.fetchFirst(from: line).body.contains("Please call back."))
            }
        }
    }

    @Test(
        arguments: [
            (#"{}"#, 400, "Give to_number: a phone number with its country, for example +15551230001."),
            (
                #"{"to_number": "555-1234"}"#, 400,
                "to_number must be a phone number with its country, for example +15551230001, and is \"555-1234\": a plus, then digits only."
            ),
            (#"{"to_number": "+05551230001"}"#, 400, nil), (#"{"to_number": "+1555123000112345"}"#, 400, nil),
            (#"{"to_number": "+1555123٠٠٠١"}"#, 400, nil),
            (#"{"to_number": 15551230001}"#, 400, "to_number must be a text in quotes."),
            (#"{"to_number": "+15551230001", "from_number": "me", "script": "assistant"}"#, 400, nil),
            (
                #"{"to_number": "+15551230001", "mesage": "Hi"}"#, 400,
                "\"mesage\" is not a field of a call; there is to_number, from_number, initial_message, script, variables."
            ),
            (#"[]"#, 400, "The body must be a JSON object, for example {\"to_number\": \"+15551230001\"}."),
            (#"{"to_number""#, 400, nil), ("", 400, nil),
            (
                #"{"to_number": "+15551230001", "script": "nobody"}"#, 404,
                "There is no script named \"nobody\"; there is assistant, reminder."
            ),
            (
                #"{"to_number": "+15551230001"}"#, 400,
                "Several scripts are served; say which with \"script\": assistant, reminder."
            ),
            (
                #"{"to_number": "+15551230001", "script": "reminder"}"#, 400,
                "The script needs the variable \"patient\"."
            ),
            (
                #"{"to_number": "+15551230001", "script": "reminder", "variables": {"patient": "A", "visits": 12}}"#,
                400,
                "The variable \"visits\" takes a whole number from 1 to 9, and got \"12\"."
            ),
            (#"{"to_number": "+15551230001", "script": "reminder", "variables": {"patient": ["A"]}}"#, 400, nil),
            (#"{"to_number": "+15551230001", "script": "reminder", "variables": "patient=A"}"#, 400, nil),
            (
                #"{"to_number": "+15551230001", "script": "assistant", "variables": {"patient": "A"}}"#, 400,
                "The script takes no variables, and got \"patient\"."
            ),
            (
                #"{"to_number": "+15551230001", "script": "reminder", "variables": {"patient": "A", "inside": true}}"#,
                400, nil
            ),
        ] as [(String, Int, String?)]) func saysWhatIsWrong(_ order: String, _ status: Int, _ detail: String?)
        async throws
    {
        var server = TestServer.signed
        server.programs = [DemoPrograms.assistant, DemoPrograms.reminder]
        server.settings.apiBase = "http://127.0.0.1:1"
        try await server.test { client async throws in
            let reply = try await client.post("/make-call", json: order)
            #expect(reply.status.code == status)
            let said = try #require(reply.detail)
            if let detail { #expect(said == detail) }
        }
    }

    @Test func saysWhatIsNotSetUp() async throws {
        let order = #"{"to_number": "+15551230001"}"#
        try await TestServer.rehearsal.test { client async throws in
            let reply = try await client.post("/make-call", json: order)
            #expect(reply.status == .conflict)
            #expect(
                reply.detail
                    == "The server cannot place calls yet: set TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, PUBLIC_URL, TWILIO_PHONE_NUMBER and start it again."
            )
        }
        var server = TestServer.signed
        server.settings.phoneNumber = nil
        try await server.test { client async throws in
            #expect(try await client.post("/make-call", json: order).detail?.contains("TWILIO_PHONE_NUMBER") == true)
        }
    }

    @Test(
        arguments: [
            (
                LoopbackTwilio.Behaviour.refuse(status: 400, code: 21219, message: "The number is unverified."), 400,
                21219
            ),
            (.refuse(status: 401, code: 20003, message: "Authenticate"), 502, 20003), (.fail, 502, nil),
        ] as [(LoopbackTwilio.Behaviour, Int, Int?)])
    func passesTheCarriersRefusalOn(_ behaviour: LoopbackTwilio.Behaviour, _ status: Int, _ code: Int?) async throws {
        try await LoopbackTwilio.run { twilio in
            twilio.behave(behaviour)
            var server = TestServer.signed
            server.settings.apiBase = twilio.base
            try await server.test { client async throws in
                let reply = try await client.post("/make-call", json: #"{"to_number": "+15551230001"}"#)
                #expect(reply.status.code == status && reply.json["code"] as? Int == code)
                let remedy = try #require(reply.json["remedy"] as? String)
                #expect(reply.detail?.hasSuffix(remedy) == true)
                #expect(try await client.get("/").json["active_sessions"] as? Int == 0)
            }
            #expect(twilio.received.count == 1)
        }
    }
}
