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
                "appointment_reminder.yaml", "assistant.yaml", "cinema.yaml", "clinic_booking.yaml", "conference.yaml",
                "front_desk.yaml", "hunt_group.yaml", "office_hours.yaml", "on_call.yaml", "one_time_code.yaml",
                "open_question.yaml", "order_status.yaml", "payment_reminder.yaml", "phone_tree.yaml", "survey.yaml",
            ]))
    }

    @Test func theirPageNamesThemAll() throws {
        let page = try String(contentsOf: Fixtures.scripts.appending(path: "README.md"), encoding: .utf8)
        let named = page.matches(of: /\]\(([a-z_]+\.yaml)\)/).map { String($0.1) }
        #expect(named.sorted() == Self.scripts.sorted())
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
