import Testing

@testable import TwiML

/// Markup that an author wrote: what the carrier would refuse, and where it stands.
struct MarkupCheckerTests {
    private func told(_ text: String, holes: [Range<Int>] = []) -> [String] {
        let bytes = Array(text.utf8)
        return MarkupChecker.faults(in: bytes, holes: holes).map {
            "\($0.kind) @ \(String(decoding: bytes[$0.range], as: UTF8.self))"
        }
    }

    @Test(arguments: [
        #"<Pay action="/a" chargeAmount="20.00"/>"#, "<Say>Tea &amp; cake &#8211; &#x2013;</Say>",
        "<!-- a note --><Start><Stream url='wss://a.example.com'/></Start>\n",
        #"<Say voice="man"><lang xml:lang="fr-FR">Bonjour</lang></Say><Echo/>"#,
    ])
    func silentOnLegalMarkup(_ text: String) {
        #expect(told(text) == [])
    }

    @Test(arguments: [
        ("Pay now", "notMarkup @ Pay now"), ("<!-- only -->", "empty @ <!-- only -->"),
        ("<Pay", "unfinishedTag @ <Pay"),
        ("< Pay/>", "badTag @ < "), ("<Say>Hi", #"unclosed("Say") @ Say"#),
        ("<Say>Hi</Sya>", #"strayEnd("Sya", open: Optional("Say")) @ Sya"#),
        ("<Say>Tea & cake</Say>", "strayAmpersand @ &"), ("<Pay action/>", "badAttribute @ action"),
        ("<Pay action=/a/>", "badAttribute @ action"),
        (#"<Pay action="/a" action="/b"/>"#, #"repeatedAttribute("action") @ action"#),
        ("<Fax/>", #"unknownElement("Fax") @ Fax"#),
        ("<Number>1</Number>", #"misplaced("Number", inside: nil, allowed: ["Dial"]) @ Number"#),
        (
            "<Pay><Play>a</Play></Pay>",
            #"misplaced("Play", inside: Optional("Pay"), allowed: ["Gather", "Prompt"]) @ Play"#
        ),
        (#"<Echo loud="yes"/>"#, #"unknownAttribute("loud", of: "Echo", known: []) @ loud"#),
        (#"<Pay timeout="soon"/>"#, #"badValue("timeout", "soon", allowed: []) @ soon"#),
        (#"<Pay input="voice"/>"#, #"badValue("input", "voice", allowed: ["dtmf"]) @ voice"#),
        ("<Pay>now</Pay>", #"strayText(in: "Pay") @ now"#), ("<Hangup/>", #"endsElsewhere("Hangup") @ Hangup"#),
    ])
    func speaksOnIllegalMarkup(_ text: String, _ fault: String) {
        #expect(told(text).contains(fault), "\(told(text))")
    }

    @Test func holesAreFilledInLater() {
        let text = #"<Pay timeout="${a <"b}"/>"#
        let start = text.utf8.count - #"${a <"b}"/>"#.utf8.count
        #expect(told(text, holes: [start..<start + 8]) == [])
    }

    /// Never a crash, whatever is cut off.
    @Test func everyBeginning() {
        let text = Array(#"<!-- x --><Pay a="1" b='&amp;'><Prompt>x</Prompt><Say/></Pay>&#1;"#.utf8)
        for count in 0..<text.count { _ = MarkupChecker.faults(in: Array(text[..<count])) }
        for first in 0..<text.count { _ = MarkupChecker.faults(in: Array(text[first...])) }
    }
}
