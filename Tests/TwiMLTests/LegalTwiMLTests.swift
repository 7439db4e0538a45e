import TestSupport
import Testing

/// The checker that every other test leans on must itself see.
struct LegalTwiMLTests {
    @Test(arguments: [
        "<Response />",
        "<Response><Hangup /></Response>",
        #"<Response><Gather action="/a" input="dtmf speech"><Say>Hi</Say></Gather><Redirect>/b</Redirect></Response>"#,
        #"<Response><Say voice="Polly.Amy"><prosody rate="slow">Hi <break time="1s" /></prosody></Say><Hangup /></Response>"#,
        "<Response><Redirect>https://example.com/next?a=1&amp;b=2</Redirect></Response>",
    ])
    func silentOnLegalDocuments(document: String) {
        #expect(LegalTwiML.faults(in: document) == [])
    }

    @Test(arguments: [
        ("<Response><Hangup /></Respons>", "not XML"),
        ("<response />", "as the root"),
        ("<Response>Hello</Response>", "text in <Response>"),
        ("<Response><say>Hi</say><Hangup /></Response>", "<say> inside <Response>"),
        (#"<Response><Say voise="man">Hi</Say><Hangup /></Response>"#, "no attribute voise"),
        ("<Response><Say></Say><Hangup /></Response>", "says nothing"),
        ("<Response><Say>Hi</Say></Response>", "ends after <Say>"),
        (#"<Response><Gather action="/a" /><Hangup /></Response>"#, "dead end"),
        (#"<Response><Gather /><Redirect>/b</Redirect></Response>"#, "without action"),
        (#"<Response><Gather action="/a" input="voice" /><Redirect>/b</Redirect></Response>"#, "input"),
        (#"<Response><Gather action="/a" timeout="0" /><Redirect>/b</Redirect></Response>"#, "timeout"),
        (
            #"<Response><Gather action="/a"><Play digits="1" /></Gather><Redirect>/b</Redirect></Response>"#,
            "touch tones inside"
        ),
        (#"<Response><Gather action="/a"><Hangup /></Gather><Redirect>/b</Redirect></Response>"#, "<Hangup> inside"),
        ("<Response><Redirect>next page</Redirect></Response>", "Redirect leads"),
        ("<Response><Redirect>relative</Redirect></Response>", "Redirect leads"),
        ("<Response><Hangup /><Say>Hi</Say></Response>", "never reached"),
        (#"<Response><Say>Hi</Say><Reject reason="busy" /></Response>"#, "not the first"),
        (#"<Response><Reject reason="asleep" /></Response>"#, "reason"),
        (#"<Response><Pause length="0" /><Hangup /></Response>"#, "length"),
        ("<Response><Say>a\u{7F}b</Say><Hangup /></Response>", "control character"),
        ("<Response><Say>\(String(repeating: "a", count: 3001))</Say><Hangup /></Response>", "characters for"),
        (
            "<Response>" + String(repeating: "<Say>\(String(repeating: "a", count: 2900))</Say>", count: 23)
                + "<Hangup /></Response>", "more than 64 kB"
        ),
    ])
    func speaksOnIllegalDocuments(document: String, fault: String) {
        let faults = LegalTwiML.faults(in: document)
        #expect(faults.contains { $0.contains(fault) }, "\(faults)")
    }
}
