import ScriptDiagnostics
import ScriptModel
import Testing

/// Verbs that hand the line over: what is read, and what each slip is told.
@Suite struct ReadingCarrierVerbsTests {
    private func verb(_ text: String) throws -> CarrierVerbSyntax {
        let read = read(script(states: "desk:\n  goto: hangup\n  \(text)"))
        #expect(read.printed == "")
        guard case .carrier(let verb)? = read.script.states.last?.verb else { throw NoSuchFile() }
        return verb
    }

    @Test(arguments: [
        ("transfer: +15551230002", [".number +15551230002"]), ("transfer: client:maria", [".client maria"]),
        ("transfer: sip:desk@example.com", [".sip sip:desk@example.com"]),
        ("transfer: 'queue: support'", [".queue support"]), ("transfer: conference:standup", [".conference standup"]),
        ("transfer: [+15551230002, client:maria]", [".number +15551230002", ".client maria"]),
        ("transfer: {to: +15551230002}", [".number +15551230002"]), ("transfer: ${call.from}", [".number (computed)"]),
        ("transfer: client:${call.from}", [".client (computed)"]),
    ])
    func readsWhoIsCalled(_ text: String, _ expected: [String]) throws {
        guard case .transfer(let transfer) = try verb(text) else { throw NoSuchFile() }
        #expect(transfer.to.map { ".\($0.kind.rawValue) \($0.address.plainText ?? "(computed)")" } == expected)
    }

    @Test func readsATransferWithEverything() throws {
        let text =
            "transfer: {to: +15551230002, caller_id: +15550001111, timeout: 20s, time_limit: 2m, record: yes, "
            + "sequential: no, whisper: A call., accept_key: 1}"
        guard case .transfer(let transfer) = try verb(text) else { throw NoSuchFile() }
        #expect(transfer.callerID?.plainText == "+15550001111" && transfer.timeout?.value == 20)
        #expect(transfer.timeLimit?.value == 120 && transfer.record?.value == true && transfer.whisper != nil)
        #expect(transfer.sequential?.value == false && transfer.acceptKey?.value == "1")
    }

    @Test func readsARecording() throws {
        guard
            case .record(let record) = try verb(
                "record: {save: url, max_length: 2m, silence: 0s, finish_on_key: '12#', beep: no, transcribe: yes, "
                    + "play_notice: We record.}")
        else { throw NoSuchFile() }
        #expect(record.save?.value == "url" && record.maxLength?.value == 120 && record.silence?.value == 0)
        #expect(record.finishOnKey?.value == "12#" && record.beep?.value == false && record.notice?.prompt != nil)
        guard case .record(let plain) = try verb("record: {play_notice: yes}") else { throw NoSuchFile() }
        #expect(plain.notice?.isPlayed == true && plain.notice?.prompt == nil)
    }

    @Test func readsAQueueAndATaskRouter() throws {
        guard case .enqueue(let queue) = try verb("enqueue: support") else { throw NoSuchFile() }
        #expect(queue.queue?.plainText == "support")
        guard
            case .enqueue(let router) = try verb(
                "enqueue: {workflow: WW1, task: {skill-level: 3, who: '${call.from}'}}")
        else { throw NoSuchFile() }
        #expect(router.workflow?.plainText == "WW1" && router.task.map(\.name.value) == ["skill-level", "who"])
    }

    @Test func readsTheCarriersOwnAttributes() throws {
        guard
            case .connect(let connect) = try verb(
                "connect: {relay: {url: 'wss://a.example.com', tts_provider: Google, dtmf_detection: yes, "
                    + "welcome_greeting_interruptible: no, parameters: {a b: 1}}}")
        else { throw NoSuchFile() }
        #expect(
            connect.attributes.map { "\($0.name.value)=\($0.value.plainText ?? "")" } == [
                "url=wss://a.example.com", "ttsProvider=Google", "dtmfDetection=true",
                "welcomeGreetingInterruptible=false",
            ])
        #expect(connect.parameters.map(\.name.value) == ["a b"])
    }

    @Test func readsMarkupWithItsHoles() throws {
        guard case .twiml(let markup) = try verb(#"twiml: <Pay action="${continue}" description="$${x} ${"}"}"/>"#)
        else {
            throw NoSuchFile()
        }
        let text = Array(markup.template.writtenText.utf8)
        #expect(markup.template.holes.map { String(decoding: text[$0], as: UTF8.self) } == ["${continue}", #"${"}"}"#])
    }

    @Test(arguments: [
        ("transfer: []", "\"transfer\" names nobody to call"), ("transfer: fax:1", "nobody can be called at \"fax:\""),
        ("transfer: 'client:'", "\"client:\" needs a name behind it"),
        ("transfer: {timeout: 20s}", "\"transfer\" needs the key \"to\""),
        ("transfer: {to: +15551230002, timeout: 1s}", "\"timeout\" must be from 5s to 10m, and this is 1s"),
        (
            "transfer: {to: +15551230002, accept_key: 1}",
            "\"accept_key\" needs \"whisper\": nobody would know what to press"
        ),
        ("transfer: {to: conference:a, whisper: Hello}", "nobody can be whispered to in a conference"),
        ("transfer: [+15551230002, conference:a]", "a conference cannot be one of several"),
        (
            "transfer: [" + (0..<11).map { "+1555123000\($0 % 10)" }.joined(separator: ", ") + "]",
            "at most 10 can be called at once, and these are 11"
        ),
        ("record: {max_length: 1s}", "\"max_length\" must be from 2s to 240m, and this is 1s"),
        ("enqueue: {}", "\"enqueue\" needs the key \"queue\""),
        ("enqueue: {queue: a, workflow: b}", "a call goes to a \"queue\" or to a \"workflow\", not both"),
        ("enqueue: {queue: a, task: {b: 1}}", "\"task\" is for a \"workflow\", and a queue takes none"),
        ("connect: {}", "\"connect\" needs one of the keys stream, relay or virtual_agent"),
        ("connect: {stram: {url: 'wss://a'}}", "\"connect\" has no key \"stram\""),
        (
            "connect: {stream: {url: 'wss://a'}, relay: {url: 'wss://b'}}",
            "a call is connected to one thing: \"stream\" or \"relay\""
        ),
        ("connect: {stream: {url: 'https://a'}}", "\"url\" takes an address that begins with wss://"),
        ("connect: {relay: {url: 'wss://a', tts_provider: Acme}}", "\"tts_provider\" cannot be \"Acme\""),
        (
            "twiml: ",
            "\"twiml\" has no value: it takes a verb of the carrier's as markup, such as <Pay action=\"${continue}\"/>"
        ),
        (
            "twiml: <Pay/>\n  on: {failed: desk}",
            "\"on\" is for the other outcomes of a verb, and \"twiml\" has no other outcomes"
        ),
    ])
    func tellsEachSlip(_ text: String, _ message: String) {
        let read = read(script(states: "desk:\n  goto: hangup\n  \(text)"))
        #expect(read.diagnostics.map(\.message) == [message])
    }
}
