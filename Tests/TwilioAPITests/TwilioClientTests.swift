import CallProgram
import CarrierTestSupport
import Testing
import TwilioAPI

@Suite struct TwilioClientTests {
    private static let call = CallRequest(
        to: "+15551230001", from: "+15550009999", url: "https://calls.example.test/voice/outbound?script=a&call=x",
        statusCallback: "https://calls.example.test/voice/status",
        machineCallback: "https://calls.example.test/voice/machine", outbound: Outbound())

    private static func client(
        _ twilio: LoopbackTwilio, credentials: TwilioCredentials = LoopbackTwilio.credentials,
        timeout: Duration = .seconds(5)
    ) -> TwilioClient {
        TwilioClient(
            credentials: credentials, base: twilio.base,
            patience: .init(timeout: timeout, pauses: [.milliseconds(1), .milliseconds(1)]))
    }

    @Test func placesACall() async throws {
        try await LoopbackTwilio.run { twilio in
            let placed = try await Self.client(twilio).place(Self.call)
            #expect(placed.sid.hasPrefix("CA") && placed.status == "queued" && placed.to == "+15551230001")
            #expect(twilio.complaints.isEmpty)
            let form = try #require(twilio.received.first?.form)
            #expect(
                form.parameters.filter { $0.name == "StatusCallbackEvent" }.map(\.value)
                    == ["initiated", "ringing", "answered", "completed"])
            #expect(form["MachineDetection"] == nil && form["Timeout"] == nil && form["Record"] == nil)
        }
    }

    @Test func givesEverySettingOfTheScript() async throws {
        var call = Self.call
        call.outbound.machineDetection = .waitForBeep
        call.outbound.async = true
        call.outbound.detectionTimeout = 20
        call.outbound.speechThreshold = 2000
        call.outbound.speechEndThreshold = 1000
        call.outbound.silenceTimeout = 4000
        call.outbound.ringTimeout = 25
        call.outbound.timeLimit = 600
        call.outbound.record = true
        let form = call.form
        #expect(form["MachineDetection"] == "DetectMessageEnd" && form["AsyncAmd"] == "true")
        #expect(form["AsyncAmdStatusCallback"] == "https://calls.example.test/voice/machine")
        #expect(form["Timeout"] == "25" && form["TimeLimit"] == "600" && form["Record"] == "true")
        try await LoopbackTwilio.run { [call] twilio in
            _ = try await Self.client(twilio).place(call)
            #expect(twilio.complaints.isEmpty)
        }
    }

    @Test func changesALiveCall() async throws {
        try await LoopbackTwilio.run { twilio in
            let client = Self.client(twilio)
            let sid = "CA00000000000000000000000000000001"
            try await client.change(sid, .redirect(url: "https://calls.example.test/voice/continue?turn=2"))
            try await client.change(sid, .hangUp)
            #expect(twilio.complaints.isEmpty)
            #expect(twilio.received.map { $0.form["Url"] ?? $0.form["Status"] ?? "" }.last == "completed")
            #expect(twilio.received.allSatisfy { $0.path.hasSuffix("/Calls/\(sid).json") })
        }
    }

    @Test(arguments: [
        (400, 21219, "verified numbers only"), (400, 21211, "country code"), (400, 21215, "Geographic permissions"),
        (400, 21210, "Verified Caller IDs"), (429, 20429, "Wait a moment"), (400, 99999, "error 99999"),
    ]) func passesARefusalOnWithItsRemedy(_ status: Int, _ code: Int, _ words: String) async throws {
        try await LoopbackTwilio.run { twilio in
            let refuse = LoopbackTwilio.Behaviour.refuse(status: status, code: code, message: "No.")
            twilio.behave(refuse, refuse, refuse)
            let failure = await #expect(throws: CarrierFailure.self) { try await Self.client(twilio).place(Self.call) }
            #expect(failure == .refused(CarrierRefusal(status: status, code: code, message: "No.")))
            #expect(failure?.remedy.contains(words) == true)
        }
    }

    @Test func saysWhatBadCredentialsAre() async throws {
        try await LoopbackTwilio.run { twilio in
            let wrong = TwilioCredentials(accountSID: LoopbackTwilio.accountSID, apiKey: "SK1", secret: "wrong")
            let failure = await #expect(throws: CarrierFailure.self) {
                try await Self.client(twilio, credentials: wrong).place(Self.call)
            }
            #expect(failure?.remedy.contains("TWILIO_ACCOUNT_SID") == true)
        }
    }

    @Test func waitsAndAsksAgainAfter429() async throws {
        try await LoopbackTwilio.run { twilio in
            twilio.behave(.tooMany, .tooMany)
            _ = try await Self.client(twilio).place(Self.call)
            #expect(twilio.received.count == 3)
            twilio.behave(.tooMany, .tooMany, .tooMany, .tooMany)
            await #expect(throws: CarrierFailure.self) { try await Self.client(twilio).place(Self.call) }
            #expect(twilio.received.count == 6)
        }
    }

    @Test func waitsForTheEndOfAnAnswerNoLongerThanForItsBeginning() async throws {
        try await LoopbackTwilio.run { twilio in
            twilio.behave(.stall)
            let begun = ContinuousClock.now
            let late = await #expect(throws: CarrierFailure.self) {
                try await Self.client(twilio, timeout: .seconds(1)).place(Self.call)
            }
            #expect(late == .timedOut && begun.duration(to: .now) < .seconds(30))
        }
    }

    @Test func neverAsksTwiceWhenTheFirstMayHaveRung() async throws {
        try await LoopbackTwilio.run { twilio in
            twilio.behave(.hang)
            let late = await #expect(throws: CarrierFailure.self) {
                try await Self.client(twilio, timeout: .seconds(1)).place(Self.call)
            }
            #expect(late == .timedOut)
            // On a busy machine the request may be later than its own end.
            while twilio.received.isEmpty { try await Task.sleep(for: .milliseconds(20)) }
            twilio.behave(.fail)
            let failed = await #expect(throws: CarrierFailure.self) { try await Self.client(twilio).place(Self.call) }
            #expect(failed == .unreadable(status: 500, text: "oops"))
            #expect(twilio.received.count == 2)
        }
    }

    @Test func saysWhenNobodyIsThere() async throws {
        let client = TwilioClient(
            credentials: LoopbackTwilio.credentials, base: "http://127.0.0.1:1/",
            patience: .init(timeout: .milliseconds(200)))
        let failure = await #expect(throws: CarrierFailure.self) { try await client.place(Self.call) }
        guard case .unreachable = failure else {
            Issue.record("\(String(describing: failure))")
            return
        }
    }
}

@Suite(.timeLimit(.minutes(1))) struct TextMessageTests {
    private func client(_ twilio: LoopbackTwilio) -> TwilioClient {
        TwilioClient(
            credentials: LoopbackTwilio.credentials, base: twilio.base,
            patience: .init(timeout: .seconds(2), pauses: [.milliseconds(1), .milliseconds(1)]))
    }

    @Test func sendsAMessageAsTheCarrierDescribesIt() async throws {
        try await LoopbackTwilio.run { twilio in
            try await client(twilio).send(TextMessage(to: "+15551230001", from: "+15550009999", body: "Ünit & 5 €"))
            try await client(twilio).send(
                TextMessage(to: "+15551230001", from: "MG0123456789abcdef0123456789abcdef", body: "x"))
            #expect(twilio.complaints == [])
            #expect(twilio.received.map { $0.form["Body"] } == ["Ünit & 5 €", "x"])
            #expect(twilio.received[0].form["From"] == "+15550009999")
            #expect(twilio.received[1].form["MessagingServiceSid"] == "MG0123456789abcdef0123456789abcdef")
        }
    }

    @Test func isSentAgainOnlyWhenItWasNeverProcessed() async throws {
        try await LoopbackTwilio.run { twilio in
            let message = TextMessage(to: "+15551230001", from: "+15550009999", body: "x")
            twilio.behave(.tooMany, .tooMany, .accept)
            try await client(twilio).send(message)
            #expect(twilio.received.count == 3)
            twilio.behave(.fail)
            await #expect(throws: CarrierFailure.self) { try await client(twilio).send(message) }
            #expect(twilio.received.count == 4)
            twilio.behave(.refuse(status: 400, code: 21610, message: "Attempt to send to unsubscribed recipient"))
            do throws(CarrierFailure) {
                try await client(twilio).send(message)
                Issue.record("it was sent")
            } catch {
                #expect(
                    error.messageRemedy == "This person has answered STOP, and gets no more messages from this number.")
            }
        }
    }
}
