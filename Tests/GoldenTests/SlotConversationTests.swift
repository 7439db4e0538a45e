import TestSupport
import Testing

/// A script for each type of slot: by voice, by keys, refused, read back and corrected, in English and in Spanish.
@Suite struct SlotConversationTests {
    static let folder = PlayedFolder("conversations/slots")

    @Test(arguments: folder.scripts) func playsItsConversations(_ path: String) throws { try Self.folder.play(path) }
}
