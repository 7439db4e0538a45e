import CallProofs
import ScriptCompiler
import ScriptDiagnostics
import ScriptRules

extension PipelineResult {
    /// Adds what is refuted of the program.
    mutating func prove(of program: CompiledScript, within budget: ProofBudget = ProofBudget()) -> ProofReport {
        let report = Prover(program.program, budget: budget).prove()
        diagnostics += ProofFindings(report, of: program, from: script).diagnostics(beside: diagnostics)
        return report
    }

    /// With which the script can be compiled, though rules call what it may do an error; nil where nothing can be.
    func settingsToLiveWith(_ settings: RuleSettings) -> RuleSettings? {
        let errors = diagnostics.filter { $0.severity == .error }
        guard !errors.contains(where: \.keepsFromRunning) else { return nil }
        var lenient = settings
        for error in errors { lenient.levels[error.id] = .off }
        return lenient
    }

    /// Leaves what is to be told, and gives what people have silenced.
    ///
    /// - Parameter isProved: Proofs have been asked too: an ignore may be there for what only they would find.
    mutating func judge(by settings: RuleSettings, isProved: Bool) -> [Diagnostic] {
        let policy = FindingPolicy(script, settings)
        let judged = policy.judge(
            diagnostics, isComplete: isProved && !policy.stops(diagnostics), runs: program != nil)
        diagnostics = judged.told
        return judged.silenced
    }
}
