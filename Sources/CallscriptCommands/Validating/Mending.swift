import ArgumentParser
import Foundation
import ScriptDiagnostics
import ScriptRules

/// `--fix`, `--fix=unsafe`: how far fixes may go.
enum FixLevel: String, ExpressibleByArgument, CaseIterable {
    case safe, unsafe

    var safeties: Set<FixIt.Safety> { self == .safe ? [.safe] : [.safe, .unsafe] }
}

/// Fixes made in rounds, until there is nothing more to mend: what met another fix gets its turn, and what a mended
/// fault had hidden.
///
/// Each is tried out before it is kept: one that mends nothing, and one that brings a finding of its own, is not made.
struct Mending {
    private(set) var changes = TextChanges()
    /// In the order in which they were made.
    private(set) var made: [MadeFix] = []
    /// What is found afterwards.
    private(set) var checked: CheckedFiles
    private var texts: ScriptTexts

    /// How often the files are checked at most.
    private static let rounds = 100

    init(
        _ checked: CheckedFiles, _ paths: [String], _ texts: ScriptTexts, _ level: FixLevel,
        _ proving: Proving? = nil
    ) throws {
        self.checked = checked
        self.texts = texts
        var attempt = self
        var barred: Set<MadeFix> = []
        // A text that comes back would go round for ever.
        var kept: Set<[String: [UInt8]]> = [texts.held]
        var seen = kept
        for _ in 0..<Self.rounds {
            let plan = attempt.plan(level, without: barred)
            if plan.made.isEmpty {
                let unfit = attempt.unfit(since: self)
                if unfit.isEmpty {
                    guard kept.insert(attempt.texts.held).inserted else { return }
                    self = attempt
                    barred = []
                } else {
                    barred.formUnion(unfit)
                    attempt = self
                }
                seen = kept
                continue
            }
            let again = attempt.madeAgain(plan, since: self)
            guard again.isEmpty else {
                barred.formUnion(again)
                attempt = self
                seen = kept
                continue
            }
            let next = try attempt.making(plan, paths, proving)
            let useless =
                seen.insert(next.texts.held).inserted
                ? attempt.useless(plan, next.checked, level) : attempt.fixes(of: plan)
            if useless.isEmpty { attempt = next } else { barred.formUnion(useless) }
        }
    }

    private func plan(_ level: FixLevel, without barred: Set<MadeFix>) -> FixPlan {
        let findings = checked.findings
        let wanted = findings.diagnostics.filter { diagnostic in
            barred.isEmpty || !diagnostic.fixes.contains { barred.contains(MadeFix(diagnostic, $0, findings.files)) }
        }
        return FixPlan(wanted, allowing: level.safeties)
    }

    private func fixes(of plan: FixPlan) -> Set<MadeFix> {
        Set(plan.made.map { MadeFix($0.diagnostic, $0.fix, checked.findings.files) })
    }

    private func making(_ plan: FixPlan, _ paths: [String], _ proving: Proving?) throws -> Mending {
        let files = checked.findings.files
        var next = self
        for id in plan.changedFiles {
            let mended = plan.mended(files[id], id: id)
            next.texts.held[files[id].path] = mended
            next.changes.note(files[id].path, from: files[id].bytes, to: mended)
        }
        next.made += plan.made.map { MadeFix($0.diagnostic, $0.fix, files) }
        next.checked = try CheckedFiles(paths, next.texts, proving)
        return next
    }

    /// Fixes that are offered again where they were made, while their rule finds no less than before.
    private func useless(_ plan: FixPlan, _ after: CheckedFiles, _ level: FixLevel) -> Set<MadeFix> {
        let next = FixPlan(after.findings.diagnostics, allowing: level.safeties).made
        let offered = Set(next.map { MadeFix($0.diagnostic, $0.fix, after.findings.files) })
        return fixes(of: plan).filter { fix in
            let count = { (checked: CheckedFiles) in checked.findings.diagnostics.count { $0.id == fix.id } }
            return offered.contains(fix) && count(after) >= count(checked)
        }
    }

    /// A fix that is wanted again on its line mends nothing, and may make the text longer for ever.
    private func madeAgain(_ plan: FixPlan, since before: Mending) -> Set<MadeFix> {
        let earlier = made[before.made.count...]
        let wanted = fixes(of: plan)
        let again = Set(earlier.map(\.told)).intersection(wanted.map(\.told))
        return again.isEmpty ? [] : wanted.union(earlier).filter { again.contains($0.told) }
    }

    /// The fixes behind which findings stand that were not there: of each the next one above it.
    private func unfit(since before: Mending) -> Set<MadeFix> {
        let fixes = made[before.made.count...]
        let files = checked.findings.files
        return Set(
            checked.findings.brought(since: before.checked.findings).compactMap { finding in
                let line = files[finding.span.file].line(at: finding.span.range.lowerBound)
                let beside = fixes.filter { $0.path == files[finding.span.file].path }
                return beside.filter { $0.line <= line }.max { $0.line < $1.line } ?? beside.first ?? fixes.first
            })
    }

    /// `2 fixes in 1 file`
    var told: String { "\(made.count) fix\(made.count == 1 ? "" : "es") in \(changes.told)" }
}

/// One fix at its place, known again in the next round.
struct MadeFix: Hashable {
    let path: String
    let line: Int
    private let column: Int
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

    /// `clinic.yaml:13  replace "boking" with "booking"   unknown-target`
    var told: String { "\(path):\(line)  \(title)   \(id.rawValue)" }
}

extension Findings {
    /// What is found here and was not before, other than what had only been held back.
    fileprivate func brought(since before: Findings) -> [Diagnostic] {
        var known: [Told: Int] = [:]
        for diagnostic in before.diagnostics { known[Told(diagnostic), default: 0] += 1 }
        let new = diagnostics.inReadingOrder().filter { diagnostic in
            known[Told(diagnostic), default: 0] -= 1
            // What only a wrong name used is used no more.
            return known[Told(diagnostic), default: 0] < 0 && !diagnostic.id.rawValue.hasPrefix("unused-")
        }
        guard before.isHoldingBack, !new.isEmpty else { return new }
        let lines = KnownLines(before.files)
        return new.filter { diagnostic in
            let file = files[diagnostic.span.file]
            let line = file.line(at: diagnostic.span.range.lowerBound)
            guard let rule = AllRules.rule(diagnostic.id) else { return lines.areChanged(around: line, in: file) }
            // The harder rules had only been held back.
            return rule.ground == .declarations && !lines.has(file, line)
        }
    }

    /// A finding, wherever it stands.
    private struct Told: Hashable {
        let id: DiagnosticID
        let message: String

        init(_ diagnostic: Diagnostic) {
            id = diagnostic.id
            message = diagnostic.message
        }
    }
}

/// The lines that an author wrote.
private struct KnownLines {
    private var lines: Set<ArraySlice<UInt8>> = []

    init(_ files: SourceFiles) {
        for file in files.files {
            for line in 1...file.lineStarts.count { lines.insert(file.bytes(ofLine: line)) }
        }
    }

    /// How a text hangs together shows in what stands below a line and in line with it.
    func areChanged(around line: Int, in file: SourceFile) -> Bool {
        if !has(file, line) || line < file.lineStarts.count && !has(file, line + 1) { return true }
        var indent = Int.max
        for above in (1..<line).reversed() where !file.isBlank(line: above + 1) {
            indent = min(indent, file.indent(ofLine: above + 1))
            if !has(file, above) { return above == line - 1 || file.indent(ofLine: above) <= indent }
            if indent == 0 { return false }
        }
        return false
    }

    func has(_ file: SourceFile, _ line: Int) -> Bool { lines.contains(file.bytes(ofLine: line)) }
}

extension SourceFile {
    fileprivate func bytes(ofLine line: Int) -> ArraySlice<UInt8> {
        bytes[lineStarts[line - 1]..<(line < lineStarts.count ? lineStarts[line] : bytes.count)]
    }

    fileprivate func indent(ofLine line: Int) -> Int {
        bytes(ofLine: line).prefix { $0 == UInt8(ascii: " ") }.count
    }

    fileprivate func isBlank(line: Int) -> Bool {
        bytes(ofLine: line).allSatisfy { " \r\n".utf8.contains($0) }
    }
}
