import Foundation
import ScriptCompiler
import TestSupport
import Testing

/// Every script that ships is without a finding, plays its conversations, and sends the documents it always sent.
@Suite struct ShippedScriptsTests {
    static let folder = PlayedFolder(Fixtures.scripts, goldens: "conversations/scripts")
    static let scripts = Fixtures.files(in: Fixtures.scripts, ending: ".yaml").filter { !$0.hasSuffix(".test.yaml") }

    @Test func thereAreScripts() {
        #expect(
            Set(Self.scripts).isSuperset(of: [
                "appointment_reminder.yaml", "assistant.yaml", "feedback.yaml", "front_desk.yaml",
            ]))
    }

    @Test(arguments: scripts) func isWithoutAFinding(_ path: String) throws {
        let script = try ScriptOnDisk(path, in: Fixtures.scripts)
        #expect(script.findings == "")
        #expect(script.result.program != nil)
    }

    @Test(arguments: scripts) func playsItsConversations(_ path: String) throws {
        try Self.folder.play(path)
    }
}
