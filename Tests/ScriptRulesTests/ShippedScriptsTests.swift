import Foundation
import ScriptModel
import ScriptRules
import TestSupport
import Testing

@Suite struct ShippedScriptsTests {
    static let scripts = Fixtures.files(in: Fixtures.scripts, ending: ".yaml").filter { !$0.hasSuffix(".test.yaml") }

    @Test(arguments: scripts) func isSound(_ name: String) throws {
        // Whatever a script runs lies beside it.
        var texts: [String: String] = [:]
        for script in Self.scripts {
            texts[script] = try String(contentsOf: Fixtures.scripts.appending(path: script), encoding: .utf8)
        }
        let checked = Checked(texts[name] ?? "", scripts: texts)
        #expect(checked.told == [])
        #expect(checked.isSound)
    }
}
