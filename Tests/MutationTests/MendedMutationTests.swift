import Foundation
import ScriptDiagnostics
import ScriptModel
import TestSupport
import Testing

@testable import CallscriptCommands

/// `--fix` on mistakes planted mechanically in good scripts: it leaves none of what it mends, adds nothing, is done
/// after once, and touches nothing else.
@Suite struct MendedMutationTests {
    /// How often each operator plants.
    private static let places = Operator.places(usual: 1)

    @Test func mendingIsWholeAndDoneOnce() async throws {
        let scripts = try (GoodScript.shipped() + GoodScript.examples() + GoodScript.generated())
            .filter { $0.script.states.count <= 20 }
        let told = try await withThrowingTaskGroup(of: Told.self) { group in
            for (number, planting) in Operator.all.enumerated() {
                group.addTask { try Self.mend(planting, number, in: scripts) }
            }
            return try await group.reduce(into: Told()) { $0 += $1 }
        }
        print("mended \(told.mended) of \(told.planted) planted mistakes that may be mended")
        #expect(told.complaints == [])
        #expect(told.mended > Operator.all.count / 8)
    }

    /// What came of some of them.
    private struct Told {
        var planted = 0
        var mended = 0
        var complaints: [String] = []

        static func += (a: inout Told, b: Told) {
            a.planted += b.planted
            a.mended += b.mended
            a.complaints += b.complaints
        }
    }

    private static func mend(_ planting: Operator, _ number: Int, in scripts: [GoodScript]) throws -> Told {
        var dice = Dice(seed: UInt64(number))
        var told = Told()
        for script in scripts.shuffled(using: &dice) where told.planted < places {
            guard let mutation = planting.mutations(script).randomElement(using: &dice) else { continue }
            told.planted += 1
            let trial = MendingTrial(script, mutation.plant(in: script.file).text)
            let variant = MendingTrial.Variant.allCases[number % MendingTrial.Variant.allCases.count]
            let (isMended, faults) = try trial.run(variant)
            if isMended { told.mended += 1 }
            told.complaints += faults.map { "\(planting.rule.rawValue), \(planting.name): \(script.name): \($0)" }
        }
        return told
    }
}

/// A faulty text that is mended, and mended once more.
struct MendingTrial {
    /// The same text in another dress: what is mended in it must be the same in that dress.
    enum Variant: CaseIterable {
        /// Lines end as they do on Windows.
        case carriageReturns
        case byteOrderMark
        case noFinalLineBreak
        /// Comments between the parts of the script, with a tab in them.
        case comments

        private static let comment = "# of\tits own  "

        /// Where the last lines go, so does the missing break; and a line that is new has no comment above it.
        func undressed(_ text: String) -> String {
            switch self {
            case .carriageReturns, .byteOrderMark: text
            case .noFinalLineBreak: text.hasSuffix("\n") ? String(text.dropLast()) : text
            case .comments: text.replacing("\(Self.comment)\n", with: "")
            }
        }

        func comments(in text: String) -> Int { text.split(separator: "\n").count { $0 == Self.comment } }

        func dress(_ text: String) -> String {
            switch self {
            case .carriageReturns: text.replacing("\n", with: "\r\n")
            case .byteOrderMark: "\u{FEFF}" + text
            case .noFinalLineBreak: text.hasSuffix("\n") ? String(text.dropLast()) : text
            case .comments:
                text.split(separator: "\n", omittingEmptySubsequences: false)
                    .map { $0.first?.isLetter == true ? "\(Self.comment)\n\($0)" : String($0) }.joined(separator: "\n")
            }
        }
    }

    private let beside: [String: [UInt8]]
    private let text: String

    init(_ script: GoodScript, _ text: String) {
        beside = script.beside.mapValues { Array($0.utf8) }
        self.text = text
    }

    /// Whether anything was mended, and what is wrong with that.
    func run(_ variant: Variant) throws -> (isMended: Bool, faults: [String]) {
        let (before, mending) = try mend(text)
        guard let mended = mending.changes.texts[GoodScript.path].map({ String(decoding: $0, as: UTF8.self) }) else {
            return (false, [])
        }
        var faults: [String] = []
        let (was, now) = (Self.found(before), Self.found(mending.checked))
        for made in FixPlan(before.findings.diagnostics, allowing: FixLevel.unsafe.safeties).made {
            let key = "\(made.diagnostic.id.rawValue): \(made.diagnostic.message)"
            let line = before.findings.files[made.diagnostic.span.file].line(at: Int(made.diagnostic.span.start))
            guard
                mending.made.map(\.told).contains(
                    "\(GoodScript.path):\(line)  \(made.fix.title)   \(made.diagnostic.id.rawValue)")
            else { continue }
            if now[key, default: 0] >= was[key, default: 0] { faults.append("\(made.fix.title) leaves \(key)") }
        }
        // What was held back comes to light; it was there before.
        if !before.findings.isHoldingBack {
            // What only a state used that is gone is used no more.
            faults += now.filter { $0.value > was[$0.key, default: 0] && !$0.key.hasPrefix("unused-") }
                .map { "mending adds \($0.key)" }
        }
        let again = try mend(mended).mending
        if !again.changes.isEmpty { faults.append("the second run changes something:\n\(again.changes.diff)") }
        let dressed = try mend(variant.dress(text)).mending
        let texts = dressed.changes.texts[GoodScript.path].map { String(decoding: $0, as: UTF8.self) }
        let comments = min(variant.comments(in: variant.dress(text)), variant.comments(in: variant.dress(mended)))
        if let lost = texts.map({ comments - variant.comments(in: $0) }), lost > 0 {
            faults.append("\(lost) comments are lost:\n\(dressed.changes.diff)")
        }
        if texts.map(variant.undressed) != variant.undressed(variant.dress(mended)) {
            faults.append("with \(variant) it is mended differently:\n\(mending.changes.diff)\n\(dressed.changes.diff)")
        }
        return (true, faults)
    }

    private func mend(_ text: String) throws -> (before: CheckedFiles, mending: Mending) {
        var texts = ScriptTexts()
        texts.held = beside
        texts.held[GoodScript.path] = Array(text.utf8)
        let before = try CheckedFiles([GoodScript.path], texts)
        return (before, try Mending(before, [GoodScript.path], texts, .unsafe))
    }

    private static func found(_ checked: CheckedFiles) -> [String: Int] {
        Dictionary(
            checked.findings.diagnostics.map { ("\($0.id.rawValue): \($0.message)", 1) }, uniquingKeysWith: +)
    }
}
