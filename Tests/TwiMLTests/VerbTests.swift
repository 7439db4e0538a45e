import TestSupport
import Testing

@testable import TwiML

/// Each verb as it is written, with nothing and with everything.
struct VerbTests {
    private func xml(_ verbs: TwiMLResponse.Verb...) -> String {
        let document = TwiMLResponse(verbs).xml
        let declaration = #"<?xml version="1.0" encoding="UTF-8"?>"#
        #expect(document.hasPrefix(declaration))
        return String(document.dropFirst(declaration.count))
    }

    @Test func nothing() {
        #expect(xml() == "<Response />")
    }

    @Test func say() {
        #expect(xml(.say(Say(.text("Hello!")))) == "<Response><Say>Hello!</Say></Response>")
        #expect(
            xml(.say(Say(.text("¡Hola!"), voice: "Polly.Lupe", language: "es-US")))
                == #"<Response><Say language="es-US" voice="Polly.Lupe">¡Hola!</Say></Response>"#)
        #expect(
            xml(.say(Say(.ssml(#"<break time="1s"/>Now."#), voice: "Polly.Amy")))
                == #"<Response><Say voice="Polly.Amy"><break time="1s"/>Now.</Say></Response>"#)
    }

    @Test func play() {
        #expect(xml(.play(Play(.url("/media/a&b.mp3")))) == "<Response><Play>/media/a&amp;b.mp3</Play></Response>")
        #expect(xml(.play(Play(.digits("ww12#")))) == #"<Response><Play digits="ww12#" /></Response>"#)
    }

    @Test func pauseRedirectHangup() {
        #expect(
            xml(.pause(Pause(length: 2)), .redirect(Redirect(url: "/voice/continue?turn=1&x=2")))
                == #"<Response><Pause length="2" /><Redirect>/voice/continue?turn=1&amp;x=2</Redirect></Response>"#)
        #expect(xml(.hangup) == "<Response><Hangup /></Response>")
    }

    @Test func reject() {
        #expect(xml(.reject(Reject(reason: .busy))) == #"<Response><Reject reason="busy" /></Response>"#)
    }

    @Test func gather() {
        let bare = Gather(speech: true, keys: false, action: "/in")
        #expect(xml(.gather(bare)) == #"<Response><Gather action="/in" input="speech" /></Response>"#)
        var full = Gather(speech: true, keys: true, action: "/in?turn=3&b")
        full.nested = [.say(Say(.text("Yes?"))), .pause(Pause(length: 1)), .play(Play(.url("/media/x.wav")))]
        full.timeout = 5
        full.speechTimeout = .seconds(2)
        full.speechModel = "phone_call"
        full.enhanced = true
        full.profanityFilter = false
        full.maxSpeechTime = 30
        full.numDigits = 4
        full.finishOnKey = ""
        full.language = "en-US"
        full.hints = "help, rock & roll"
        #expect(
            xml(.gather(full))
                == #"<Response><Gather action="/in?turn=3&amp;b" enhanced="true" finishOnKey="" "#
                + #"hints="help, rock &amp; roll" input="dtmf speech" language="en-US" maxSpeechTime="30" "#
                + #"numDigits="4" profanityFilter="false" speechModel="phone_call" speechTimeout="2" timeout="5">"#
                + #"<Say>Yes?</Say><Pause length="1" /><Play>/media/x.wav</Play></Gather></Response>"#)
    }

    @Test func escaping() {
        #expect(
            XMLText.escaped("a < b & \"c\" > d\u{0}\u{1F}\u{FFFE}\u{FFFF}\té🙂")
                == "a &lt; b &amp; &quot;c&quot; &gt; d\té🙂")
        #expect(XMLText.escaped("plain") == "plain")
        #expect(LegalTwiML.faults(in: TwiMLResponse([.say(Say(.text("<&\">\u{8}"))), .hangup]).xml) == [])
    }
}
