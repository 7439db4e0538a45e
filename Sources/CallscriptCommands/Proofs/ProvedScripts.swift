import CallProgram
import CallProofs
import ScriptCompiler
import ScriptDiagnostics

/// What was proved of the scripts of a run.
struct ProvedScripts {
    /// One of each script that can be compiled.
    private(set) var scripts: [(script: CheckedScript, report: ProofReport, program: Program)] = []

    /// Of which nothing can be compiled, so that nothing could be proved.
    private(set) var unproved: [String] = []

    mutating func add(_ script: CheckedScript) {
        if let (report, compiled) = script.proved {
            scripts.append((script, report, compiled.program))
        } else {
            unproved.append(script.path)
        }
    }

    /// What errors keep from running, whatever was proved of it.
    var faulty: [String] { scripts.filter { $0.script.result.program == nil }.map(\.script.path) + unproved }

    /// All verdicts, script by script.
    var text: String {
        scripts.map { script, report, program in
            "\(script.path)\n" + ProofText(report, of: program).lines.map { $0 + "\n" }.joined()
        }.joined() + unproved.map { "\($0)\n   nothing was proved, because of errors\n" }.joined()
    }

    /// The same for programs.
    var files: [ProvedFile] {
        scripts.map { script, report, program in ProvedFile(report, of: program, file: script.path) }
    }

    private var reports: [ProofReport] { scripts.map(\.report) }

    /// `112 ways through`; nil where they were not all found.
    var waysThrough: String? {
        if reports.contains(where: \.hasGivenUp) { return nil }
        let ways = reports.reduce(0) { $0 + $1.ways }
        return reports.isEmpty ? nil : "\(ways) way\(ways == 1 ? "" : "s") through"
    }

    /// `every call ends within 23 turns and 6 min 10 s`; nil where some call does not, which a finding tells.
    var sentence: String? {
        guard !reports.isEmpty else { return nil }
        let proofs = reports.compactMap { $0.proofs.first { $0.subject == .everyCallEnds } }
        if let steps = proofs.compactMap({ if case .gaveUp(let steps) = $0.verdict { steps } else { nil } }).max() {
            return "gave up proving that every call ends after \(steps) steps"
        }
        guard proofs.allSatisfy({ $0.verdict == .proved }) else { return nil }
        let lengths = reports.compactMap(\.length)
        guard let turns = lengths.map(\.turns).max(), let seconds = lengths.map(\.seconds).max() else { return nil }
        return "every call ends within \(CallLength(turns: turns, seconds: seconds, endedBy: .limit).words)"
    }
}

extension Summary {
    /// With what was proved.
    func line(proved: ProvedScripts, milliseconds: Int?) -> String {
        line(ways: proved.waysThrough, proved: proved.sentence, milliseconds: milliseconds)
    }
}
