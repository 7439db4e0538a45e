package import Foundation
package import ScriptDiagnostics

/// The text of a `NAME.test.yaml` that a rehearsed call joins.
package enum TestFile {
    /// Why a call cannot be kept there, in a sentence.
    package struct Refusal: Error, Hashable, Sendable {
        package var sentence: String
    }

    /// The file's text with one test more, and how many tests it then holds. What was in it stays as it is.
    ///
    /// - Parameters:
    ///   - script: The script's path from the folder of the file, for a file that is new.
    ///   - existing: The file as it is; nil when there is none.
    package static func text(
        adding test: Conversation, of script: String, to existing: SourceFile?, timeZone: TimeZone
    ) throws(Refusal) -> (text: String, count: Int) {
        let writer = ConversationWriter(timeZone: timeZone)
        guard let existing else {
            let place = SourceSpan(file: FileID(index: 0), start: 0, end: 0)
            return (writer.text(Conversations(script: Located(script, at: place), tests: [test])), 1)
        }
        let before = try tests(in: existing)
        let name = test.name.value
        guard !before.contains(name) else {
            throw Refusal(sentence: "\(existing.path) already has a test \"\(name)\"; choose another name")
        }
        var text = String(decoding: existing.bytes, as: UTF8.self)
        if !text.hasSuffix("\n") { text += "\n" }
        text += "\n" + writer.text(test)
        // `tests` may not be the file's last key: what does not read back is not written.
        guard try tests(in: SourceFile(path: existing.path, text: text)) == before + [name] else {
            throw Refusal(sentence: "\(existing.path) has something behind its tests; choose another file")
        }
        return (text, before.count + 1)
    }

    private static func tests(in file: SourceFile) throws(Refusal) -> [String] {
        var files = SourceFiles()
        let (conversations, found) = ConversationReader.read(file, id: files.add(file))
        guard let conversations, !found.contains(where: { $0.severity == .error }) else {
            throw Refusal(sentence: "\(file.path) is not a file of tests that can be read; choose another file")
        }
        return conversations.tests.map(\.name.value)
    }
}
