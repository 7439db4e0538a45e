import TestSupport
import Testing

/// What belongs to no single verb or slot: `include`, globals, ladders, events, lists.
@Suite struct LanguageConversationTests {
    static let folder = PlayedFolder("conversations/language")

    @Test(arguments: folder.scripts) func playsItsConversations(_ path: String) throws { try Self.folder.play(path) }
}
