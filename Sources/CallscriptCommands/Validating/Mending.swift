import ArgumentParser
import CallProofs
import Foundation
import ScriptDiagnostics

/// `--fix`, `--fix=unsafe`: how far fixes may go.
enum FixLevel: String, ExpressibleByArgument, CaseIterable {
    case safe, unsafe

    var safeties: Set<FixIt.Safety> { self == .safe ? [.safe] : [.safe, .unsafe] }
}

/// Fixes made in rounds, until there is nothing more to mend: what met another fix gets its turn, and what a mended
/// fault had hidden.
struct Mending {
    /// Texts that have changed, by path, as they were and as they are.
    private(set) var changes: [String: (before: [UInt8], after: [UInt8])] = [:]
    /// `clinic.yaml:13  replace "boking" with "booking"   unknown-target`
    private(set) var made: [String] = []
    /// What is found afterwards.
    private(set) var checked: CheckedFiles

    private static let rounds = 20

    init(
        _ checked: CheckedFiles, _ paths: [String], _ texts: ScriptTexts, _ level: FixLevel,
        _ budget: ProofBudget? = nil
    ) throws {
        self.checked = checked
        var texts = texts
        // A text that comes back would go round for ever.
        var seen: Set<[String: [UInt8]]> = [texts.held]
        for _ in 0..<Self.rounds {
            let files = self.checked.findings.files
            let plan = FixPlan(self.checked.findings.diagnostics, allowing: level.safeties)
            if plan.made.isEmpty { return }
            var mended = texts
            for id in plan.changedFiles { mended.held[files[id].path] = plan.mended(files[id], id: id) }
            guard seen.insert(mended.held).inserted else { return }
            for id in plan.changedFiles {
                let path = files[id].path
                changes[path] = (changes[path]?.before ?? files[id].bytes, mended.held[path] ?? [])
            }
            for (diagnostic, fix) in plan.made {
                let place = files[diagnostic.span.file]
                let line = place.line(at: diagnostic.span.range.lowerBound)
                made.append("\(place.path):\(line)  \(fix.title)   \(diagnostic.id.rawValue)")
            }
            texts = mended
            self.checked = try CheckedFiles(paths, texts, budget)
        }
    }

    /// The changes as a patch.
    var diff: String {
        changes.sorted { $0.key < $1.key }
            .map { UnifiedDiff.text($0.key, from: $0.value.before, to: $0.value.after) }.joined()
    }

    /// `2 fixes in 1 file`
    var told: String {
        let files = changes.count
        return "\(made.count) fix\(made.count == 1 ? "" : "es") in \(files) file\(files == 1 ? "" : "s")"
    }

    /// - Throws: ``OperatorFault`` when a file cannot be written.
    func write() throws { for (path, change) in changes { try ScriptFiles.write(change.after, to: path) } }
}
