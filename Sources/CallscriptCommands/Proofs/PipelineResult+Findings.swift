import CallProofs
import ScriptCompiler
import ScriptDiagnostics
import ScriptRules

extension PipelineResult {
    /// Adds what is refuted of the program; nil where there is none.
    mutating func prove(within budget: ProofBudget = ProofBudget()) -> ProofReport? {
        guard let program else { return nil }
        let report = Prover(program.program, budget: budget).prove()
        diagnostics += ProofFindings(report, of: program, from: script).diagnostics(beside: diagnostics)
        return report
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
