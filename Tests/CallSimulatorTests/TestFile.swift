import CallInterpreter
import CallProgram
import CallSimulator
import ScriptDiagnostics
import Testing

/// A `NAME.test.yaml` written inside a test.
struct TestFile {
    let source: SourceFile
    let conversations: Conversations?
    let diagnostics: [Diagnostic]

    init(_ text: String, path: String = "assistant.test.yaml") {
        source = SourceFile(path: path, text: text)
        (conversations, diagnostics) = ConversationReader.read(source, id: FileID(index: 0))
    }

    /// The file must be without fault.
    func results(with program: Program, sourceLocation: SourceLocation = #_sourceLocation) throws
        -> [ConversationResult]
    {
        #expect(findings == "", sourceLocation: sourceLocation)
        let runner = ConversationRunner(interpreter: Interpreter(program: program))
        return try #require(conversations, sourceLocation: sourceLocation).tests.map { runner.run($0) }
    }

    /// `7:9 "trun" a test has no key "trun" (did you mean "turns"?)`
    var findings: String { findings(diagnostics) }

    func findings(_ diagnostics: [Diagnostic]) -> String {
        diagnostics.map { diagnostic in
            let start = diagnostic.span.range.lowerBound
            let line = source.lineStarts.lastIndex { $0 <= start } ?? 0
            let word = String(decoding: source.bytes[diagnostic.span.range], as: UTF8.self)
            let label = diagnostic.label.map { " (\($0))" } ?? ""
            return "\(line + 1):\(start - source.lineStarts[line] + 1) [\(diagnostic.id.rawValue)] `\(word)` "
                + "\(diagnostic.message)\(label)\n"
        }.joined()
    }
}
