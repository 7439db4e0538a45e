import CallProgram
import Foundation
import ProgramTestSupport
import Testing
import TwiML

@testable import CallInterpreter

/// How speech becomes verbs.
struct SpeakingTests {
    private func document(_ parts: PromptPart..., voice: String? = "Polly.Joanna", bargeIn: Bool = true) -> String {
        var sketch = Sketch()
        sketch.program.languages = [Language(tag: "en-US", voice: voice), Language(tag: "es-US", voice: "Polly.Lupe")]
        sketch.listen.bargeIn = bargeIn
        sketch.listen.speech = false
        sketch.state("ask", .say(Prompt(parts)), choices: [])
        return Caller(sketch.done()).document
    }

    private func text(_ text: String) -> PromptPart { PromptPart(.text(Template(text))) }

    private let gather = #"<Gather action="/voice/process-speech?turn=1" input="dtmf" timeout="5""#
    private let redirect = "<Redirect>/voice/continue?turn=1</Redirect>"

    @Test func neighboursOfOneVoiceAreOneSay() {
        #expect(
            document(text("One."), text(" Two.\n"), PromptPart(.text(Template("Dos.")), language: "es-US"))
                == "<Response>\(gather)>"
                + #"<Say voice="Polly.Joanna">One. Two.</Say><Say voice="Polly.Lupe">Dos.</Say>"#
                + "</Gather>\(redirect)</Response>")
    }

    @Test func withoutAVoiceTheLanguagePicksOne() {
        #expect(document(text("One."), voice: nil).contains(#"<Say language="en-US">One.</Say>"#))
        let other = PromptPart(.text(Template("Two.")), voice: "man")
        #expect(document(other, voice: nil).contains(#"<Say voice="man">Two.</Say>"#))
    }

    @Test func speechStandsBeforeAQuestionThatMayNotBeInterrupted() {
        #expect(
            document(text("One."), bargeIn: false)
                == #"<Response><Say voice="Polly.Joanna">One.</Say>\#(gather) />\#(redirect)</Response>"#)
    }

    @Test func touchTonesStandBeforeTheQuestion() {
        #expect(
            document(text("One."), PromptPart(.keys("ww1x#")), text("Two."))
                == #"<Response><Say voice="Polly.Joanna">One.</Say><Play digits="ww1#" />"#
                + #"\#(gather)><Say voice="Polly.Joanna">Two.</Say></Gather>\#(redirect)</Response>"#)
    }

    @Test func pausesAreWholeSeconds() {
        let document = document(PromptPart(.pause(1200)), PromptPart(.pause(0)), PromptPart(.pause(500)))
        #expect(document.contains(#"><Pause length="2" /><Pause length="1" /></Gather>"#))
    }

    @Test func soundsLieBesideTheScript() {
        let play = { (source: String) in PromptPart(.play(Template(source))) }
        #expect(document(play("jingle one.mp3")).contains("<Play>/media/sketch/jingle%20one.mp3</Play>"))
        #expect(document(play("./a/b.wav")).contains("<Play>/media/sketch/a/b.wav</Play>"))
        #expect(document(play("https://x.test/a?b&c")).contains("<Play>https://x.test/a?b&amp;c</Play>"))
        #expect(!document(play(" ")).contains("<Play>"))
    }

    @Test func markupIsKeptForVoicesThatKnowIt() {
        let fragment = #"Now <break time="1s"/><emphasis>this</emphasis> &amp; that"#
        let part = PromptPart(.ssml(Template(fragment)))
        #expect(document(part).contains("<Say voice=\"Polly.Joanna\">\(fragment)</Say>"))
        #expect(document(part, voice: "man").contains(#"<Say voice="man">Now this &amp; that</Say>"#))
    }

    @Test func whatIsFilledIntoMarkupIsEscaped() {
        let template = Template([.text("<emphasis>"), .value(.literal(.text("a < b"))), .text("</emphasis>")])
        #expect(document(PromptPart(.ssml(template))).contains("<emphasis>a &lt; b</emphasis>"))
    }

    @Test func longSpeechesAreCutBetweenSentences() {
        let sentence = "The quick brown fox jumps over the lazy dog. "
        let pieces = SpeechText.pieces(of: SpeechText.clean(String(repeating: sentence, count: 200)), longest: 3000)
        #expect(pieces.count == 4)
        #expect(pieces.allSatisfy { $0.count <= 3000 && $0.hasPrefix("The") && $0.hasSuffix("dog.") })
        #expect(SpeechText.pieces(of: String(repeating: "x", count: 25), longest: 10).map(\.count) == [10, 10, 5])
        #expect(SpeechText.pieces(of: String(repeating: "🙂", count: 8), longest: 5).map(\.count) == [2, 2, 2, 2])
        #expect(SpeechText.pieces(of: "one two three", longest: 8) == ["one two", "three"])
        let document = document(text(String(repeating: sentence, count: 200)))
        #expect(document.components(separatedBy: "<Say").count == 5)
    }

    @Test func documentsStayWithinTheCarriersSize() {
        var sketch = Sketch()
        sketch.listen.hints = [Array(repeating: String(repeating: "word ", count: 18), count: 400)]
        sketch.state("ask", say(String(repeating: "Tea & cake. ", count: 4_000)), choices: [])
        let caller = Caller(sketch.done())
        #expect(caller.turn.document.utf8.count <= 64_000)
        #expect(caller.turn.document.utf8.count > 50_000)
        #expect(!caller.turn.document.contains("hints"))
        #expect(caller.turn.trace.contains { if case .limitReached = $0 { true } else { false } })
    }

    @Test func controlCharactersAreStripped() {
        #expect(SpeechText.clean(" a\u{7}b\u{85}\n\tc\u{A0}d\u{FFFF}  ") == "ab  c d")
        #expect(SpeechText.clean("plain") == "plain")
        #expect(SpeechText.clean("¡Hola, qué tal? 한국어 ﷺ") == "¡Hola, qué tal? 한국어 ﷺ")
    }

    @Test func listensAsTheScriptSays() {
        var sketch = Sketch()
        sketch.program.languages = [Language(tag: "cmn-CN", listenTag: "cmn-Hans-CN")]
        sketch.listen.timeout = 0
        sketch.listen.speechModel = "phone_call"
        sketch.listen.numDigits = 2
        sketch.listen.finishOnKey = ""
        sketch.listen.maxSpeechTime = 90
        sketch.listen.hints = [["ok", "a,b", "", String(repeating: "x", count: 101)]]
        sketch.state("ask", choices: [])
        #expect(
            Caller(sketch.done()).document
                == #"<Response><Gather action="/voice/process-speech?turn=1" finishOnKey="" hints="ok" "#
                + #"input="dtmf speech" language="cmn-Hans-CN" maxSpeechTime="60" numDigits="2" "#
                + #"speechModel="phone_call" speechTimeout="2" timeout="1" />\#(redirect)</Response>"#)
    }
}
