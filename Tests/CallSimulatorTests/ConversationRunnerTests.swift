import CallInterpreter
import CallProgram
import CallSimulator
import Foundation
import ScriptDiagnostics
import TestSupport
import Testing

@Suite struct ConversationRunnerTests {
    @Test func aGoodConversationPasses() throws {
        let file = TestFile(
            """
            script: assistant.yaml
            tests:
              asks the time and leaves:
                call: {direction: outbound, answered_by: human}
                at: 2024-12-14T15:45:00-05:00
                turns:
                  - hear: Hello! How can I help you?
                  - state: assist
                  - say: What time is it?
                  - hear: {contains: 3:45}
                  - hear: /\\d+:\\d\\d (AM|PM)/
                  - hear: >-
                      The current   time
                      is 3:45 PM.
                  - silence
                  - say: Thank you
                  - hear: Goodbye.
                  - {state: farewell, ended: hangup, language: en-US}
            """)
        #expect(try file.results(with: ExamplePrograms.assistant).map(\.passed) == [true])
    }

    @Test func slotsAreComparedAsTheyAreWritten() throws {
        let file = TestFile(
            """
            script: desk.yaml
            tests:
              by keys:
                variables: {guest: Ms Rivera}
                turns:
                  - slots: {guest: Ms Rivera, nights: , code: null}
                  - press: 12
                  - slots: {nights: "12.0"}
                  - say: tulip
                  - slots: {code: tulip, nights: 12}
                  - ended: hangup
            """)
        #expect(try file.results(with: ExamplePrograms.desk).map(\.failure) == [nil])
    }

    @Test func lateVerdictsHangUpsAndRefusals() throws {
        let verdict = TestFile(
            """
            script: assistant.yaml
            tests:
              a machine after all:
                call: {direction: outbound, answered_by: unknown}
                turns:
                  - hear: Hello! How can I help you?
                  - machine: machine_end_beep
                  - hear: Please call us back. [play bell.mp3] Thank you.
                  - ended: hangup
              hangs up:
                turns: [hang_up, ended: caller]
            """)
        #expect(try verdict.results(with: ExamplePrograms.assistant).map(\.passed) == [true, true])
        let refused = TestFile("{script: a.yaml, tests: {no: {turns: [ended: rejected]}}}")
        #expect(try refused.results(with: ExamplePrograms.refusing).map(\.passed) == [true])
        let broken = TestFile("{script: a.yaml, tests: {no: {turns: [ended: error]}}}")
        #expect(try broken.results(with: ExamplePrograms.broken).map(\.passed) == [true])
    }

    @Test func aLimitEndsTheCall() throws {
        var program = ExamplePrograms.assistant
        program.limits.turns = 3
        let file = TestFile(
            """
            script: assistant.yaml
            tests:
              talks on:
                turns:
                  - say: hello
                  - say: hello
                  - say: hello
                  - ended: limit
            """)
        #expect(try file.results(with: program).map(\.passed) == [true])
    }

    @Test func failuresArePrintedWithWhatWasHeard() throws {
        let file = TestFile(
            """
            script: assistant.yaml
            tests:
              asks the time and leaves:
                call: {direction: outbound, answered_by: human}
                at: 2024-12-14T15:46:00-05:00
                turns:
                  - hear: Hello! How can I help you?
                  - say: What time is it?
                  - hear: The current time is 3:45 PM.
              hears too little:
                turns:
                  - hear: Hello there! How can I help you?
              hears nothing like it:
                turns:
                  - say: what time is it
                  - hear: {contains: the date}
              has a pattern:
                turns:
                  - hear: /[Gg]oodbye/
              is elsewhere:
                turns:
                  - press: 1
                  - state: farewell
              goes on:
                turns:
                  - say: {text: hello, confidence: 0.9}
                  - ended: hangup
              is over:
                turns:
                  - say: goodbye
                  - silence
              ends otherwise:
                turns:
                  - hang_up
                  - ended: hangup
              has no such slot:
                turns:
                  - slots: {party: 4}
              gives what nobody takes:
                variables: {guest: Ms Rivera}
                turns:
                  - hear: Hello!
              hears after the end:
                turns:
                  - hang_up
                  - hear: Goodbye.
              speaks another language:
                turns:
                  - language: es-ES
            """)
        let reports = try file.results(with: ExamplePrograms.assistant).map { FailureReport.text($0, in: file.source) }
        let printed = reports.map { $0 ?? "passed\n" }.joined(separator: "\n")
        expectGolden(printed, at: Fixtures.folder.appending(path: "conversations/failures.txt"))
    }

    @Test func slotsAndTrapsFailWithTheirValues() throws {
        let desk = TestFile(
            """
            script: desk.yaml
            tests:
              stays longer:
                variables: {guest: Ms Rivera}
                turns:
                  - press: 12
                  - slots: {nights: 3}
              says no name:
                turns:
                  - hear: Welcome!
            """, path: "desk.test.yaml")
        let broken = TestFile(
            """
            script: broken.yaml
            tests:
              divides:
                turns:
                  - hear: Hello!
            """, path: "broken.test.yaml")
        var printed = try desk.results(with: ExamplePrograms.desk).compactMap {
            FailureReport.text($0, in: desk.source)
        }
        printed += try broken.results(with: ExamplePrograms.broken).compactMap {
            FailureReport.text($0, in: broken.source)
        }
        expectGolden(
            printed.joined(separator: "\n"), at: Fixtures.folder.appending(path: "conversations/slot-failures.txt"))
    }

    @Test func eachTestBeginsACallOfItsOwn() throws {
        let file = TestFile(
            """
            script: assistant.yaml
            tests:
              first: {turns: [say: goodbye, ended: hangup]}
              second: {turns: [hear: {contains: Hello}]}
            """)
        let results = try file.results(with: ExamplePrograms.assistant)
        #expect(results.map(\.passed) == [true, true])
        let again = try file.results(with: ExamplePrograms.assistant)
        #expect(results.map(\.transcript) == again.map(\.transcript))
    }
}
