package import ScriptDiagnostics
package import ScriptModel
package import ScriptRules

/// The whole way from text to program, in one place.
package enum ScriptPipeline {
    /// Reads, proves and compiles a script. Whatever is wrong with it is in the diagnostics, and then there is no
    /// program.
    ///
    /// - Parameters:
    ///   - path: As shown to the author; included files are named from its folder.
    ///   - settings: What the people of its folder have decided about findings.
    ///   - load: Gives the bytes of a file. What it throws for the script itself is thrown on.
    ///   - fileExists: Whether a sound file lies beside the script; nil where nobody can look.
    package static func compile(
        path: String, settings: RuleSettings = RuleSettings(), load: (String) throws -> [UInt8],
        fileExists: (@Sendable (String) -> Bool)? = nil
    ) rethrows -> PipelineResult {
        let read: ReadScript = try ScriptReader.read(path: path, load: load)

        var bag = DiagnosticBag()
        bag.add(contentsOf: read.diagnostics)
        let validator = Validator(settings: settings, fileExists: fileExists)
        let validated: ValidatedScript? = validator.validate(read.script, &bag)

        let compiled: CompiledScript? = validated.map { Compiler().compile($0) }
        return PipelineResult(
            program: compiled, diagnostics: bag.diagnostics, isHoldingBack: bag.isHoldingBack, script: read.script)
    }
}

/// All that is known of a script after the pipeline.
package struct PipelineResult: Sendable {
    /// Nil when a diagnostic is an error that nobody has decided to live with.
    package var program: CompiledScript?
    /// In the order found.
    package var diagnostics: [Diagnostic]
    /// Some rules will only speak once what is told is mended.
    package var isHoldingBack: Bool
    /// What could be read, whole or not.
    package var script: Script

    /// The script's own file first, then what it includes.
    package var files: SourceFiles { script.files }
}
