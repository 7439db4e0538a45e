import CallProofs
import Foundation
import ScriptCompiler
import ScriptDiagnostics
import ScriptRules

/// All that `callscript validate` does with a script, from bytes to findings and proofs, and what its process takes.
///
/// The process is that of the `callscript` built for production (as the page on operating it says), found in `.build` or
/// named: `CALLSCRIPT=…/callscript benchmarks validate`. An empty run stands beside it, because most of
/// what a short run holds are the libraries of every program of its kind.
///
/// Two checkers of other people's read the same files in the same run, where they are installed:
///
///     python3 -m venv peers && peers/bin/pip install yamllint check-jsonschema
///     PATH=$PWD/peers/bin:$PATH swift run -c release benchmarks validate
enum ValidateBenchmark {
    private struct Sample {
        var text: String
        /// Milliseconds and megabytes.
        var time: Double?
        var memory: Double?
    }

    @Sendable static func run() async throws {
        let small = try String(contentsOf: Samples.scripts.appending(path: "hello.yaml"), encoding: .utf8)
        let checkers = CheckerProcess.all()
        var last: Double?
        for sample in [
            Sample(text: small, time: 10), Sample(text: Samples.generated(states: 38, phrases: 2)),
            Sample(text: Samples.generated(states: 384, phrases: 2), time: 50, memory: 30),
            Sample(text: Samples.generated(states: 3_845, phrases: 2), time: 600),
        ] {
            let bytes = Array(sample.text.utf8)
            let lines = bytes.count { $0 == UInt8(ascii: "\n") }
            let read = Measure.microseconds { precondition(compiled(bytes).program != nil) }
            let whole = Measure.microseconds { precondition(validate(bytes) == 0) }
            Measure.row("\(lines) lines", whole / 1_000, "ms", sample.time.map { .under($0) })
            Measure.row("  of it reading and rules", read / 1_000, "ms")
            let line = read / Double(lines)
            if let last { Measure.row("  of it a line, to one of the script before", line / last, "x") }
            last = line
            try compare(checkers, on: sample)
        }
    }

    private static func compiled(_ bytes: [UInt8]) -> PipelineResult {
        ScriptPipeline.compile(path: "sample.yaml", load: { _ in bytes }, fileExists: { _ in true })
    }

    /// How many findings there are.
    private static func validate(_ bytes: [UInt8]) -> Int {
        let result = compiled(bytes)
        let report = result.program.map { Prover($0.program).prove() }
        let judged = FindingPolicy(result.script).judge(result.diagnostics, isComplete: report != nil)
        return judged.told.count + (report?.refutations.count ?? 1)
    }

    private static func compare(_ checkers: [CheckerProcess], on sample: Sample) throws {
        let script = FileManager.default.temporaryDirectory.appending(path: "callscript-validate.yaml")
        try Data(sample.text.utf8).write(to: script)
        var ours: Double?
        for checker in checkers {
            let time = try checker.milliseconds(on: script)
            Measure.row("  \(checker.name), the whole process", time, "ms")
            if let ours { Measure.row("    to ours", time / ours, "x") }
            if checker.isOurs { ours = time }
            guard let bytes = try checker.bytes(on: script) else { continue }
            Measure.row(
                "    most memory", bytes / 1_000_000, "MB", checker.isOurs ? sample.memory.map { .under($0) } : nil)
        }
    }
}
