import CallProgram
import Foundation
import ProgramTestSupport
import TestSupport
import Testing
import TwiML

@testable import CallInterpreter

/// What the caller hears before something else has the line, what the carrier is told, and how it comes back.
struct CarrierVerbTests {
    /// `front` has the verb; every outcome has a state that asks something, so that the call goes on.
    private func program(_ verb: CarrierVerb, said: String = "One moment.", _ ways: String...) -> Program {
        var sketch = Sketch()
        sketch.intent("yes", "yes")
        sketch.slot("message", .text(minLength: nil, maxLength: nil, pattern: nil))
        sketch.slot("noted", .yesNo, value: .yesNo(false))
        sketch.state("front", say(said), carrier: verb, goto: "done", on: ways.map { ($0, "on_\($0)") })
        for name in ["done"] + ways.map({ "on_\($0)" }) {
            sketch.state(
                name, .set(SlotID(1), .literal(.yesNo(true))), say("\(name.replacing("on_", with: ""))."),
                choices: [.init("yes", goto: "hangup")])
        }
        return sketch.done()
    }

    private func transfer(_ address: String = "+15551230002", _ change: (inout Transfer) -> Void = { _ in })
        -> CarrierVerb
    {
        var transfer = Transfer(destinations: [.init(kind: .number, address: Template(address))])
        change(&transfer)
        return .transfer(transfer)
    }

    private func report(_ change: (inout CarrierReport) -> Void) -> CallEvent.Kind {
        var report = CarrierReport()
        change(&report)
        return .returned(report)
    }

    @Test func transferDials() {
        let caller = Caller(program(transfer()))
        #expect(caller.state == "front")
        #expect(
            caller.document
                == #"<Response><Say voice="Polly.Joanna">One moment.</Say><Dial action="/voice/continue?turn=1">"#
                + "<Number>+15551230002</Number></Dial><Redirect>/voice/continue?turn=1</Redirect></Response>")
        #expect(caller.turn.trace.contains(.handed("Transfer to +15551230002")))
    }

    @Test func aSensitiveNumberIsToldToTheCarrierAlone() {
        let number = Template([.text("+1"), .value(.slot(SlotID(0)))])
        let verbs: [(CarrierVerb, shown: String, told: String)] = [
            (
                .transfer(Transfer(destinations: [.init(kind: .number, address: number)])),
                "Transfer to ***", "<Number>+15551230002</Number>"
            ),
            (.enqueue(CallProgram.Enqueue(destination: .queue(number))), "Queue ***", ">+1(555) 123-0002</Enqueue>"),
        ]
        for (verb, shown, told) in verbs {
            var program = program(verb)
            program.slots[0].isSensitive = true
            program.slots[0].defaultValue = .text("(555) 123-0002")
            var caller = Caller(program)
            #expect(caller.document.contains(told))
            #expect(caller.turn.trace.contains(.handed(shown)))
            caller.tell(report { $0.dialStatus = .completed })
            #expect(!"\(caller.turn.trace)".contains("0002"))
        }
    }

    @Test func transferWithEverything() {
        let verb = transfer("+1 (555) 123-0002") {
            $0.destinations.append(.init(kind: .client, address: Template("maria")))
            $0.destinations.append(.init(kind: .sip, address: Template("sip:desk@example.com")))
            $0.callerID = Template("+15550009999")
            $0.timeout = 20
            $0.timeLimit = 600
            $0.record = true
            $0.sequential = true
            $0.whisper = Prompt([PromptPart(.text(Template("A call for sales.")))])
        }
        #expect(
            Caller(program(verb)).document.contains(
                #"<Dial action="/voice/continue?turn=1" callerId="+15550009999" record="record-from-answer" "#
                    + #"recordingStatusCallback="/voice/recording" sequential="true" timeLimit="600" timeout="20">"#
                    + #"<Number url="/voice/whisper?turn=1">+15551230002</Number>"#
                    + #"<Client url="/voice/whisper?turn=1">maria</Client>"#
                    + #"<Sip url="/voice/whisper?turn=1">sip:desk@example.com</Sip></Dial>"#))
    }

    @Test(arguments: [
        (CarrierReport.DialStatus?.some(.completed), Bool?.none, "done", "completed"),
        (.completed, true, "done", "completed"), (.completed, false, "no_answer", "no_answer"),
        (.answered, nil, "done", "completed"), (.busy, nil, "busy", "busy"),
        (.noAnswer, nil, "no_answer", "no_answer"), (.canceled, nil, "no_answer", "no_answer"),
        (.failed, nil, "failed", "failed"), (nil, nil, "failed", "failed"),
    ])
    func transferComesBack(_ status: CarrierReport.DialStatus?, isBridged: Bool?, state: String, told: String) {
        var caller = Caller(program(transfer(), "busy", "no_answer", "failed"))
        let heard = caller.tell(
            report {
                ($0.dialStatus, $0.isBridged, $0.dialDuration) = (status, isBridged, 42)
            })
        #expect(heard == "\(state).")
        #expect(caller.session.transfer == TransferFacts(status: told, duration: 42))
    }

    @Test func whatNothingNamesGoesToOtherwise() {
        var caller = Caller(program(transfer(), "otherwise"))
        #expect(caller.tell(report { $0.dialStatus = .busy }) == "otherwise.")
    }

    @Test func aDocumentThatWasGoneThroughHasFailed() {
        var caller = Caller(program(transfer(), "failed"))
        #expect(caller.tell(.silence) == "failed.")
    }

    @Test func aNumberThatIsNoneFailsAtOnce() {
        var caller = Caller(program(transfer("nobody"), "failed"))
        #expect(caller.state == "on_failed")
        #expect(caller.hears == "One moment. failed.")
        caller.says("yes")
        #expect(caller.ending == .hangup)
    }

    @Test func whatIsComputedMayBeAnyAddress() {
        let caller = Caller(program(transfer("queue:support")))
        #expect(caller.document.contains("<Queue>support</Queue>"))
    }

    @Test func repeatsAndStaleTurnsChangeNothing() {
        var caller = Caller(program(transfer(), "busy"))
        let before = caller.turn.document
        caller.tell(.began, turn: 0)
        #expect(caller.turn.document == before)
        caller.tell(.heard(Heard(text: "hello")))
        #expect(caller.turn.document == before && caller.state == "front")
        caller.tell(report { $0.dialStatus = .busy })
        let after = caller.turn.document
        caller.tell(report { $0.dialStatus = .completed }, turn: 1)
        #expect(caller.turn.document == after && caller.state == "on_busy")
    }

    @Test func hangingUpWhileTransferredEndsTheCall() {
        var caller = Caller(program(transfer(), "busy"))
        caller.tell(
            report {
                ($0.dialStatus, $0.dialDuration, $0.isCallOver) = (.completed, 30, true)
            })
        #expect(caller.ending == .caller && caller.session.transfer?.duration == 30)
        #expect(caller.state == nil && caller.session.slots[1] == .yesNo(false))
        caller.hangsUp()
        #expect(caller.ending == .caller && caller.session.isOver)
    }

    @Test func repeatAsksTheLastQuestionAgain() {
        var sketch = Sketch()
        sketch.intent("sales", "sales")
        sketch.state("menu", say("Sales or support?"), choices: [.init("sales", goto: "desk")])
        sketch.state("desk", carrier: transfer(), goto: "hangup", on: [("otherwise", "sorry")])
        sketch.state("sorry", say("Nobody is there."), goto: "repeat")
        var caller = Caller(sketch.done())
        caller.says("sales")
        #expect(caller.tell(report { $0.dialStatus = .busy }) == "Nobody is there. Sales or support?")
        #expect(caller.state == "menu")
        caller.says("sales")
        #expect(caller.state == "desk")
    }

    @Test func whispersToWhoeverAnswers() {
        let caller = Caller(
            program(
                transfer {
                    $0.whisper = Prompt([PromptPart(.text(Template("A call."))), PromptPart(.pause(500))])
                }))
        let document = caller.interpreter.whisper(caller.session, turn: 1, keys: nil, at: caller.now).xml
        #expect(document.hasSuffix(#"<Response><Say voice="Polly.Joanna">A call.</Say></Response>"#))
        #expect(LegalTwiML.faults(in: document, isAside: true) == [])
    }

    @Test func theAcceptKeyConnects() {
        let caller = Caller(
            program(
                transfer {
                    $0.whisper = Prompt([PromptPart(.text(Template("Press 1.")))])
                    $0.acceptKey = "1"
                }))
        func whisper(_ keys: String?, turn: Int = 1) -> String {
            let document = caller.interpreter.whisper(caller.session, turn: turn, keys: keys, at: caller.now).xml
            #expect(LegalTwiML.faults(in: document, isAside: true) == [])
            return document
        }
        #expect(
            whisper(nil).hasSuffix(
                #"<Response><Gather action="/voice/whisper?turn=1" finishOnKey="" input="dtmf" numDigits="1" timeout="10">"#
                    + #"<Say voice="Polly.Joanna">Press 1.</Say></Gather><Hangup /></Response>"#))
        #expect(whisper("1").hasSuffix("<Response />"))
        #expect(whisper("2").hasSuffix("<Response><Hangup /></Response>"))
        #expect(whisper("").hasSuffix("<Response><Hangup /></Response>"))
        // Whoever answers a call that has gone on is let go.
        #expect(whisper("1", turn: 7).hasSuffix("<Response><Hangup /></Response>"))
    }

    private var recording: CarrierVerb {
        var record = CallProgram.Record()
        record.save = SlotID(0)
        record.maxLength = 120
        record.silence = 4
        record.finishOnKey = "#"
        record.notice = Prompt([PromptPart(.text(Template("You are recorded.")))])
        return .record(record)
    }

    private func recorded(_ seconds: Int, digits: String? = nil) -> CallEvent.Kind {
        report {
            ($0.recordingURL, $0.recordingDuration, $0.digits) = ("https://rec.example.com/RE1", seconds, digits)
        }
    }

    @Test func records() {
        var caller = Caller(program(recording, "silence"))
        #expect(
            caller.document
                == #"<Response><Say voice="Polly.Joanna">One moment. You are recorded.</Say>"#
                + ##"<Record action="/voice/continue?turn=1" finishOnKey="#" maxLength="120" "##
                + #"recordingStatusCallback="/voice/recording" timeout="4" />"#
                + "<Redirect>/voice/continue?turn=1</Redirect></Response>")
        // The carrier asks again: it is not another recording.
        let document = caller.turn.document
        caller.tell(.began, turn: 0)
        #expect(caller.turn.document == document)
        #expect(caller.tell(recorded(8, digits: "#")) == "done.")
        #expect(caller.session.slots[0] == .text("https://rec.example.com/RE1"))
        #expect(caller.session.recording?.duration == 8)
    }

    @Test func transcribes() {
        var record = CallProgram.Record()
        record.transcribe = true
        record.beep = false
        #expect(
            Caller(program(.record(record))).document.contains(
                #"<Record action="/voice/continue?turn=1" maxLength="120" playBeep="false" "#
                    + #"recordingStatusCallback="/voice/recording" transcribe="true" transcribeCallback="/voice/recording" />"#
            ))
    }

    @Test(arguments: [true, false])
    func recordingNothingIsSilence(_ goesThrough: Bool) {
        var caller = Caller(program(recording, "silence"))
        #expect(caller.tell(goesThrough ? .silence : recorded(0)) == "silence.")
        #expect(caller.session.slots[0] == nil && caller.session.recording == nil)
    }

    @Test func hangingUpAfterAMessageGoesOnUnheard() {
        var caller = Caller(program(recording, "silence"))
        caller.tell(recorded(8, digits: "hangup"))
        #expect(caller.ending == .caller)
        #expect(caller.session.slots == [.text("https://rec.example.com/RE1"), .yesNo(true)])
        #expect(caller.turn.trace.contains(.entered(StateID(1))))
    }

    @Test func hangingUpHasAWayOfItsOwn() {
        var caller = Caller(program(recording, "silence", "hangup"))
        caller.tell(recorded(8, digits: "hangup"))
        #expect(caller.ending == .caller)
        #expect(caller.session.slots[0] == .text("https://rec.example.com/RE1"))
        #expect(caller.turn.trace.contains(.entered(StateID(3))))
    }

    @Test func hangingUpWithoutAWordDoesNothing() {
        for program in [program(recording, "silence"), program(recording, "silence", "hangup")] {
            var caller = Caller(program)
            caller.tell(report { $0.digits = "hangup" })
            #expect(caller.ending == .caller && caller.session.slots[1] == .yesNo(false))
        }
    }

    @Test func theMessageMayComeAfterTheEnd() {
        var caller = Caller(program(recording, "silence"))
        caller.hangsUp()
        #expect(caller.ending == .caller)
        caller.tell(recorded(8, digits: "hangup"))
        #expect(caller.session.slots == [.text("https://rec.example.com/RE1"), .yesNo(true)])
        caller.tell(recorded(9, digits: "hangup"))
        #expect(caller.session.recording?.duration == 8)
    }

    @Test(arguments: [
        ("bridged", "done"), ("bridging-in-process", "done"), ("redirected-from-bridged", "done"),
        ("queue-full", "queue_full"), ("leave", "left"), ("redirected", "left"), ("error", "failed"),
        ("system-error", "failed"), ("some-new-word", "failed"),
    ])
    func queueComesBack(_ result: String, state: String) {
        let verb = CallProgram.Enqueue(
            destination: .queue(Template("support")), wait: Prompt([PromptPart(.text(Template("Please wait.")))]))
        var caller = Caller(program(.enqueue(verb), "queue_full", "left", "failed"))
        #expect(
            caller.document.contains(
                #"<Enqueue action="/voice/continue?turn=1" waitUrl="/voice/wait?turn=1">support</Enqueue>"#))
        let wait = caller.interpreter.wait(caller.session, turn: 1, at: caller.now).xml
        #expect(
            wait.hasSuffix(#"<Response><Say voice="Polly.Joanna">Please wait.</Say><Pause length="10" /></Response>"#))
        #expect(LegalTwiML.faults(in: wait, isAside: true) == [])
        #expect(caller.tell(report { $0.queueResult = result }) == "\(state).")
    }

    @Test func theTaskIsJSON() {
        let fields = [
            Field(name: "language", value: .fact(.callLanguage)), Field(name: "priority", value: .literal(.number(3))),
            Field(name: "note", value: .literal(.text("\"<&>"))),
        ]
        let caller = Caller(program(.enqueue(.init(destination: .workflow(Template("WW1"), task: fields)))))
        #expect(
            caller.document.contains(
                #"<Enqueue action="/voice/continue?turn=1" workflowSid="WW1"><Task>{&quot;language&quot;:&quot;en-US&quot;,"#
                    + #"&quot;note&quot;:&quot;\&quot;&lt;&amp;&gt;&quot;,&quot;priority&quot;:3}</Task></Enqueue>"#))
    }

    @Test func leavingAQueueByHangingUpEndsTheCall() {
        var caller = Caller(program(.enqueue(.init(destination: .queue(Template("support")))), "left"))
        caller.tell(report { $0.queueResult = "hangup" })
        #expect(caller.ending == .caller && caller.session.slots[1] == .yesNo(false))
    }

    @Test func connects() {
        let verb = Connect(
            noun: .relay,
            attributes: [
                Field(name: "url", value: .literal(.text("wss://relay.example.com"))),
                Field(name: "dtmfDetection", value: .literal(.yesNo(true))),
            ], parameters: [Field(name: "half", value: .literal(.number(0.5)))])
        var caller = Caller(program(.connect(verb), "failed"))
        #expect(
            caller.document.contains(
                #"<Connect action="/voice/continue?turn=1"><ConversationRelay dtmfDetection="true" "#
                    + #"url="wss://relay.example.com"><Parameter name="half" value="0.5" /></ConversationRelay></Connect>"#
            ))
        #expect(caller.tell(report { $0.connectStatus = "completed" }) == "done.")
        var other = Caller(program(.connect(verb), "failed"))
        #expect(other.tell(report { $0.connectStatus = "failed" }) == "failed.")
    }

    @Test func markupIsFilledIn() {
        let verb = Markup([
            .text(#"<Pay action=""#), .callback, .text(#"" description=""#), .value(.literal(.text("a<b\"&c"))),
            .text(#""/>"#),
        ])
        var caller = Caller(program(.markup(verb)))
        #expect(
            caller.document.contains(
                #"<Pay action="/voice/continue?turn=1" description="a&lt;b&quot;&amp;c"/><Redirect>"#))
        #expect(caller.tell(.silence) == "done.")
    }

    /// Names that callers give themselves come from outside.
    @Test func nothingFilledInEndsAnAttribute() {
        let verb = Markup([
            .text("<Pay action='"), .callback, .text("' description='"),
            .value(.literal(.text("O'Hara' token=\"x"))), .text("'/>"),
        ])
        #expect(
            Caller(program(.markup(verb))).document.contains(
                "<Pay action='/voice/continue?turn=1' description='O&apos;Hara&apos; token=&quot;x'/>"))
    }

    /// An hour with someone else is not an hour with the script.
    @Test func timeWithOthersDoesNotCount() {
        var caller = Caller(program(transfer()))
        caller.now += 3_600
        #expect(caller.tell(report { $0.dialStatus = .completed }) == "done.")
        caller.now += 800
        caller.isSilent()
        #expect(caller.ending == nil)
        caller.now += 200
        caller.isSilent()
        #expect(caller.ending == .hangup && caller.session.limitedAt != nil)
    }

    /// What hanging up began is done before `events.ended` runs.
    @Test func whatHangingUpBeganComesFirst() {
        var sketch = Sketch()
        sketch.slot("message", .text(minLength: nil, maxLength: nil, pattern: nil))
        sketch.slot("told", .text(minLength: nil, maxLength: nil, pattern: nil), value: .text(""))
        sketch.state("front", carrier: recording, goto: "ask")
        sketch.state("ask", goto: "tell")
        sketch.state("tell", .set(SlotID(1), .literal(.text("asked"))), goto: "hangup")
        sketch.state(
            "ended", .set(SlotID(1), .template(Template([.value(.slot(SlotID(1))), " and ended"]))), goto: "hangup")
        var program = sketch.done()
        let fetch = Fetch(method: .get, url: Template("https://example.com/note"))
        program.states[1].exit = .work(
            Work(.fetch(fetch), timeout: 5_000, filler: Prompt([])), Outcomes(normal: .state(StateID(2))))
        program.events.ended = StateID(3)
        var caller = Caller(program)
        caller.tell(recorded(8, digits: "hangup"))
        let jobs = caller.turn.effects.compactMap { if case .perform(let job) = $0 { job.id } else { nil } }
        #expect(jobs == [1])
        caller.hangsUp()
        #expect(caller.turn.effects.isEmpty && caller.session.slots[1] == .text(""))
        caller.tell(.worked(WorkResult(job: 1, answer: .fetched(status: 200, body: nil))))
        #expect(caller.session.slots[1] == .text("asked and ended"))
    }
}
