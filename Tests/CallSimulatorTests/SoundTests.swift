import Testing
import TwiML

@testable import CallSimulator

@Suite struct SoundTests {
    @Test(arguments: [
        ("Hello <prosody rate=\"slow\">there</prosody>!", "Hello there!"),
        ("One<break time=\"1s\"/>two", "One two"),
        ("<p>First.</p><p>Second.</p>", "First. Second."),
        ("Q &amp; A &lt;now&gt;", "Q & A <now>"),
        ("the <sub alias=\"World Wide Web\">WWW</sub> today", "the World Wide Web today"),
        ("cut <off", "cut"),
    ])
    func ssmlIsHeardAsItsWords(_ fragment: String, _ words: String) {
        #expect(Sound(Say(.ssml(fragment))) == .words(words))
    }

    @Test func filesAreHeardByName() {
        #expect(Sound(Play(.url("https://example.com/media/a/bell.mp3?v=2"))) == .file("bell.mp3"))
        #expect(Sound(Play(.digits("ww1"))) == .tones("ww1"))
    }

    @Test func pausesAreNotHeard() {
        #expect(
            Speech.text(of: [.words("One,"), .pause(2), .words(" two"), .file("a.wav")]) == "One, two [play a.wav]")
    }
}
