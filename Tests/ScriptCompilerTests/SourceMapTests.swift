import CallProgram
import ScriptCompiler
import Testing

@Suite struct SourceMapTests {
    @Test func statesAndChoicesKnowTheirLines() throws {
        let compiled = try compiledWithMap(
            """
            callscript: 1
            name: tiny
            start: menu
            globals:
              goodbye: bye
            states:
              menu:
                say: Shall I?
                choices:
                  "yes": bye
                  "no": {goto: menu}
              bye:
                say: Bye.
                goto: hangup
            """)
        let map = compiled.sourceMap
        #expect(map[StateID(0)]?.description == "script.yaml:7")
        #expect(map[StateID(1)]?.line == 12)
        #expect([0, 1, 2].map { map[StateID(0), choice: $0]?.line } == [10, 11, 5])
        #expect(map[StateID(0), choice: 3] == nil)
        // The state the compiler added stands where the script begins.
        #expect(map[StateID(2)]?.line == 1)
        #expect(map[StateID(3)] == nil)
    }
}
