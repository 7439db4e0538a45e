import CallProgram
import CallProofs

/// The verdicts of one script, one a line, for people who ask for them with `--prove`.
struct ProofText {
    private let report: ProofReport
    private let program: Program

    init(_ report: ProofReport, of program: Program) {
        self.report = report
        self.program = program
    }

    /// What is refuted is told with a call, which no comment silences here.
    var lines: [String] {
        report.proofs.map { proof in
            let call = proof.refutations.first.map { "; so in \($0.example.told(in: program))" } ?? ""
            return "   \(verdict(proof)) \(subject(proof.subject))\(bound(proof))\(call)"
        }
    }

    /// The same for a certificate.
    var verdicts: [Certificate.Verdict] {
        report.proofs.map { proof in
            let verdict =
                switch proof.verdict {
                case .proved: "proved"
                case .refuted: "refuted"
                case .gaveUp(let steps): "gave up after \(steps) steps"
                }
            return Certificate.Verdict(
                proof: proof.subject.rawValue, verdict: verdict, says: subject(proof.subject) + bound(proof))
        }
    }

    private func verdict(_ proof: Proof) -> String {
        switch proof.verdict {
        case .proved: "proved  "
        case .refuted: "refuted "
        case .gaveUp(let steps): "gave up after \(steps) steps:"
        }
    }

    private func subject(_ subject: Proof.Subject) -> String {
        switch subject {
        case .everyCallEnds: "every call ends"
        case .noDeadAir: "no dead air"
        case .answersInTime: "each answer within 15 s"
        case .valuesAreSet: "every value is set before it is read"
        case .nothingLeaks: "nothing sensitive leaves by log, address, model or speech"
        }
    }

    private func bound(_ proof: Proof) -> String {
        switch proof.bound {
        case .call(let length)?:
            let bound = ": within \(length.words)"
            switch length.endedBy {
            case .script: return bound + ", by the script itself"
            case .limit:
                let round = report.endless.map { ", where a caller goes on: \($0.told(in: program))" } ?? ""
                return bound + ", by a limit" + round
            }
        case .silence(let milliseconds?)?: return ": at most \(Self.time((milliseconds + 999) / 1_000)) of silence"
        case .silence(nil)?: return ": silence without an end"
        case .answer(let milliseconds, let steps)?:
            return ": at most \(Double(milliseconds) / 1_000) s, and \(steps) step\(steps == 1 ? "" : "s")"
        case .slots(let count)?: return ": \(count) slot\(count == 1 ? "" : "s")"
        case .exceptions(let told)?:
            guard !told.isEmpty else { return "" }
            let more = told.count > 5 ? ", and \(told.count - 5) more" : ""
            return ", save where the script says so: \(told.prefix(5).joined(separator: ", "))\(more)"
        case nil: return ""
        }
    }

    /// `6 min 10 s`
    static func time(_ seconds: Int) -> String {
        if seconds < 60 { return "\(seconds) s" }
        if seconds < 3_600 { return "\(seconds / 60) min" + (seconds % 60 == 0 ? "" : " \(seconds % 60) s") }
        return "\(seconds / 3_600) h" + (seconds / 60 % 60 == 0 ? "" : " \(seconds / 60 % 60) min")
    }
}

extension CallLength {
    /// `23 turns and 6 min 10 s`
    var words: String { "\(turns) turn\(turns == 1 ? "" : "s") and \(ProofText.time(seconds))" }
}
