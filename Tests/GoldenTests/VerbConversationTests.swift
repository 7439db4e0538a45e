import CallSimulator
import Foundation
import ScriptDiagnostics
import TestSupport
import Testing

/// A script for each verb that hands the line over: every outcome played, with the documents it sends.
@Suite struct VerbConversationTests {
    static let folder = Fixtures.folder.appending(path: "conversations/verbs")
    static let scripts = Fixtures.files(in: folder, ending: ".yaml").filter { !$0.hasSuffix(".test.yaml") }

    @Test(arguments: scripts) func playsItsConversations(_ path: String) throws {
        let script = try ScriptOnDisk(path, in: Self.folder)
        #expect(script.findings == "")
        let runner = ConversationRunner(interpreter: try script.interpreter())
        let (file, conversations) = try ScriptOnDisk.conversations(
            path.replacing(".yaml", with: ".test.yaml"), in: Self.folder)
        #expect(!conversations.isEmpty)
        var documents = ""
        for conversation in conversations {
            let result = runner.run(conversation)
            if let failure = FailureReport.text(result, in: file) { Issue.record("\(failure)") }
            documents += "== \(conversation.name.value)\n\(ShippedScriptsTests.printed(result.exchanges))\n"
        }
        expectGolden(documents, at: Self.folder.appending(path: path.replacing(".yaml", with: ".twiml")))
    }
}
