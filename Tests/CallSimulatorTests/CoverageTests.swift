import CallInterpreter
import CallProgram
import CallSimulator
import Testing

@Suite struct CoverageTests {
    @Test func tellsWhatNoTestVisits() throws {
        let file = TestFile(
            """
            script: assistant.yaml
            tests:
              asks the time: {turns: [say: what time is it]}
              says hello: {turns: [say: good morning, hang_up]}
            """)
        var coverage = Coverage()
        for result in try file.results(with: ExamplePrograms.assistant) { coverage.formUnion(result.coverage) }
        #expect(
            coverage.report(on: ExamplePrograms.assistant) == """
                no test visits
                  states   voicemail, farewell
                  choices  everywhere: goodbye

                """)
    }

    @Test func namesTheQuestionOfAChoice() throws {
        let file = TestFile("{script: a.yaml, tests: {leaves: {turns: [say: goodbye]}}}")
        let results = try file.results(with: ExamplePrograms.assistant)
        #expect(
            results[0].coverage.report(on: ExamplePrograms.assistant) == """
                no test visits
                  states   tell_time, voicemail
                  choices  assist: time, hello

                """)
    }

    @Test func isShortWhenAllIsVisited() {
        let phone = [ExamplePrograms.phone(ExamplePrograms.refusing)]
        var coverage = Coverage()
        for var phone in phone { coverage.add(phone.begin().trace, from: nil) }
        #expect(coverage.report(on: ExamplePrograms.refusing) == "every state and every choice is visited\n")
    }
}
