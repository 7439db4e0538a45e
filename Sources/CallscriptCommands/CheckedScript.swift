import CallInterpreter
import Foundation
import ScriptCompiler
import ScriptDiagnostics

/// A script file gone through the whole front half.
struct CheckedScript {
    var path: String
    var result: PipelineResult

    /// - Throws: ``OperatorFault`` when the file cannot be read. Faults of its author are in the result.
    init(path: String, _ texts: ScriptTexts = ScriptTexts()) throws {
        self.path = path
        let folder = Self.folder(of: path)
        result = try ScriptPipeline.compile(path: path, load: texts.load) { asset in
            FileManager.default.fileExists(atPath: folder.appending(path: asset).path(percentEncoded: false))
        }
    }

    /// Where sound files lie.
    var folder: URL { Self.folder(of: path) }

    private static func folder(of path: String) -> URL { URL(filePath: path).deletingLastPathComponent() }

    /// The program, for a command that runs it.
    ///
    /// - Throws: ``ExitStatus/findings`` after printing them, when the script is not fit to run.
    func runnable() throws -> CompiledScript {
        guard let program = result.program else {
            let errors = result.diagnostics.filter { $0.severity == .error }
            let renderer = OutputFormat.text.renderer(RenderingOptions(isColored: Console.current.colour))
            Console.current.error(renderer.render(errors, in: result.files, summary: nil))
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
