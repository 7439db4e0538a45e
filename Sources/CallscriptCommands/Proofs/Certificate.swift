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
        /// `proved`, `refuted`, `gave up after 200000 steps`.
        var verdict: String
        var says: String
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
    var scripts: [Script]
    var assumptions: [String]

    init(_ proved: ProvedScripts) throws {
        scripts = []
        assumptions = proved.scripts.first?.report.assumptions.sentences ?? Assumptions().sentences
        for (script, report) in proved.scripts {
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

    /// - Throws: ``OperatorFault`` when there is no certificate there.
    init(path: String) throws {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw OperatorFault(
                message: "there is no certificate \(path); write one: callscript validate --certificate")
        }
        guard let certificate = try? JSONDecoder().decode(Self.self, from: data), certificate.version == 1 else {
            throw OperatorFault(message: "\(path) is no certificate; write one: callscript validate --certificate")
        }
        self = certificate
    }

    func write(to path: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try ScriptFiles.write(try encoder.encode(self) + Data("\n".utf8), to: path)
    }

    /// - Throws: ``OperatorFault`` for a program of which not everything was proved.
    func check(_ program: Program, of file: String) throws {
        let hash = try Self.hash(of: program)
        guard let script = scripts.first(where: { $0.program == hash }) else {
            let why =
                scripts.contains { $0.name == program.name }
                ? "the certificate is of another version of \(file)" : "the certificate says nothing of \(file)"
            throw OperatorFault(message: "\(why); prove it again: callscript validate --certificate FILE \(file)")
        }
        if let failed = script.verdicts.first(where: { $0.verdict != "proved" }) {
            throw OperatorFault(
                message: "\(file) is not proved: \(failed.proof) was \(failed.verdict); callscript validate \(file) "
                    + "says why")
        }
    }

    private static func hash(of program: Program) throws -> String { hash(Array(try program.encoded())) }

    private static func hash(_ bytes: [UInt8]) -> String {
        SHA256.hash(data: bytes).map { byte in
            let digits = String(byte, radix: 16)
            return digits.utf8.count == 1 ? "0" + digits : digits
        }.joined()
    }
}
