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
    /// What was proved, and of what; nil where nothing was to be proved, or nothing could be compiled.
    var proved: (report: ProofReport, compiled: CompiledScript)?

    /// - Throws: ``OperatorFault`` when the file cannot be read. Faults of its author are in the result.
    init(path: String, _ texts: ScriptTexts = ScriptTexts(), _ proving: Proving? = nil) throws {
        self.path = path
        let folder = Self.folder(of: path)
        settings = try FolderSettings(for: path, texts)
        func compile(_ settings: RuleSettings) throws -> PipelineResult {
            try ScriptPipeline.compile(path: path, settings: settings, load: texts.load) { asset in
                FileManager.default.fileExists(atPath: folder.appending(path: asset).path(percentEncoded: false))
            }
        }
        result = try compile(settings.settings)
        if let proving {
            if let compiled = result.program {
                proved = (result.prove(of: compiled, within: proving.budget), compiled)
            } else if proving.tellsVerdicts, let lenient = result.settingsToLiveWith(settings.settings),
                let compiled = try compile(lenient).program
            {
                // What its rules have told is all that is told of it, but the call that shows it can be seen.
                proved = (Prover(compiled.program, budget: proving.budget).prove(), compiled)
            }
        }
        silenced = result.judge(by: settings.settings, isProved: proved != nil)
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
