import CallInterpreter
import CallSimulator
import Foundation
import ScriptCompiler
import ScriptDiagnostics
import TestSupport
import Testing

/// What the README shows is what the product prints.
@Suite struct ReadmeTests {
    static let readme = Fixtures.root.appending(path: "README.md")

    static func block(_ marker: String) throws -> String { try ShownBlock.read(marker, of: readme) }

    @Test func showsTheScript() throws {
        let script = try Data(contentsOf: Fixtures.scripts.appending(path: "hello.yaml"))
        #expect(try Self.block("scripts/hello.yaml") == String(decoding: script, as: UTF8.self))
    }

    @Test func showsItsConversation() throws {
        let runner = ConversationRunner(interpreter: try ScriptOnDisk("hello.yaml", in: Fixtures.scripts).interpreter())
        let (_, conversations) = try ScriptOnDisk.conversations("hello.test.yaml", in: Fixtures.scripts)
        let result = runner.run(try #require(conversations.first))
        #expect(try Self.block("the conversation of scripts/hello.test.yaml") == result.transcript.text())
    }

    @Test func showsAFinding() throws {
        let slip = try ScriptOnDisk("slip.yaml", in: Fixtures.folder.appending(path: "readme"))
        #expect(try Self.block("the finding of Tests/Fixtures/readme/slip.yaml") == slip.findings)
    }
}
