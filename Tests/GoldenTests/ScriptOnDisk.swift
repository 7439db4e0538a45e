import CallInterpreter
import CallProgram
import CallSimulator
import Foundation
import ScriptCompiler
import ScriptDiagnostics
import ScriptRules
import TestSupport
import Testing

/// A script file, and the conversations beside it.
struct ScriptOnDisk {
    var name: String
    var result: PipelineResult

    /// `path` is relative to `folder`, and stands in findings so.
    init(_ path: String, in folder: URL, settings: RuleSettings = RuleSettings()) throws {
        name = path
        result = try ScriptPipeline.compile(
            path: path, settings: settings,
            load: { Array(try Data(contentsOf: folder.appending(path: $0))) },
            fileExists: { FileManager.default.fileExists(atPath: folder.appending(path: $0).path()) })
    }

    /// `beside` are the files that it may run or include, by their paths.
    init(text: String, path: String = "test.yaml", beside: [String: String] = [:]) {
        name = path
        let files = beside.merging([path: text]) { _, own in own }
        do {
            result = try ScriptPipeline.compile(
                path: path,
                load: { path throws(NoSuchFile) in
                    guard let text = files[path] else { throw NoSuchFile() }
                    return Array(text.utf8)
                }, fileExists: { _ in true })
        } catch {
            preconditionFailure("\(path) is given")
        }
    }

    private struct NoSuchFile: Error {}

    /// Every finding as it is printed.
    var findings: String { Self.printed(result.diagnostics, in: result.files) }

    private static func printed(_ diagnostics: [Diagnostic], in files: SourceFiles) -> String {
        let options = RenderingOptions(remedies: Remedies(fix: true, explain: true))
        return OutputFormat.text.renderer(options).render(diagnostics, in: files, summary: nil)
    }

    func interpreter() throws -> Interpreter {
        Interpreter(program: try #require(result.program, "\(name) has findings:\n\(findings)").program)
    }

    /// The conversations of `NAME.test.yaml`, with the file for printing failures.
    static func conversations(_ path: String, in folder: URL) throws -> (SourceFile, [Conversation]) {
        let file = SourceFile(path: path, bytes: Array(try Data(contentsOf: folder.appending(path: path))))
        var files = SourceFiles()
        let (read, diagnostics) = ConversationReader.read(file, id: files.add(file))
        let found: Comment = "\(path) has findings:\n\(printed(diagnostics, in: files))"
        return (file, try #require(diagnostics.isEmpty ? read : nil, found).tests)
    }
}
