import CallInterpreter
import CallSimulator
import Foundation
import ScriptCompiler
import ScriptDiagnostics
import TestSupport
import Testing

/// Every script that ships is without a finding, plays its conversations, and sends the documents it always sent.
@Suite struct ShippedScriptsTests {
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
        let runner = ConversationRunner(interpreter: try ScriptOnDisk(path, in: Fixtures.scripts).interpreter())
        let test = path.replacing(".yaml", with: ".test.yaml")
        let (file, conversations) = try ScriptOnDisk.conversations(test, in: Fixtures.scripts)
        #expect(!conversations.isEmpty)
        var documents = ""
        for conversation in conversations {
            let result = runner.run(conversation)
            if let failure = FailureReport.text(result, in: file) { Issue.record("\(failure)") }
            documents += "== \(conversation.name.value)\n\(Self.printed(result.exchanges))\n"
        }
        let golden = path.replacing(".yaml", with: ".twiml")
        expectGolden(documents, at: Fixtures.folder.appending(path: "conversations/scripts/\(golden)"))
    }

    /// What the caller did, and the documents that answered, one a line.
    static func printed(_ exchanges: [Exchange]) -> String {
        var text = ""
        for exchange in exchanges {
            if let action = exchange.action { text += "> \(action.sentence)\n" }
            for document in exchange.documents {
                for fault in LegalTwiML.faults(in: document) { Issue.record("\(fault)\n\(document)") }
                text += "\(document)\n"
            }
        }
        return text
    }
}
