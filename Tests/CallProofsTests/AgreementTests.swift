import CallProgram
import CallProofs
import TestSupport
import Testing

/// For programs of up to eight states the proofs say what playing every call says.
struct AgreementTests {
    @Test func proofsAgreeWithPlayingEveryCall() {
        var (ended, endless, circles, broken) = (0, 0, 0, 0)
        for seed in 0..<Dice.rounds(60) {
            var small = SmallProgram(seed: seed)
            let program = small.make()
            let report = Prover(program).prove()
            let played = Enumeration(program, conditions: small.conditions)
            guard played.isComplete, report.length != nil else { continue }
            let why = "seed \(seed)"
            // Nothing comes after a fault that ends the call, so what stands behind one is not played.
            let faults = Set(report.refutations.compactMap { Self.fault($0.fault, program) })
            #expect(faults.isEmpty == played.faults.isEmpty, "\(why): \(faults) \(played.faults)")
            #expect(faults.isSuperset(of: played.faults), "\(why): \(faults) \(played.faults)")
            if !faults.isEmpty { broken += 1 }
            guard faults.isEmpty, played.faults.isEmpty else { continue }
            #expect(
                report.refutations.contains { $0.fault == .endlessCall } == played.goesRoundByItself,
                "\(why): goes round")
            if played.goesRoundByItself { circles += 1 }
            if let longest = played.longest {
                ended += 1
                #expect(report.length?.endedBy == .script, "\(why)")
                #expect(report.length?.turns == longest, "\(why): turns")
            } else {
                endless += 1
                #expect(report.length?.endedBy == .limit, "\(why)")
            }
        }
        // Each kind must have been met.
        #expect(ended > 2 && endless > 2 && circles > 0 && broken > 2, "\(ended) \(endless) \(circles) \(broken)")
    }

    /// A fault that ends the call, as playing it shows.
    private static func fault(_ fault: Refutation.Fault, _ program: Program) -> String? {
        switch fault {
        case .unset(let slot): program[slot].name
        case .nothingToRepeat: "repeat"
        case .answerTooLong: "circle"
        case .endlessCall, .noWayOut, .deadAir, .leaks: nil
        }
    }
}
