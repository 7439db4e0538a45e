import CallProgram
import CallProofs
import ScriptDiagnostics

extension ProvedFile {
    /// The verdicts of one script, for programs.
    init(_ report: ProofReport, of program: Program, file: String) {
        let verdicts = ProofText(report, of: program).verdicts
        self.init(
            file: file, states: report.states, ways: report.ways,
            proofs: zip(report.proofs, verdicts).map { proof, told in
                var written = Proof(proof.subject.rawValue, Proof.Verdict(proof.verdict), says: told.says)
                if case .gaveUp(let steps) = proof.verdict { written.gaveUpAfter = steps }
                written.bound = proof.bound.map { Bound($0) }
                written.counterExamples = proof.refutations.map {
                    CounterExample(state: program[$0.state].name, way: $0.example.told(in: program))
                }
                return written
            })
    }
}

extension ProvedFile.Proof.Verdict {
    fileprivate init(_ verdict: Verdict) {
        self =
            switch verdict {
            case .proved: .proved
            case .refuted: .refuted
            case .gaveUp: .gaveUp
            }
    }
}

extension ProvedFile.Bound {
    fileprivate init(_ bound: Proof.Bound) {
        self.init()
        switch bound {
        case .call(let length): (turns, seconds, endedBy) = (length.turns, length.seconds, length.endedBy.rawValue)
        case .silence(let longest): milliseconds = longest
        case .answer(let slowest, let most): (milliseconds, steps) = (slowest, most)
        case .slots(let count): slots = count
        case .exceptions(let told): exceptions = told
        }
    }
}
