import Foundation
import ScriptDiagnostics
import ScriptModel
import ScriptRules
import ScriptYAML
import TestSupport
import Testing

/// Mistakes planted mechanically in good scripts: the rule that stands for each must tell it, on its line.
@Suite struct MutationTests {
    /// How often each operator plants: `CALLSCRIPT_MUTATIONS=all` is at every place there is.
    private static let places = Operator.places(usual: 2)

    @Test func plantedMistakesAreTold() async throws {
        let scripts = try GoodScript.shipped() + GoodScript.examples() + GoodScript.generated()
        let table = await withTaskGroup(of: ScoreTable.self) { group in
            for script in scripts { group.addTask { Self.falseAlarms(in: script) } }
            for (number, planting) in Operator.all.enumerated() {
                group.addTask { Self.scores(of: planting, in: scripts, seed: UInt64(number)) }
            }
            return await group.reduce(into: ScoreTable()) { $0.add($1) }
        }
        print(table.text)
        #expect(table.falseAlarms == [])
        #expect(table.cascades == [], "what cannot be read is told once, and all else is checked as if it could")
        let total = table.total
        let misses = Comment(rawValue: table.misses.joined(separator: "\n"))
        #expect(total.reaches(98, total.caught), misses)
        #expect(total.reaches(99, total.placed), misses)
        for rule in Set(Operator.all.map(\.rule)) {
            #expect(table.byRule[rule] != nil, "\(rule.rawValue) was planted nowhere")
        }
    }

    @Test func everyRuleHasAnOperator() {
        let covered = Set(Operator.all.map(\.rule)).union(Operator.withoutOperator.keys)
        #expect(RuleCatalogue.ids.filter { !covered.contains($0) }.map(\.rawValue) == [])
    }

    private static func falseAlarms(in script: GoodScript) -> ScoreTable {
        let (findings, files) = script.findings(in: script.file.text(0..<script.file.bytes.count))
        var table = ScoreTable()
        table.falseAlarms = findings.map {
            "\(script.name):\(files[$0.span.file].line(at: Int($0.span.start))): \($0.id.rawValue): \($0.message)"
        }
        return table
    }

    private static func scores(of planting: Operator, in scripts: [GoodScript], seed: UInt64) -> ScoreTable {
        var table = ScoreTable()
        var dice = Dice(seed: seed)
        let perScript = max(1, places / scripts.count)
        for script in scripts.shuffled(using: &dice) where table.total.planted < places {
            // The small ones have what the large ones have, and cost less.
            if perScript == 1, script.isLarge, Int.random(in: 0..<8, using: &dice) > 0 { continue }
            for mutation in planting.mutations(script).shuffled(using: &dice).prefix(perScript) {
                plant(mutation, planting, script, &table)
            }
        }
        return table
    }

    private static func plant(
        _ mutation: Mutation, _ planting: Operator, _ script: GoodScript, _ table: inout ScoreTable
    ) {
        let (text, line) = mutation.plant(in: script.file)
        let (findings, files) = script.findings(
            in: text, RuleCatalogue.page(planting.rule)?.settings ?? RuleSettings())
        let lines = findings.map { script.line(of: $0.span, in: files) }
        let right = findings.indices.filter { findings[$0].id == planting.rule }
        let isPlaced = right.contains { number in
            lines[number] == line
                || planting.isBetweenTwo
                    && findings[number].related.contains { script.line(of: $0.span, in: files) == line }
        }
        let told = findings.indices.map { "\(findings[$0].id.rawValue) on \(lines[$0]): \(findings[$0].message)" }
        let description =
            "\(planting.rule.rawValue), \(planting.name): \(script.name):\(line): "
            + (told.isEmpty ? "nothing was told" : told.prefix(4).joined(separator: ", "))
        // What reading tells of is told once: the rules take into account what could not be read.
        let isOfReading = AllRules.rule(planting.rule) == nil
        if isOfReading && right.count < findings.count || planting.rule.isOfYAML && right.count > 1 {
            table.cascades.append(description)
        }
        table.add(
            Score(planted: 1, caught: right.isEmpty ? 0 : 1, placed: isPlaced ? 1 : 0), to: planting.rule,
            miss: isPlaced ? nil : description)
    }
}

extension GoodScript {
    /// 0 in a file beside it.
    fileprivate func line(of place: SourceSpan, in files: SourceFiles) -> Int {
        place.file.index == 0 ? files[place.file].line(at: Int(place.start)) : 0
    }
}
