import ArgumentParser
import Foundation
import ScriptDiagnostics

/// `--fix`, `--fix=unsafe`: how far fixes may go.
enum FixLevel: String, ExpressibleByArgument, CaseIterable {
    case safe, unsafe

    var safeties: Set<FixIt.Safety> { self == .safe ? [.safe] : [.safe, .unsafe] }
}

/// One fix at its place, known again in the next round: `clinic.yaml:13:9  close the map at the end of the line`.
private struct MadeFix: Hashable {
    let path: String
    let line: Int
    let column: Int
    let id: DiagnosticID
    let title: String

    init(_ diagnostic: Diagnostic, _ fix: FixIt, _ files: SourceFiles) {
        let file = files[diagnostic.span.file]
        let start = diagnostic.span.range.lowerBound
        path = file.path
        line = file.line(at: start)
        column = start - (file.bytes[..<start].lastIndex(of: UInt8(ascii: "\n")) ?? -1)
        id = diagnostic.id
        title = fix.title
    }
}

/// Fixes made in rounds, until there is nothing more to mend: what met another fix gets its turn, and what a mended
/// fault had hidden.
struct Mending {
    private(set) var changes = TextChanges()
    /// `clinic.yaml:13  replace "boking" with "booking"   unknown-target`
    private(set) var made: [String] = []
    /// What is found afterwards.
    private(set) var checked: CheckedFiles

    private static let rounds = 20

    init(
        _ checked: CheckedFiles, _ paths: [String], _ texts: ScriptTexts, _ level: FixLevel,
        _ proving: Proving? = nil
    ) throws {
        self.checked = checked
        var texts = texts
        // A text that comes back would go round for ever.
        var seen: Set<[String: [UInt8]]> = [texts.held]
        var futile: Set<MadeFix> = []
        for _ in 0..<Self.rounds {
            let files = self.checked.findings.files
            let findings = self.checked.findings.diagnostics.filter { diagnostic in
                futile.isEmpty || !diagnostic.fixes.contains { futile.contains(MadeFix(diagnostic, $0, files)) }
            }
            let plan = FixPlan(findings, allowing: level.safeties)
            if plan.made.isEmpty { return }
            var mended = texts
            for id in plan.changedFiles { mended.held[files[id].path] = plan.mended(files[id], id: id) }
            guard seen.insert(mended.held).inserted else { return }
            let after = try CheckedFiles(paths, mended, proving)
            let useless = Self.useless(plan, self.checked, after, level)
            guard useless.isEmpty else {
                futile.formUnion(useless)
                continue
            }
            for id in plan.changedFiles {
                let path = files[id].path
                changes.note(path, from: files[id].bytes, to: mended.held[path] ?? [])
            }
            for (diagnostic, fix) in plan.made {
                let place = files[diagnostic.span.file]
                let line = place.line(at: diagnostic.span.range.lowerBound)
                made.append("\(place.path):\(line)  \(fix.title)   \(diagnostic.id.rawValue)")
            }
            texts = mended
            self.checked = after
        }
    }

    /// Fixes that are offered again where they were made, while their rule finds no less than before: the round that
    /// made them is taken back, and the next one goes without them.
    private static func useless(
        _ plan: FixPlan, _ before: CheckedFiles, _ after: CheckedFiles, _ level: FixLevel
    ) -> Set<MadeFix> {
        let made = plan.made.map { ($0.diagnostic.id, MadeFix($0.diagnostic, $0.fix, before.findings.files)) }
        let next = FixPlan(after.findings.diagnostics, allowing: level.safeties).made
        let offered = Set(next.map { MadeFix($0.diagnostic, $0.fix, after.findings.files) })
        return Set(
            made.filter { id, fix in
                let count = { (checked: CheckedFiles) in checked.findings.diagnostics.count { $0.id == id } }
                return offered.contains(fix) && count(after) >= count(before)
            }.map(\.1))
    }

    /// `2 fixes in 1 file`
    var told: String { "\(made.count) fix\(made.count == 1 ? "" : "es") in \(changes.told)" }
}
