import Foundation
import ScriptModel
import ScriptRules
import TestSupport
import Testing

@Suite struct ShippedScriptsTests {
    @Test(arguments: Fixtures.files(in: Fixtures.scripts, ending: ".yaml").filter { !$0.hasSuffix(".test.yaml") })
    func isSound(_ name: String) throws {
        let checked = Checked(try String(contentsOf: Fixtures.scripts.appending(path: name), encoding: .utf8))
        #expect(checked.told == [])
        #expect(checked.isSound)
    }
}
