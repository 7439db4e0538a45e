import CallProofs
import CallSimulator
import Foundation
import ScriptCompiler
import ScriptDiagnostics
import ScriptRules

/// A script file gone through the whole front half, and what people have decided about its findings.
struct CheckedScript {
    var path: String
    /// Its diagnostics are those to be told.
    var result: PipelineResult
    var silenced: [Diagnostic]
    var settings: FolderSettings
    /// Nil where nothing was to be proved, or there is no program.
    var report: ProofReport?

    /// - Throws: ``OperatorFault`` when the file cannot be read. Faults of its author are in the result.
    init(path: String, _ texts: ScriptTexts = ScriptTexts(), _ budget: ProofBudget? = nil) throws {
        self.path = path
        let folder = Self.folder(of: path)
        settings = try FolderSettings(for: path, texts)
        result = try ScriptPipeline.compile(path: path, settings: settings.settings, load: texts.load) { asset in
            FileManager.default.fileExists(atPath: folder.appending(path: asset).path(percentEncoded: false))
        }
        if let budget { report = result.prove(within: budget) }
        silenced = result.judge(by: settings.settings, isProved: report != nil)
    }

    /// What people have decided about one more finding, which only other files bring about.
    func judge(_ diagnostic: Diagnostic) -> JudgedFindings {
        var judged = FindingPolicy(result.script, settings.settings).judge([diagnostic], isComplete: false)
        // Faults of the ignores themselves are told already.
        judged.told.removeAll { $0.id != diagnostic.id }
        return judged
    }

    /// A script for a command that runs it.
    ///
    /// - Throws: ``OperatorFault`` for a file of tests, and when the file cannot be read.
    init(toRun path: String) throws {
        guard !path.isTestFile else {
            throw OperatorFault(message: "\(path) has tests; name the script that they test", status: .usage)
        }
        try self.init(path: path)
    }

    /// Where sound files lie.
    var folder: URL { Self.folder(of: path) }

    private static func folder(of path: String) -> URL { URL(filePath: path).deletingLastPathComponent() }

    /// The program, for a command that runs it.
    ///
    /// - Throws: ``ExitStatus/findings`` after printing them, when the script is not fit to run.
    func runnable() throws -> CompiledScript {
        guard let program = result.program else {
            Console.current.error(
                Report.text(of: result.diagnostics.filter { $0.severity == .error }, in: result.files))
            throw ExitStatus.findings
        }
        let warnings = result.diagnostics.count { $0.severity == .warning }
        if warnings > 0 {
            Console.current.error(
                "\(path): \(warnings) warning\(warnings == 1 ? "" : "s"); see callscript validate \(path)")
        }
        return program
    }
}
