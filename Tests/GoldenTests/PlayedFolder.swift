import CallSimulator
import Foundation
import ScriptDiagnostics
import TestSupport
import Testing

/// A folder of scripts, each with its conversations and the documents that they send.
struct PlayedFolder {
    let folder: URL
    /// Where the documents are kept.
    let goldens: URL

    init(_ folder: URL, goldens: String) {
        self.folder = folder
        self.goldens = Fixtures.folder.appending(path: goldens)
    }

    /// `conversations/verbs`: documents beside their scripts.
    init(_ path: String) { self.init(Fixtures.folder.appending(path: path), goldens: path) }

    /// What a script runs or includes lies in a folder below it.
    var scripts: [String] {
        Fixtures.files(in: folder, ending: ".yaml").filter { !$0.hasSuffix(".test.yaml") && !$0.contains("/") }
    }

    /// No finding, every conversation as its test says, and the documents of `NAME.twiml`.
    func play(_ path: String) throws {
        let script = try ScriptOnDisk(path, in: folder)
        #expect(script.findings == "")
        let runner = ConversationRunner(interpreter: try script.interpreter())
        let (file, conversations) = try ScriptOnDisk.conversations(
            path.replacing(".yaml", with: ".test.yaml"), in: folder)
        #expect(!conversations.isEmpty)
        var documents = ""
        for conversation in conversations {
            let result = runner.run(conversation)
            if let failure = FailureReport.text(result, in: file) { Issue.record("\(failure)") }
            documents += "== \(conversation.name.value)\n\(Self.printed(result.exchanges))\n"
        }
        expectGolden(documents, at: goldens.appending(path: path.replacing(".yaml", with: ".twiml")))
    }

    /// What the caller did, and the documents that answered, one a line.
    private static func printed(_ exchanges: [Exchange]) -> String {
        var text = ""
        for exchange in exchanges {
            if let action = exchange.action { text += "> \(action.sentence)\n" }
            if let whisper = exchange.whisper {
                for fault in LegalTwiML.faults(in: whisper, isAside: true) { Issue.record("\(fault)\n\(whisper)") }
                text += "(whoever answers gets) \(whisper)\n"
            }
            for document in exchange.documents {
                for fault in LegalTwiML.faults(in: document) { Issue.record("\(fault)\n\(document)") }
                text += "\(document)\n"
            }
        }
        return text
    }
}
