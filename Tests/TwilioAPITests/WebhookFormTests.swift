import CallProgram
import Testing
import TwilioAPI

@Suite struct WebhookFormTests {
    @Test func decodesOnceAndKeepsOrderRepeatsAndBlanks() {
        let form = WebhookForm(decoding: "B=1&A=&B=2&C&D=a+b%2Bc%26d&%45=caf%C3%A9&=x&&F==")
        #expect(
            form.parameters == [
                .init("B", "1"), .init("A", ""), .init("B", "2"), .init("C", ""), .init("D", "a b+c&d"),
                .init("E", "café"), .init("", "x"), .init("F", "="),
            ])
        #expect(form["B"] == "1")
        #expect(form["A"] == "" && form.filled("A") == nil)
        #expect(form["Z"] == nil)
    }

    @Test(arguments: [
        ("%", "%"), ("100%", "100%"), ("%4", "%4"), ("%zz", "%zz"), ("%41%", "A%"), ("%2541", "%41"), ("+", " "),
        ("%00", "\0"), ("%FF", "\u{FFFD}"),
    ]) func nothingIsRefused(_ sent: String, _ read: String) {
        #expect(WebhookForm(decoding: "a=\(sent)")["a"] == read)
    }

    @Test func goesThereAndBack() {
        let form = WebhookForm([.init("Url", "https://a.test/?x=1&y=ü z"), .init("To", "+15551230001"), .init("E", "")])
        #expect(form.encoded == "Url=https%3A%2F%2Fa.test%2F%3Fx%3D1%26y%3D%C3%BC+z&To=%2B15551230001&E=")
        #expect(WebhookForm(decoding: form.encoded) == form)
    }

    @Test func tellsWhoCalls() throws {
        let form = WebhookForm(
            decoding: "CallSid=CA1&From=%2B15551230001&To=%2B15550009999&Direction=inbound&FromCity=BOSTON&ToCity=X"
                + "&CallerName=&ForwardedFrom=%2B1555&Unheard=of")
        let facts = try #require(form.facts(expected: .outbound))
        #expect(facts.direction == .inbound && facts.party == "+15551230001")
        #expect(facts.city == "BOSTON" && facts.callerName == nil && facts.forwardedFrom == "+1555")
        #expect(facts.answeredBy == nil)
    }

    @Test func tellsWhoIsCalled() throws {
        let form = WebhookForm(
            decoding: "CallSid=CA1&From=client:anna&To=%2B15550009999&Direction=outbound-api&ToState=NY"
                + "&AnsweredBy=machine_end_beep")
        let facts = try #require(form.facts(expected: .inbound))
        #expect(facts.direction == .outbound && facts.from == "client:anna" && facts.state == "NY")
        #expect(facts.answeredBy?.isMachine == true)
        #expect(
            WebhookForm(decoding: "CallSid=CA1&Direction=outbound-dial").facts(expected: .inbound)?.direction
                == .outbound)
        #expect(WebhookForm(decoding: "CallSid=CA1&Direction=odd").facts(expected: .inbound)?.direction == .inbound)
        #expect(WebhookForm(decoding: "CallSid=CA1&From=anonymous").facts(expected: .inbound)?.from == "anonymous")
        #expect(WebhookForm(decoding: "CallSid=&From=1").facts(expected: .inbound) == nil)
    }

    @Test(arguments: [
        ("SpeechResult=Hello+there&Confidence=0.95", Heard(text: "Hello there", confidence: 0.95)),
        ("SpeechResult=Hello", Heard(text: "Hello")),
        ("SpeechResult=Hello&Confidence=", Heard(text: "Hello")),
        ("SpeechResult=Hello&Confidence=NaN", Heard(text: "Hello")),
        ("SpeechResult=Hello&Confidence=high", Heard(text: "Hello")),
        ("SpeechResult=Hello&Confidence=1.5", Heard(text: "Hello", confidence: 1)),
        ("Digits=12", Heard(keys: "12")),
        ("Digits=*&SpeechResult=", Heard(keys: "*")),
        ("Digits=3&SpeechResult=three&Confidence=0.2", Heard(keys: "3")),
    ]) func hears(_ sent: String, _ heard: Heard) {
        #expect(WebhookForm(decoding: sent).input(turn: 4) == CallEvent(.heard(heard), turn: 4))
    }

    @Test(arguments: ["", "SpeechResult=", "Digits=&SpeechResult=&Confidence=", "SpeechResult=+", "Other=1"])
    func hearsSilence(_ sent: String) {
        #expect(WebhookForm(decoding: sent).input(turn: nil) == CallEvent(.silence))
    }

    @Test func tellsProgress() {
        let form = WebhookForm(decoding: "CallStatus=no-answer&SequenceNumber=3")
        #expect(form.callStatus == .noAnswer && form.sequenceNumber == 3)
        #expect(WebhookForm(decoding: "CallStatus=teleported").callStatus == nil)
    }

    @Test func tellsHowATransferCameOut() {
        var report = CarrierReport()
        (report.dialStatus, report.dialDuration, report.isBridged) = (.noAnswer, 0, false)
        report.fields = ["DialCallStatus": "no-answer", "DialCallDuration": "0", "DialBridged": "false"]
        #expect(
            WebhookForm(decoding: "DialCallStatus=no-answer&DialCallDuration=0&DialBridged=false").next(turn: 3)
                == CallEvent(.returned(report), turn: 3))
        var unknown = CarrierReport()
        unknown.dialStatus = .failed
        unknown.fields = ["DialCallStatus": "abducted"]
        #expect(
            WebhookForm(decoding: "DialCallStatus=abducted").next(turn: 3) == CallEvent(.returned(unknown), turn: 3))
    }

    @Test func tellsOfARecording() {
        var report = CarrierReport()
        (report.recordingURL, report.recordingDuration, report.digits) = ("https://r.example.com/1", 8, "hangup")
        report.isCallOver = true
        report.fields = ["RecordingUrl": "https://r.example.com/1", "RecordingDuration": "8", "Digits": "hangup"]
        #expect(
            WebhookForm(
                decoding: "RecordingUrl=https://r.example.com/1&RecordingDuration=8&Digits=hangup&CallStatus=completed"
            ).next(turn: 1) == CallEvent(.returned(report), turn: 1))
    }

    @Test func tellsOfAQueueAndOfOtherSides() {
        var left = CarrierReport()
        left.queueResult = "leave"
        left.fields = ["QueueResult": "leave", "QueueTime": "9"]
        #expect(WebhookForm(decoding: "QueueResult=leave&QueueTime=9").next(turn: nil) == CallEvent(.returned(left)))
        var failed = CarrierReport()
        failed.connectStatus = "error"
        failed.fields = ["SessionStatus": "ended", "ErrorCode": "64105"]
        #expect(
            WebhookForm(decoding: "SessionStatus=ended&ErrorCode=64105").next(turn: nil) == CallEvent(.returned(failed))
        )
    }

    /// What the markup of a script collected, without what comes with every webhook; never more than can be kept.
    @Test func tellsWhatMarkupCollected() {
        var report = CarrierReport()
        report.fields = ["Result": "success", "PaymentToken": "tok_1"]
        let sent =
            "CallSid=CA1&From=%2B15551230001&FromCity=Boston&CallStatus=in-progress&Result=success&PaymentToken=tok_1"
        #expect(
            WebhookForm(decoding: sent + "&Result=later&Blank=").next(turn: 2) == CallEvent(.returned(report), turn: 2))
        let much = (0..<100).map { "&f\($0)=" + String(repeating: "x", count: 2_000) }.joined()
        guard case .returned(let bounded) = WebhookForm(decoding: "Digits=5" + much).next(turn: 2).kind else {
            Issue.record("no report")
            return
        }
        #expect(bounded.fields.count == 40 && bounded.fields["f7"]?.count == 1_000 && bounded.fields["Digits"] == "5")
    }

    /// A document that was merely gone through is no report.
    @Test(arguments: ["", "Digits=", "msg=Gather+End", "CallStatus=in-progress"])
    func tellsNothing(_ sent: String) {
        #expect(WebhookForm(decoding: sent).next(turn: 2) == CallEvent(.silence, turn: 2))
    }

    @Test func tellsOfTheOneWhoIsCalled() {
        let form = WebhookForm(decoding: "CallSid=CA2&ParentCallSid=CA1&Digits=1")
        #expect(form.parentCallSID == "CA1" && form.whisperKeys == "1")
        #expect(WebhookForm(decoding: "CallSid=CA2").whisperKeys == nil)
    }
}
