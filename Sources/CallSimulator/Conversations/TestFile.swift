package import Foundation
import ScriptDiagnostics

/// A `NAME.test.yaml` that calls of a script join; what is in it stays as it is.
package struct TestFile: Sendable {
    /// Why calls cannot be kept there, in a sentence.
    package struct Refusal: Error, Hashable, Sendable {
        package var sentence: String
    }

    package let path: String
    /// The script as the file names it: from its folder.
    private let script: String
    package private(set) var bytes: [UInt8]
    /// Of its tests, in their order.
    package private(set) var names: [String] = []

    /// - Parameters:
    ///   - script: The path of the script that the tests are of.
    ///   - existing: The file as it is; nil where there is none yet.
    package init(path: String, of script: String, existing: [UInt8]? = nil) throws(Refusal) {
        self.path = path
        bytes = existing ?? []
        let folder = URL(filePath: path).standardizedFileURL.deletingLastPathComponent()
        self.script = Self.name(of: URL(filePath: script), in: folder)
        guard let existing else { return }
        guard let held = Self.read(path, existing) else {
            throw Refusal(sentence: "\(path) is not a file of tests that can be read; choose another file")
        }
        let tested = held.script.value
        guard Self.name(of: URL(filePath: tested, relativeTo: folder), in: folder) == self.script else {
            throw Refusal(sentence: "\(path) has the tests of \(tested); choose another file")
        }
        names = held.tests.map(\.name.value)
    }

    /// Puts tests behind those that it has.
    ///
    /// - Parameter notes: Comments behind the tests, a line each.
    package mutating func add(
        _ tests: [Conversation], timeZone: TimeZone, notes: [String] = []
    ) throws(Refusal) {
        let writer = ConversationWriter(timeZone: timeZone)
        let known = Set(names)
        let new = tests.map(\.name.value)
        if let name = new.first(where: known.contains) {
            throw Refusal(sentence: "\(path) already has a test \"\(name)\"; choose another name")
        }
        guard !bytes.isEmpty else {
            let place = SourceSpan(file: FileID(index: 0), start: 0, end: 0)
            let text = writer.text(Conversations(script: Located(script, at: place), tests: tests))
            bytes = Array((text + Self.comments(notes)).utf8)
            names = new
            return
        }
        var longer = bytes
        if longer.last != UInt8(ascii: "\n") { longer.append(UInt8(ascii: "\n")) }
        for test in tests { longer += "\n\(writer.text(test))".utf8 }
        longer += Self.comments(notes).utf8
        // What does not read back is not written.
        guard Self.read(path, longer)?.tests.map(\.name.value) == names + new else {
            throw Refusal(
                sentence: "\(path) has something behind its tests, or indents them otherwise than by two blanks; "
                    + "choose another file")
        }
        bytes = longer
        names += new
    }

    private static func comments(_ notes: [String]) -> String {
        notes.isEmpty
            ? "" : "\n" + notes.map { "  # \($0.split(whereSeparator: \.isNewline).joined(separator: " "))\n" }.joined()
    }

    private static func read(_ path: String, _ bytes: [UInt8]) -> Conversations? {
        let file = SourceFile(path: path, bytes: bytes)
        var files = SourceFiles()
        let (conversations, found) = ConversationReader.read(file, id: files.add(file))
        return found.contains { $0.severity == .error } ? nil : conversations
    }

    private static func name(of script: URL, in folder: URL) -> String {
        let script = script.standardizedFileURL.pathComponents
        let folder = folder.pathComponents
        let shared = zip(script, folder).prefix { $0 == $1 }.count
        return (folder.dropFirst(shared).map { _ in ".." } + script.dropFirst(shared)).joined(separator: "/")
    }
}

extension String {
    /// Whether it is the name of a file of tests: `NAME.test.yaml`.
    package var isTestFile: Bool { hasSuffix(".test.yaml") || hasSuffix(".test.yml") }
}
