import ScriptDiagnostics
import ScriptModel
import Testing

/// Values as people say them are told with how they are written here.
@Suite struct EverydayValuesTests {
    @Test(arguments: [
        // Days
        ("{type: date, latest: today + 90 days}", "today + 90"), ("{type: date, latest: in 2 weeks}", "today + 14"),
        ("{type: date, latest: +90d}", "today + 90"), ("{type: date, latest: today plus 30}", "today + 30"),
        ("{type: date, earliest: now}", "today"), ("{type: date, earliest: 3 days ago}", "today - 3"),
        ("{type: date, latest: 12/31/2026}", "2026-12-31"), ("{type: date, latest: 31.12.2026}", "2026-12-31"),
        ("{type: date, latest: December 31 2026}", "2026-12-31"),
        // Times
        ("{type: time, earliest: 9am}", "09:00"), ("{type: time, earliest: noon}", "12:00"),
        ("{type: time, latest: 5:30 pm}", "17:30"), ("{type: time, latest: 17h30}", "17:30"),
        ("{type: time, latest: midnight}", "23:59"), ("{type: time, latest: 24:00}", "23:59"),
        // Lengths
        ("{type: digits, length: 5 to 8}", "5-8"), ("{type: digits, length: 5..8}", "5-8"),
        ("{type: digits, length: four}", "4"), ("{type: spelled, length: 6 letters}", "6"),
        ("{type: digits, length: 8-5}", "5-8"), ("{type: text, max_length: 60 characters}", "60"),
        // Money and numbers
        ("{type: money, currency: dollars}", "USD"), ("{type: money, currency: €}", "EUR"),
        ("{type: money, min: $20}", "20"), ("{type: money, max: \"1,000\"}", "1000"),
        ("{type: number, max: one hundred}", "100"), ("{type: number, min: 50%}", "50"),
        // Countries, yes and no
        ("{type: phone, region: USA}", "US"), ("{type: phone, region: UK}", "GB"),
        ("{type: phone, region: Germany}", "DE"), ("{type: number, whole: y}", "yes"),
    ]) func slots(_ declaration: String, _ meant: String) {
        let found = read(
            "callscript: 1\nstart: a\nslots:\n  x: \(declaration)\nstates: {a: {say: Hi., goto: hangup}}\n")
        #expect(found.diagnostics.map(\.label) == ["write \(meant)"])
        #expect(
            found.diagnostics.flatMap(\.fixes).flatMap(\.edits).map { $0.replacement.filter { $0 != "\"" } } == [meant])
    }

    @Test(arguments: [
        ("listen: {timeout: 1 minute}", "write 1m"), ("listen: {timeout: five seconds}", "write 5s"),
        ("listen: {timeout: half a minute}", "write 30s"), ("listen: {timeout: 1 minute 30}", "write 90s"),
        ("listen: {timeout: \"1:30\"}", "write 90s"), ("limits: {duration: 1 hour and a half}", "write 90m"),
        ("listen: {input: both}", "write [speech, keys]"), ("listen: {finish_on_key: pound}", "write \"#\""),
        ("listen: {finish_on_key: none}", "write \"\" for none"), ("listen: {speech_timeout: automatic}", "write auto"),
        ("listen: {barge_in: sure}", "write yes"), ("confidence: {accept: 70 %}", "write 0.7"),
        ("confidence: {accept: 70}", "did you mean 0.7?"), ("max_attempts: three", "write 3"),
        ("timezone: Eastern", "did you mean \"America/New_York\"?"), ("language: english", "write \"en-US\""),
        ("language: USA", "write \"en-US\""), ("languages: [en-US]", "write en-US: {voice: …}, or en-US: alone"),
        ("outbound: {machine_detection: DetectMessageEnd}", "did you mean \"wait_for_beep\"?"),
        ("hours: {desk: {weekdays: 09:00-17:00}}", "did you mean \"mon-fri\"?"),
        ("hours: {desk: {mon-fry: 09:00-17:00}}", "did you mean \"mon-fri\"?"),
        ("hours: {desk: {mnday: 09:00-17:00}}", "did you mean \"mon\"?"),
        ("hours: {desk: {Monday to Friday: 09:00-17:00}}", "did you mean \"mon-fri\"?"),
        ("hours: {desk: {mon-fri: 24 hours}}", "write 00:00-24:00"),
        ("numbers: 15551234567", "write +15551234567"),
    ]) func settings(_ line: String, _ label: String) {
        let found = read("callscript: 1\nstart: a\n\(line)\nstates: {a: {say: Hi., goto: hangup}}\n")
        #expect(found.diagnostics.map(\.label) == [label])
    }

    /// What is out of range is not proposed in other words.
    @Test func tooLongInOtherWords() {
        let found = read("callscript: 1\nstart: a\nlisten: {timeout: 5 hours}\nstates: {a: {say: Hi., goto: hangup}}\n")
        #expect(
            found.printed == """
                timeout-out-of-range 3:19 `5 hours`: "timeout" must be from 1s to 10m, and this is 5 hours
                """)
    }

    @Test(arguments: [
        ("slots:\n  - x: {type: text}", "take the \"-\" away: x:"),
        ("globals: [goodbye: a]", "write { and } in place of [ and ]"),
        ("intents: [book, cancel]", "write each on a line of its own: book: …"),
    ]) func mapsWrittenAsLists(_ lines: String, _ label: String) {
        let found = read("callscript: 1\nstart: a\n\(lines)\nstates: {a: {say: Hi., goto: hangup}}\n")
        #expect(found.diagnostics.map(\.label) == [label])
    }

    @Test func stateWithoutName() {
        let found = read("callscript: 1\nstart: greeting\nstates:\n  say: Hello.\n  goto: hangup\n")
        #expect(
            found.printed == """
                wrong-type 4:3 `say`: "say" belongs to a state, and this state has no name
                  ^ write greeting: on a line of its own above it, and indent what belongs to it by two more spaces
                """)
    }

    @Test func languagesInsideAPart() {
        let found = read(
            "callscript: 1\nstart: a\nstates:\n  a:\n    say: [{en-US: Hello., es-ES: Hola.}]\n    goto: hangup\n")
        #expect(found.diagnostics.map(\.label) == ["write say: {en-US: […], es-ES: […]}"])
    }

    @Test func emptyFile() {
        #expect(read("").diagnostics.map(\.message) == ["the file is empty"])
    }
}
