import Foundation
import ScriptDiagnostics
import ScriptModel
import TestSupport
import Testing

@testable import CallscriptCommands

/// `--fix` on good scripts with one sign wrong, wherever that is: it adds nothing, and is done after once.
@Suite struct SlipTests {
    /// How many slips in each script.
    private static let slips = min(Operator.places(usual: 3), 200)
    private static let seed = ProcessInfo.processInfo.environment["CALLSCRIPT_SEED"].flatMap { UInt64($0) } ?? 1

    @Test func mendingASlipAddsNothing() async throws {
        let scripts = try (GoodScript.shipped() + GoodScript.examples() + GoodScript.generated())
            .filter { $0.script.states.count <= 20 }
        let told = try await withThrowingTaskGroup(of: (mended: Int, complaints: [String]).self) { group in
            for (number, script) in scripts.enumerated() {
                group.addTask { try Self.mend(script, Dice(seed: Self.seed &* 1_000 &+ UInt64(number))) }
            }
            return try await group.reduce(into: (mended: 0, complaints: [String]())) { all, one in
                all.mended += one.mended
                all.complaints += one.complaints
            }
        }
        print("mended \(told.mended) of \(2 * Self.slips * scripts.count) slips at both levels")
        #expect(told.complaints.isEmpty, "\(told.complaints.joined(separator: "\n"))")
        #expect(told.mended > Self.slips * scripts.count / 4)
    }

    private static func mend(_ script: GoodScript, _ dice: Dice) throws -> (mended: Int, complaints: [String]) {
        var dice = dice
        var mended = 0
        var complaints: [String] = []
        // What the examples of pages play, and the like, is not there.
        let usual = try Set(found(check(texts(script, script.file.bytes))).keys)
        for _ in 0..<slips {
            let slip = Slip(in: String(decoding: script.file.bytes, as: UTF8.self), &dice)
            let texts = texts(script, Array(slip.text.utf8))
            let before = try check(texts)
            for level in FixLevel.allCases {
                let mending = try Mending(before, [GoodScript.path], texts, level)
                if mending.changes.isEmpty { continue }
                mended += 1
                let (was, now) = (found(before), found(mending.checked))
                // What only a wrong name used, or led to, is used by nothing.
                let added = now.filter {
                    $0.value > was[$0.key, default: 0] && !$0.key.hasPrefix("unused-")
                        && !$0.key.hasPrefix("unreachable-state") && !usual.contains($0.key)
                }
                complaints += added.keys.sorted().map {
                    "\(script.name), \(slip.told): --fix=\(level) adds \($0)\n\(mending.changes.diff)"
                }
                var again = texts
                again.held.merge(mending.changes.texts) { $1 }
                let second = try Mending(mending.checked, [GoodScript.path], again, level)
                if !second.changes.isEmpty {
                    complaints.append(
                        "\(script.name), \(slip.told): a second --fix=\(level) changes something\n"
                            + "\(mending.changes.diff)\n\(second.changes.diff)")
                }
            }
        }
        return (mended, complaints)
    }

    private static func texts(_ script: GoodScript, _ text: [UInt8]) -> ScriptTexts {
        var texts = ScriptTexts()
        texts.held = script.beside.mapValues { Array($0.utf8) }
        texts.held[GoodScript.path] = text
        return texts
    }

    private static func check(_ texts: ScriptTexts) throws -> CheckedFiles {
        try CheckedFiles([GoodScript.path], texts)
    }

    private static func found(_ checked: CheckedFiles) -> [String: Int] {
        Dictionary(
            checked.findings.diagnostics.map { ("\($0.id.rawValue): \($0.message)", 1) }, uniquingKeysWith: +)
    }
}
