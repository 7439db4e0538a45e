import ScriptDiagnostics

/// How many planted mistakes were told, and how.
struct Score: Sendable {
    var planted = 0
    /// Told by the rule that stands for the mistake.
    var caught = 0
    /// Told by it on the line of the mistake.
    var placed = 0

    static func += (a: inout Score, b: Score) {
        a.planted += b.planted
        a.caught += b.caught
        a.placed += b.placed
    }

    func reaches(_ percent: Int, _ count: Int) -> Bool { planted > 0 && count * 100 >= percent * planted }
}

/// The scores of all rules, and the first few mistakes that went untold.
struct ScoreTable: Sendable {
    private(set) var byRule: [DiagnosticID: Score] = [:]
    private(set) var misses: [String] = []
    var falseAlarms: [String] = []
    /// What was told of besides a planted fault of the text, which says nothing else.
    var cascades: [String] = []

    var total: Score { byRule.values.reduce(into: Score()) { $0 += $1 } }

    mutating func add(_ score: Score, to rule: DiagnosticID, miss: String?) {
        byRule[rule, default: Score()] += score
        // A few show what is amiss with an operator, or a rule.
        if let miss, misses.count < 5 { misses.append(miss) }
    }

    mutating func add(_ other: ScoreTable) {
        for (rule, score) in other.byRule { byRule[rule, default: Score()] += score }
        misses += other.misses
        falseAlarms += other.falseAlarms
        cascades += other.cascades
    }

    var text: String {
        let rows = byRule.sorted { $0.key.rawValue < $1.key.rawValue }.map { rule, score in
            Self.row(rule.rawValue, score)
        }
        let head = "rule".padded(to: 32) + "planted  caught  right line"
        let totals = [
            Self.row("all", total), "caught by the right rule: \(Self.share(total.caught, of: total.planted))",
            "on the right line: \(Self.share(total.placed, of: total.planted))",
            "false alarms on the good scripts: \(falseAlarms.count)",
        ]
        return ([head] + rows + totals + misses + cascades.map { "told besides: \($0)" }).joined(separator: "\n")
    }

    private static func share(_ part: Int, of whole: Int) -> String {
        let hundredths = whole == 0 ? 0 : part * 10_000 / whole
        let rest = hundredths % 100
        return "\(part) of \(whole), \(hundredths / 100).\(rest < 10 ? "0" : "")\(rest) %"
    }

    private static func row(_ name: String, _ score: Score) -> String {
        name.padded(to: 32) + "\(score.planted)".padded(to: 9) + "\(score.caught)".padded(to: 8) + "\(score.placed)"
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }
}
