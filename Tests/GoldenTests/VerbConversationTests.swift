import TestSupport
import Testing

/// A script for each verb that hands the line over or works outside: every outcome played, with the documents it sends.
@Suite struct VerbConversationTests {
    static let folder = PlayedFolder("conversations/verbs")

    @Test(arguments: folder.scripts) func playsItsConversations(_ path: String) throws { try Self.folder.play(path) }
}
