package import ScriptDiagnostics
package import ScriptModel
import ScriptYAML

/// Reads a `NAME.test.yaml`: text → conversations, each fault in an author's words.
package enum ConversationReader {
    /// What could be read, and all findings, YAML's own among them. With errors the conversations are good for
    /// looking at, not for playing; nil where the file holds no map, or names no script.
    package static func read(_ file: SourceFile, id: FileID) -> (
        conversations: Conversations?, diagnostics: [Diagnostic]
    ) {
        let parsed = YAMLParser.parse(file, id: id, keys: reader.shape.keyTree)
        let (conversations, diagnostics) = read(parsed.root, in: file, id: id)
        // What could not be read cannot be called missing.
        let isWhole = parsed.unread.isEmpty && !(parsed.root == nil && !parsed.diagnostics.isEmpty)
        return (conversations, parsed.diagnostics + diagnostics.filter { isWhole || $0.id != .missingKey })
    }

    /// The keys of a file of tests, for the schema and the reference.
    package static var shape: MappingShape { reader.shape }

    private static func read(_ root: Node?, in file: SourceFile, id: FileID) -> (Conversations?, [Diagnostic]) {
        var reading = Reading(file: file)
        var parts = FileParts()
        let start = SourceSpan(file: id, start: 0, end: 0)
        let place = Place("a file of tests", at: start)
        if let root {
            if let mapping = reading.mapping(root, place, "a map with the keys script and tests") {
                reader.read(mapping, into: &parts, at: place, &reading)
            }
        } else {
            reading.report(
                Diagnostic(.missingKey, .error, "a file of tests needs the keys \"script\" and \"tests\"", at: start))
        }
        let conversations = parts.script.map { Conversations(script: $0, tests: parts.tests) }
        return (conversations, reading.bag.diagnostics)
    }

    private struct FileParts {
        var script: Located<String>?
        var tests: [Conversation] = []
    }

    private static let reader = MappingReader<FileParts>(
        "a file of tests",
        [
            Key("script", \.script, .reference("the script's file"), required: true, "The script, beside this file."),
            Key("tests", \.tests, .conversations, required: true, "The conversations, by name."),
        ])
}
