import CallInterpreter
import CallProgram
import CallSimulator
import Foundation
import ScriptDiagnostics
import TestSupport
import Testing

@Suite struct ConversationReaderTests {
    @Test func readsEveryKey() throws {
        let file = TestFile(
            """
            script: assistant.yaml
            tests:
              "no: this is a name":
                call:
                  direction: inbound
                  from: +15550001111
                  to: "+15550002222"
                  caller_name: Ann
                  forwarded_from: +15550003333
                  city: Boston
                  state: MA
                  country: US
                at: 2024-12-14T20:45:00Z
                variables: {guest: no, count: 012}
                message: Good evening.
                turns:
                  - say: {text: hello, confidence: 0.25}
                  - press: 0123
                  - press: "*#"
                  - silence:
                  - hang_up: yes
                  - hear: {text: /not a pattern/}
                  - hear: /a (pattern|text)/
                  - slots: {party: 4}
            """)
        #expect(file.findings == "")
        let test = try #require(file.conversations?.tests.first)
        #expect(test.name.value == "no: this is a name")
        #expect(test.call.facts.from == "+15550001111")
        #expect(test.call.facts.forwardedFrom == "+15550003333")
        #expect(test.call.state == "MA")
        #expect(test.moment(of: ExamplePrograms.desk) == ExamplePrograms.moment)
        #expect(test.variables.map(\.value.value) == ["no", "012"])
        #expect(test.message == "Good evening.")
        #expect(
            test.steps.prefix(7).map(\.value) == [
                .caller(.say("hello", confidence: 0.25)), .caller(.press("0123")), .caller(.press("*#")),
                .caller(.silence), .caller(.hangUp), .hear(.text("/not a pattern/")),
                .hear(.pattern("a (pattern|text)")),
            ])
    }

    @Test func readsWhatBefallsALineThatWasHandedOver() throws {
        let file = TestFile(
            """
            script: assistant.yaml
            tests:
              a call:
                turns:
                  - transfer: no_answer
                  - transfer: {status: answered, duration: 2m}
                  - recording: 8s
                  - recording: {duration: 8s, digits: hangup}
                  - queue: left
                  - returned
            """)
        #expect(file.findings == "")
        #expect(
            file.conversations?.tests.first?.steps.map(\.value) == [
                .caller(.line(.transfer(.noAnswer, duration: CarrierAct.talk))),
                .caller(.line(.transfer(.answered, duration: 120))),
                .caller(.line(.recording(duration: 8, digits: ""))),
                .caller(.line(.recording(duration: 8, digits: "hangup"))), .caller(.line(.queue(.left))),
                .caller(.line(.returned([:]))),
            ])
    }

    @Test(arguments: ["2024-12-14T15:45", "2024-12-14 15:45:00", "2024-12-14T20:45:00Z", "2024-12-14T15:45:00-05:00"])
    func withoutAnOffsetTheTimeIsTheScripts(_ at: String) throws {
        let file = TestFile("script: a.yaml\ntests:\n  one:\n    at: \(at)\n    turns: [hang_up]")
        #expect(file.findings == "")
        var program = ExamplePrograms.desk
        program.timeZone = "America/New_York"
        let test = try #require(file.conversations?.tests.first)
        #expect(test.moment(of: program) == Date(timeIntervalSince1970: 1_734_209_100))
    }

    @Test func whoIsCalledAnswers() {
        var setup = CallSetup()
        #expect(setup.facts.direction == .inbound)
        #expect(setup.facts.from == CallSetup.person)
        setup.answeredBy = .human
        #expect(setup.facts.direction == .outbound)
        #expect(setup.facts.to == CallSetup.person)
    }

    @Test func faultsAreToldInPlainWords() {
        let file = TestFile(
            """
            script: assistant.yaml
            tset: 1
            tests:
              misspelt:
                cal: {}
                turns:
                  - her: Hello!
              incomplete:
                at: 15:45
              odd values:
                call: {direction: sideways, answered_by: robot}
                at: tomorrow
                variables: [1]
                turns:
                  - say:
                  - say: {text: hello, confidence: 3}
                  - say: {confidence: 0.5}
                  - press: one
                  - machine: beep
                  - hear: ""
                  - hear: /(/
                  - hear: {contains: a, text: b}
                  - ended: bye
                  - silence: 3
                  - silent
                  - slots: 4
                  - transfer: bussy
                  - transfer: {duration: 2m}
                  - recording: long
                  - recording: {duration: 8s, digits: bye}
                  - queue: open
                  - returned: now
              two things at once:
                turns:
                  - say: hello
                    hear: Hello!
              later things:
                stubs: {}
                turns:
                  - message: {to: "+15550001111"}
                  - fetched: {}
              elsewhere:
                direction: inbound
                turns:
                  - say: hello
                  - confidence: 0.3
              nobody answers:
                call: {direction: inbound, answered_by: human}
                turns:
                  hear: Hello!
              empty:
            """)
        expectGolden(file.findings, at: Fixtures.folder.appending(path: "conversations/faults.txt"))
    }

    @Test(arguments: ["", "just words", "[1, 2]", "tests: {}", "script: a.yaml\ntests: 3"])
    func oddFilesAreNeverFatal(_ text: String) {
        #expect(TestFile(text).findings != "")
    }

    @Test func theShippedTestsAreReadWithoutFault() throws {
        let names = Fixtures.files(in: Fixtures.scripts, ending: ".test.yaml")
        #expect(!names.isEmpty)
        for name in names {
            let text = try String(contentsOf: Fixtures.scripts.appending(path: name), encoding: .utf8)
            let file = TestFile(text, path: name)
            #expect(file.findings == "", "\(name)")
            #expect(file.conversations?.tests.isEmpty == false)
        }
    }

    @Test func namesAreLookedUpInTheScript() throws {
        let file = TestFile(
            """
            script: desk.yaml
            tests:
              names:
                variables: {gest: Ann, nights: 3}
                turns:
                  - state: ask_night
                  - slots: {night: 3}
                  - language: es-ES
              fits:
                variables: {guest: Ann}
                turns:
                  - state: ask_nights
            """)
        let conversations = try #require(file.conversations)
        let findings = file.findings(ConversationChecks.diagnostics(conversations, against: ExamplePrograms.desk))
        expectGolden(findings, at: Fixtures.folder.appending(path: "conversations/missing-names.txt"))
    }

    @Test func aCallThatComesInBringsNoValues() throws {
        let file = TestFile(
            """
            script: desk.yaml
            tests:
              calls back:
                call: {direction: inbound}
                turns:
                  - silence
              is called:
                call: {direction: outbound}
                turns:
                  - silence
              calls:
                turns:
                  - silence
            """)
        let conversations = try #require(file.conversations)
        let findings = ConversationChecks.diagnostics(conversations, against: ExamplePrograms.desk)
        #expect(findings.map { file.source.position(at: $0.span.range.lowerBound).line } == [7])
    }
}
