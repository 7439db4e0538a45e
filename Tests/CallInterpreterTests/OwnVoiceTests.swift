import CallProgram
import Foundation
import ProgramTestSupport
import Testing
import TwiML

@testable import CallInterpreter

/// What a language's own voice may speak, and what the carrier's must.
struct OwnVoiceTests {
    private static let engine = SpeechEngine(.command(["espeak-ng", "--stdout"]))

    private func program(_ body: Instruction..., sensitive: Bool = false) -> Program {
        var sketch = Sketch()
        sketch.program.languages = [
            Language(tag: "en-US", voice: "Polly.Joanna", engine: Self.engine),
            Language(tag: "es-US", voice: "Polly.Lupe", engine: Self.engine),
            Language(tag: "fr-FR", voice: "Polly.Lea"),
        ]
        sketch.slot("pin", .digits(length: 4...4), value: .text("4077"))
        sketch.program.slots[0].isSensitive = sensitive
        sketch.state("hello", goto: "hangup")
        var program = sketch.done()
        program.states[0].body = body
        return program
    }

    /// Who says what: the language whose engine may, or the carrier.
    private func spoken(_ program: Program) -> [String] {
        Caller(program).turn.response?.verbs.compactMap { verb in
            guard case .say(let say) = verb else { return nil }
            let words =
                switch say.content {
                case .text(let text), .ssml(let text): text
                }
            return (say.engine.map { program.languages[$0].tag } ?? "carrier") + ": " + words
        } ?? []
    }

    @Test func itSpeaksPartByPart() {
        #expect(
            spoken(program(say("Hello. "), say("How are you?"))) == ["en-US: Hello.", "en-US: How are you?"])
    }

    @Test func theCarrierSpeaksMarkupAndOtherVoices() {
        let words = { (text: String) in PromptPart.Content.text(Template(text)) }
        let parts = [
            PromptPart(words("One.")), PromptPart(words("Two."), voice: "Polly.Matthew"),
            PromptPart(.ssml(Template("<emphasis>Three.</emphasis>"))), PromptPart(words("Cuatro."), language: "es-US"),
            PromptPart(words("Cinco."), voice: "Polly.Lupe", language: "es-US"),
            PromptPart(words("Seis."), voice: "Polly.Miguel", language: "es-US"),
            PromptPart(words("Sept."), language: "fr-FR"),
        ]
        #expect(
            spoken(program(.say(Prompt(parts)))) == [
                "en-US: One.", "carrier: Two.", "carrier: <emphasis>Three.</emphasis>", "es-US: Cuatro.",
                "es-US: Cinco.", "carrier: Seis.", "carrier: Sept.",
            ])
    }

    @Test func whatIsSensitiveNeverReachesAnEngine() {
        let body = say("Your code is ", .value(.call(.digits, [.slot(SlotID(0))])), ".")
        #expect(spoken(program(body))[0].hasPrefix("en-US: Your code is 4"))
        #expect(spoken(program(body, sensitive: true))[0].hasPrefix("carrier: Your code is 4"))
    }

    @Test func aSensitiveAnswerIsReadBackByTheCarrier() {
        var sketch = Sketch()
        sketch.program.languages = [Language(tag: "en-US", voice: "Polly.Joanna", engine: Self.engine)]
        sketch.slot("pin", .digits(length: 4...4))
        sketch.program.slots[0].isSensitive = true
        sketch.program.slots[0].confirm = .always
        sketch.state("ask", say("Your code?"), choices: [], ask: ("pin", "told"))
        sketch.state("told", say("You said ", .value(.fact(.heardText)), "."), goto: "hangup")
        var caller = Caller(sketch.done())
        func engines() -> [Int?] {
            caller.turn.response?.verbs.flatMap { verb -> [Int?] in
                switch verb {
                case .say(let say): [say.engine]
                case .gather(let gather):
                    gather.nested.map { if case .say(let say) = $0 { say.engine } else { nil } }
                default: []
                }
            } ?? []
        }
        #expect(engines() == [0])
        #expect(caller.says("four oh seven seven").contains("4 0 7 7"))
        #expect(engines() == [nil])
        #expect(caller.says("yes") == "You said yes.")
        #expect(engines() == [nil])
    }

    @Test func whatIsAlwaysTheSameIsKnownBeforeACall() {
        let program = program(
            say("Hello."), say("Hello."), say("It is ", .value(.fact(.now)), "."),
            say(parts: PromptPart(.text(Template("Adiós.")), language: "es-US"), PromptPart(.play(Template("x.wav")))))
        let speech = Interpreter(program: program).constantSpeech
        let english = speech.filter { $0.engine == 0 }.map(\.content)
        #expect(english.prefix(1) == [.text("Hello.")])
        // The ladders' words, the apology and the goodbye too; each once.
        #expect(english.contains(.text("Are you still there?")) && Set(english).count == english.count)
        #expect(english.contains { if case .text(let text) = $0 { text.hasPrefix("Sorry, something") } else { false } })
        #expect(speech.contains { $0.engine == 1 && $0.content == .text("Adiós.") })
        #expect(!speech.contains { $0.engine == 2 })
        // A call asks for the very same speech.
        let said = Caller(program).turn.response?.verbs.compactMap { if case .say(let say) = $0 { say } else { nil } }
        #expect(said?.first.map(speech.contains) == true)
    }

    @Test func whatIsSaidBesideTheStatesIsKnownToo() {
        var program = program(say("Hello."))
        let words = { (text: String) in Prompt([PromptPart(.text(Template(text)))]) }
        var record = Record()
        record.notice = words("This call is recorded.")
        program.states[0].exit = .carrier(.record(record), Outcomes(normal: .state(StateID(1))))
        let fetch = Work(
            .fetch(Fetch(method: .get, url: Template("https://a.test"))), timeout: 500, filler: words("One moment."))
        program.states.append(State(name: "ask", exit: .work(fetch, Outcomes(normal: .hangup))))
        let texts = Interpreter(program: program).constantSpeech.map(\.content)
        #expect(Array(texts.prefix(3)) == ["Hello.", "This call is recorded.", "One moment."].map { .text($0) })
    }

    @Test func nothingIsToBeRenderedWithoutAVoiceOfOnesOwn() {
        var program = program(say("Hello."))
        for index in program.languages.indices { program.languages[index].engine = nil }
        #expect(Interpreter(program: program).constantSpeech == [])
    }
}
