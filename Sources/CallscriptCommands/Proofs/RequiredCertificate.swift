import CallProgram
import CallProofs
import Foundation

/// `serve --require-certificate`: nothing is served that the certificate does not prove.
struct RequiredCertificate {
    private let certificate: Certificate
    /// Writes it anew, for all that is served.
    private let renewal: String
    /// Seconds that a question waits here, where the script does not say.
    private let wait: Int

    /// - Parameters:
    ///   - paths: As they were named to be served.
    ///   - wait: `SILENCE_THRESHOLD_SECONDS`
    /// - Throws: ``OperatorFault`` when there is no certificate there.
    init(path: String, of paths: [String], waiting wait: Int) throws {
        renewal =
            "callscript validate --certificate \(path.asArgument) " + paths.map(\.asArgument).joined(separator: " ")
        self.wait = wait
        guard let data = FileManager.default.contents(atPath: path) else {
            throw OperatorFault(message: "there is no certificate \(path); write one: \(renewal)")
        }
        guard let read = try? JSONDecoder().decode(Certificate.self, from: data), read.version == 1 else {
            throw OperatorFault(message: "\(path) is no certificate; write one: \(renewal)")
        }
        certificate = read
    }

    /// - Throws: ``OperatorFault`` for a program of which not everything was proved.
    func check(_ program: Program, of file: String) throws {
        guard let script = try certificate.script(of: program) else {
            let why =
                certificate.scripts.contains { $0.name == program.name }
                ? "the certificate is of another version of \(file)" : "the certificate says nothing of \(file)"
            throw OperatorFault(message: "\(why); write it again, for all that is served: \(renewal)")
        }
        if let gap = script.verdicts.worst {
            throw OperatorFault(
                message: "\(file) is not proved: \(gap.gap); "
                    + (gap.isRefuted ? "callscript validate --prove \(file.asArgument) says why" : withMoreSteps))
        }
        try checkWait(program, of: file)
    }

    /// A certificate takes the usual wait for granted; where questions wait for another time, all is proved again.
    private func checkWait(_ program: Program, of file: String) throws {
        var assumptions = Assumptions()
        guard wait != assumptions.timeout else { return }
        let usual = assumptions.timeout
        assumptions.timeout = wait
        let report = Prover(program, budget: budget, assumptions: assumptions).prove()
        guard let gap = ProofText(report, of: program).verdicts.worst else { return }
        let remedy =
            gap.isRefuted
            ? "set another time, or give the questions a timeout of their own (listen: {timeout: \(usual)s})"
            : withMoreSteps
        throw OperatorFault(
            message: "\(file) is proved where a question waits \(usual) s, but SILENCE_THRESHOLD_SECONDS is \(wait), "
                + "and with that \(gap.gap); \(remedy)")
    }

    /// As many steps as it was written with.
    private var budget: ProofBudget { certificate.steps.map { ProofBudget(steps: $0) } ?? ProofBudget() }

    /// Where proving gave up, nothing is known to be wrong.
    private var withMoreSteps: String {
        "write the certificate again, with more than \(budget.steps) steps: \(renewal) --proof-budget …"
    }
}

extension String {
    /// As a shell takes it for one argument.
    fileprivate var asArgument: String {
        wholeMatch(of: /[A-Za-z0-9_.,:=@%+\/-]+/) != nil ? self : "'" + replacing("'", with: "'\\''") + "'"
    }
}
