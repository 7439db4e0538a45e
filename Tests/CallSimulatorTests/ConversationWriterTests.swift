import CallInterpreter
import CallProgram
import CallSimulator
import Foundation
import ScriptDiagnostics
import TestSupport
import Testing

@Suite struct ConversationWriterTests {
    /// A call that visits every kind of step.
    private func recorded() -> RecordedCall {
        var setup = CallSetup.outbound(answeredBy: .unknown)
        setup.callerName = "Ann, of {Boston}: yes"
        setup.from = "+15550001111"
        var call = RecordedCall(
            call: setup, message: "Good evening: \"how\" are # you?", at: ExamplePrograms.moment.addingTimeInterval(0.9)
        )
        call.actions = [
            .say("what time is it", confidence: 0.9), .say("\"tell\" me: the time #now", confidence: nil), .press("*#"),
            .say("no", confidence: 0.5), .machine(AnsweredBy(rawValue: "machine_end_beep")),
        ]
        return call
    }

    @Test func aRehearsedCallIsATestThatPasses() throws {
        let interpreter = Interpreter(program: ExamplePrograms.assistant)
        let (conversation, masked) = recorded().conversation(named: "yes: a #name", with: interpreter)
        #expect(masked == 0)
        let place = SourceSpan(file: FileID(index: 0), start: 0, end: 0)
        let text = ConversationWriter(timeZone: try #require(TimeZone(identifier: "America/New_York"))).text(
            Conversations(script: Located("assistant.yaml", at: place), tests: [conversation]))
        expectGolden(text, at: Fixtures.folder.appending(path: "conversations/saved.test.yaml"))

        let file = TestFile(text)
        let results = try file.results(with: ExamplePrograms.assistant)
        #expect(results.map(\.failure) == [nil])
        let read = try #require(file.conversations?.tests.first)
        #expect(read.name.value == conversation.name.value)
        #expect(read.call == conversation.call)
        #expect(read.at?.value == conversation.at?.value)
        #expect(read.message == conversation.message)
        #expect(read.steps.map(\.value) == conversation.steps.map(\.value))
    }

    @Test func sensitiveAnswersAreMasked() {
        var call = RecordedCall(call: CallSetup(), variables: ["guest": "Ms Rivera"], at: ExamplePrograms.moment)
        let desk = Interpreter(program: ExamplePrograms.desk)
        call.actions = [.press("12"), .say("tulip", confidence: 0.9)]
        let (conversation, masked) = call.conversation(named: "a guest", with: desk)
        #expect(masked == 1)
        let steps = conversation.steps.map(\.value)
        #expect(steps.contains(.caller(.press("12"))))
        #expect(steps.contains(.caller(.say("masked", confidence: nil))))

        // As many keys as were pressed.
        call.actions = [.press("12"), .press("48#")]
        let pressed = call.conversation(named: "keys", with: desk).conversation.steps.map(\.value)
        #expect(pressed.contains(.caller(.press("00#"))))
    }

    /// Made-up answers are of the kind that is asked for, and what is heard is what they bring.
    @Test func aCallWithSecretsPlays() throws {
        var desk = ExamplePrograms.desk
        let secret = desk.slots.firstIndex { $0.isSensitive }
        let word = try #require(secret)
        desk.slots[word].type = .number(min: 1000, max: 9999, whole: true)
        desk.slots[word].confirm = .always
        var call = RecordedCall(call: CallSetup(), variables: ["guest": "Ms Rivera"], at: ExamplePrograms.moment)
        call.actions = [.press("12"), .say("5678", confidence: nil), .say("yes", confidence: nil)]
        let interpreter = Interpreter(program: desk)
        let (conversation, masked) = call.conversation(named: "a guest", with: interpreter)
        #expect(masked == 2)
        #expect(conversation.steps.map(\.value).contains(.caller(.say("1000", confidence: nil))))
        #expect(!"\(conversation)".contains("5678"))
        #expect(ConversationRunner(interpreter: interpreter).run(conversation).failure == nil)
    }

    /// Whatever is heard or said must come back from the file as it was.
    @Test(arguments: [
        "plain", "no", "~", "null", "- dash", "a: b", "a #b", "#b", " lead", "trail ", "\"quoted\"", "it's", "{x}",
        "[x", "a, b", "*", "&a", "!x", "%", "@", "`", "?", "a\nb", "a\tb", "back\\slash", "/pattern/", "//", "é", "日本語",
        "¿Qué?", "\u{1}", "\u{85}x", "\u{2028}", "\u{FEFF}x", "👋 hi", "---", "...", "012", "0x1", "1e5", "x:", "<<",
        "=",
        "|", ">", "${x}", "a: ", ":", "-", "? a", "{{x}}",
    ])
    func textsAreQuotedSafely(_ text: String) throws {
        let place = SourceSpan(file: FileID(index: 0), start: 0, end: 0)
        var conversation = Conversation(name: Located(text, at: place))
        conversation.message = text
        conversation.call.callerName = text
        conversation.variables = [.init(name: Located("guest", at: place), value: Located(text, at: place))]
        let steps: [Conversation.Step] = [
            .caller(.say(text, confidence: nil)), .caller(.say(text, confidence: 0.5)), .hear(.text(text)),
            .hear(.contains(text)), .state(text), .language(text),
        ]
        let slots = Conversation.Step.slots([.init(name: Located("a", at: place), value: Located(text, at: place))])
        conversation.steps = (steps + [slots]).map { Located($0, at: place) }
        let written = ConversationWriter(timeZone: .gmt).text(
            Conversations(script: Located("a.yaml", at: place), tests: [conversation]))
        let file = TestFile(written)
        let read = try #require(file.conversations?.tests.first, "\(written)\(file.findings)")
        #expect(read.name.value == text)
        #expect(read.message == text)
        #expect(read.call.callerName == text)
        #expect(read.variables.map(\.value.value) == [text])
        #expect(read.steps.dropLast().map(\.value) == steps, "\(written)\(file.findings)")
        guard case .slots(let checks) = read.steps.last?.value else {
            Issue.record("no slots in \(written)")
            return
        }
        #expect(checks.map(\.value?.value) == [text])
    }
}
