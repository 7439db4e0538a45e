import CallProgram
import Foundation
import ScriptCompiler
import ScriptDiagnostics
import ScriptModel
import TestSupport
import Testing

/// The scripts that ship compile, and what they compile to can be stored and read again.
@Suite struct ShippedScriptsTests {
    @Test(arguments: Fixtures.files(in: Fixtures.scripts, ending: ".yaml").filter { !$0.hasSuffix(".test.yaml") })
    func compiles(_ path: String) throws {
        let file = Fixtures.scripts.appending(path: path)
        let result = try ScriptPipeline.compile(
            path: file.path(), load: { Array(try Data(contentsOf: URL(filePath: $0))) })
        #expect(result.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
        let program = try #require(result.program?.program)
        #expect(try Program.decode(from: program.encoded()) == program)
        for index in program.states.indices {
            #expect(result.program?.sourceMap[StateID(index)] != nil)
        }
    }

    @Test func aFileThatCannotBeReadIsThrown() {
        struct Missing: Error {}
        #expect(throws: Missing.self) { try ScriptPipeline.compile(path: "gone.yaml", load: { _ in throw Missing() }) }
    }

    @Test func aBrokenScriptGivesFindingsAndNoProgram() {
        let yaml = "callscript: 1\nname: tiny\nstart: nowhere\nstates:\n  a:\n    say: Hello.\n    goto: hangup\n"
        let result = ScriptPipeline.compile(path: "broken.yaml", load: { _ in Array(yaml.utf8) })
        #expect(result.program == nil)
        #expect(result.diagnostics.contains { $0.severity == .error })
        #expect(result.script.states.count == 1)
        #expect(result.files.files.map(\.path) == ["broken.yaml"])
    }
}
