import Testing
import TwiML

struct DocumentLayoutTests {
    @Test func anElementALine() {
        let document =
            #"<?xml version="1.0" encoding="UTF-8"?><Response><Gather action="/a?turn=1"><Say>One &gt; two.</Say></Gather>"#
            + #"<Dial><Number>+15551230002</Number></Dial><Say><break /><prosody rate="slow">Well.</prosody></Say>"#
            + #"<Pay a='>'><Prompt><Say>Card?</Say></Prompt><Parameter name="x" /></Pay><Play></Play><Hangup /></Response>"#
        let laidOut = DocumentLayout.text(of: document)
        #expect(
            laidOut == """
                <?xml version="1.0" encoding="UTF-8"?>
                <Response>
                  <Gather action="/a?turn=1">
                    <Say>One &gt; two.</Say>
                  </Gather>
                  <Dial>
                    <Number>+15551230002</Number>
                  </Dial>
                  <Say><break /><prosody rate="slow">Well.</prosody></Say>
                  <Pay a='>'>
                    <Prompt>
                      <Say>Card?</Say>
                    </Prompt>
                    <Parameter name="x" />
                  </Pay>
                  <Play></Play>
                  <Hangup />
                </Response>
                """)
        #expect(laidOut.replacing(/\n */, with: "") == document)
    }

    /// An author's own markup may be anything; nothing of it is lost, and nothing crashes.
    @Test(arguments: [
        "", "<", "</", "<a", "<a>", "</a>", "words", "<a>b", "<!--x-->", "<a b=\"", "<a/><b> <c/></b>",
    ])
    func nothingIsLost(_ text: String) {
        #expect(DocumentLayout.text(of: text).replacing(/\n */, with: "") == text)
    }
}
