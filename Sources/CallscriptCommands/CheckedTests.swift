import CallProgram
import CallSimulator
import Foundation
import ScriptCompiler
import ScriptDiagnostics
import ScriptRules

/// A `NAME.test.yaml` read and held against its script.
struct CheckedTests {
    var file: SourceFile
    /// Nil where they could not be read.
    var conversations: Conversations?
    /// Nil where there is none, or where it has errors.
    var program: Program?
    var diagnostics: [Diagnostic]
    var silenced: [Diagnostic] = []
    var settings: FolderSettings
    /// Of the diagnostics: the tests' own file, or the script's.
    var files = SourceFiles()

    /// - Throws: ``OperatorFault`` when the file cannot be read. Faults of its author are in the diagnostics.
    init(path: String, _ texts: ScriptTexts = ScriptTexts()) throws {
        file = SourceFile(path: path, bytes: try texts.load(path))
        settings = try FolderSettings(for: path, texts)
        let (read, found) = ConversationReader.read(file, id: files.add(file))
        conversations = read
        diagnostics = found
        if try !check(path, texts) { return }
        let policy = FindingPolicy(files, settings.settings)
        let judged = policy.judge(diagnostics, isComplete: program != nil)
        (diagnostics, silenced) = (judged.told, judged.silenced)
    }

    /// Holds them against their script; false where that has errors, which are then told in place of their own.
    private mutating func check(_ path: String, _ texts: ScriptTexts) throws -> Bool {
        let found = diagnostics
        guard let read = conversations, !found.contains(where: { $0.severity == .error }) else { return true }
        let folder = URL(filePath: path).deletingLastPathComponent().relativePath
        let script = folder == "." ? read.script.value : "\(folder)/\(read.script.value)"
        guard texts.held[script] != nil || FileManager.default.fileExists(atPath: script) else {
            diagnostics.append(
                Diagnostic(
                    .unknownScript, .error, "there is no script \(script)", at: read.script.span,
                    label: "named from the folder of this file"))
            return true
        }
        let checked = try CheckedScript(path: script, texts)
        guard let program = checked.result.program?.program else {
            diagnostics = checked.result.diagnostics
            files = checked.result.files
            silenced = checked.silenced
            return false
        }
        self.program = program
        diagnostics += ConversationChecks.diagnostics(read, against: program)
        return true
    }

    /// Fit to be played.
    var isPlayable: Bool { program != nil && !diagnostics.contains { $0.severity == .error } }
}

extension DiagnosticID {
    fileprivate static let unknownScript: Self = "unknown-script"
}
