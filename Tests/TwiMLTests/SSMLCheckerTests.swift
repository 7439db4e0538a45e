import Testing
import TwiML

/// Faults among the marks of speech, each at its exact place.
@Suite struct SSMLCheckerTests {
    private func told(_ text: String, holes: [Range<Int>] = []) -> [String] {
        let bytes = Array(text.utf8)
        return SSMLChecker.faults(in: text, holes: holes).map { String(decoding: bytes[$0.range], as: UTF8.self) }
    }

    @Test(arguments: [
        "plain words", "a &amp; b &#8211; &#x2013;", "<break/>", "<p><s>One.</s> Two.</p>",
        "<prosody rate='slow'><say-as interpret-as=\"date\" format=\"mdy\">1/2</say-as></prosody>",
        "<lang xml:lang = \"fr-FR\" >Bonjour</lang >",
    ])
    func isSound(_ text: String) { #expect(told(text) == []) }

    @Test(arguments: [
        ("a < b", "<"), ("a & b", "&"), ("&#1;", "&"), ("<emphasis>hi", "<emphasis"), ("hi</p>", "</p"),
        ("<break", "<break"), ("<break <s>", "<break"), ("<nosuch/>", "<nosuch"), ("<Play>", "<Play"),
        ("<p><p>x</p></p>", "<p"), ("<break time=1s/>", "time"), ("<break time/>", "time"),
        ("<break time=\"1s\" time=\"2s\"/>", "time"), ("<break time=\"soon\"/>", "soon"),
        ("<emphasis level=\"loud\">x</emphasis>", "loud"), ("<sub>x</sub>", "<sub"), ("<break>x</break>", "x"),
        ("<!-- x -->", "<"), ("<![CDATA[x]]>", "<"), ("<p title=\"x\">y</p>", "title"),
    ])
    func isTold(_ text: String, _ words: String) { #expect(told(text).first == words) }

    @Test func whatIsFilledInIsTextOrAValue() {
        let text = "<prosody rate=\"${r}\">${<b>}</prosody>"
        #expect(told(text, holes: [15..<19, 21..<27]) == [])
        // A name is never filled in.
        #expect(told("<${tag}>x", holes: [1..<7]) == ["<"])
    }
}
