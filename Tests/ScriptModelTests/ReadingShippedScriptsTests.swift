import Foundation
import ScriptDiagnostics
import ScriptModel
import TestSupport
import Testing

@Suite struct ReadingShippedScriptsTests {
    @Test(arguments: Fixtures.files(in: Fixtures.scripts, ending: ".yaml").filter { !$0.hasSuffix(".test.yaml") })
    func isSilent(file: String) throws {
        let script = try ScriptReader.read(path: file) { path in
            try Array(Data(contentsOf: Fixtures.scripts.appending(path: path)))
        }
        #expect(script.printed == "")
        #expect(!script.script.states.isEmpty)
    }
}
