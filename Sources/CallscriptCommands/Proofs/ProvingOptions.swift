import ArgumentParser
import CallProofs
import CallSimulator

/// What a run is to prove.
struct Proving {
    var budget: ProofBudget
    /// Verdicts or calls are asked for: also of a script that rules keep from running, where it can be compiled.
    var tellsVerdicts = false
}

/// How `validate` proves.
struct ProvingOptions: ParsableArguments {
    @Flag(
        inversion: .prefixedNo,
        help: "Print what was proved of every call, or prove nothing. Without either only what fails is told.")
    var prove: Bool?

    @Option(help: "Steps that proving one script may take.")
    var proofBudget: Int = ProofBudget().steps

    @Option(help: ArgumentHelp("Write what was proved, and of which scripts, into a file.", valueName: "file"))
    var certificate: String?

    @Option(
        help: ArgumentHelp("Write the calls that refute a script as tests into NAME.test.yaml.", valueName: "file"))
    var saveCounterexample: String?

    func validate() throws {
        if prove == false, certificate != nil || saveCounterexample != nil {
            throw ValidationError("--no-prove leaves nothing for --certificate or --save-counterexample to write.")
        }
        if let saveCounterexample, !saveCounterexample.isTestFile {
            throw ValidationError("--save-counterexample takes a NAME.test.yaml, and got \"\(saveCounterexample)\".")
        }
        guard proofBudget > 0 else {
            throw ValidationError("--proof-budget must be a number of steps from 1, and is \"\(proofBudget)\".")
        }
    }

    /// Nil where nothing is to be proved.
    var wish: Proving? {
        prove == false ? nil : Proving(budget: mostSteps, tellsVerdicts: prove == true || saveCounterexample != nil)
    }

    private var mostSteps: ProofBudget { ProofBudget(steps: proofBudget) }

    /// The files that were asked for.
    ///
    /// - Returns: Whether they say all that they were asked for: a certificate with which everything can be served.
    func write(_ proved: ProvedScripts) throws -> Bool {
        var isWhole = true
        if let certificate { isWhole = try write(proved, into: certificate) }
        if let saveCounterexample {
            Console.current.error(
                "callscript: \(try SavedCounterExamples(proved: proved).write(to: saveCounterexample))")
        }
        return isWhole
    }

    private func write(_ proved: ProvedScripts, into path: String) throws -> Bool {
        let certificate = try Certificate(proved, within: mostSteps)
        try certificate.write(to: path)
        var gaps = certificate.gaps + proved.faulty.map { "\($0): nothing was proved, because of errors" }
        if gaps.isEmpty, certificate.scripts.isEmpty { gaps = ["there is no script in it"] }
        guard !gaps.isEmpty else { return true }
        Console.current.error(
            "callscript: \(path) was written, but serve --require-certificate will refuse it: "
                + gaps.joined(separator: "; "))
        return false
    }
}
