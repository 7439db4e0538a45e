import CallProgram
import CallProofs
import Crypto
import Foundation
import ScriptCompiler
import ScriptDiagnostics

/// What was proved of scripts, as a file that `serve --require-certificate` asks for.
struct Certificate: Codable {
    struct Source: Codable {
        var file: String
        var sha256: String
    }

    struct Verdict: Codable {
        var proof: String
        /// `proved`, `refuted`, `gave up after 200000 steps`
        var verdict: String
        var says: String

        var isProved: Bool { verdict == "proved" }
        var isRefuted: Bool { verdict == "refuted" }

        /// What it says where it is not proved: `no-dead-air was refuted`.
        var gap: String { isRefuted ? "\(proof) was refuted" : "\(proof) \(verdict)" }
    }

    struct Script: Codable {
        var name: String
        /// The script, then what it includes.
        var sources: [Source]
        /// Of the compiled program, which holds the scripts that it runs as well.
        var program: String
        var verdicts: [Verdict]
        var turns: Int?
        var seconds: Int?
    }
    var version = 1
    /// That proving a script might take; nil where a certificate does not say.
    var steps: Int?
    var scripts: [Script]
    var assumptions: [String]

    /// - Throws: What keeps a program from being written.
    init(_ proved: ProvedScripts, within budget: ProofBudget) throws {
        steps = budget.steps
        scripts = []
        assumptions = proved.scripts.first?.report.assumptions.sentences ?? Assumptions().sentences
        for (script, report, _) in proved.scripts {
            guard let program = script.result.program?.program else { continue }
            scripts.append(
                Script(
                    name: program.name,
                    sources: script.result.files.files.map { Source(file: $0.path, sha256: Self.hash($0.bytes)) },
                    program: try Self.hash(of: program),
                    verdicts: ProofText(report, of: program).verdicts, turns: report.length?.turns,
                    seconds: report.length?.seconds))
        }
    }

    /// What of its scripts was not proved: `clinic.yaml: no-dead-air was refuted`.
    var gaps: [String] {
        scripts.flatMap { script in
            script.verdicts.filter { !$0.isProved }.map { "\(script.sources.first?.file ?? script.name): \($0.gap)" }
        }
    }

    func write(to path: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try ScriptFiles.write(try encoder.encode(self) + Data("\n".utf8), to: path)
    }

    /// What it says of exactly this program; nil for another version of it, too.
    func script(of program: Program) throws -> Script? {
        let hash = try Self.hash(of: program)
        return scripts.first { $0.program == hash }
    }

    private static func hash(of program: Program) throws -> String { hash(Array(try program.encoded())) }

    private static func hash(_ bytes: [UInt8]) -> String {
        SHA256.hash(data: bytes).map { byte in
            let digits = String(byte, radix: 16)
            return digits.utf8.count == 1 ? "0" + digits : digits
        }.joined()
    }
}

extension [Certificate.Verdict] {
    /// What keeps a script from being served, most of all what is known to be wrong; nil where all is proved.
    var worst: Certificate.Verdict? { first(where: \.isRefuted) ?? first { !$0.isProved } }
}
