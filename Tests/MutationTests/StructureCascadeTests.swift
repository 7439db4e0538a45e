import Foundation
import ScriptDiagnostics
import ScriptModel
import ScriptRules
import ScriptYAML
import TestSupport
import Testing

/// A key misspelt, or a value of the wrong kind, wherever there is one: what else is told must be told of the mended
/// script too.
@Suite struct StructureCascadeTests {
    /// How many places of each script: `CALLSCRIPT_MUTATIONS=1000000` is every one.
    private static let places =
        ProcessInfo.processInfo.environment["CALLSCRIPT_MUTATIONS"].flatMap { Int($0) } ?? 6

    @Test func oneFaultBringsNoOther() async throws {
        let scripts = try (GoodScript.shipped() + GoodScript.examples() + GoodScript.generated())
            .filter { $0.script.states.count <= 40 }
        let cascades = await withTaskGroup(of: [String].self) { group in
            for (number, script) in scripts.enumerated() {
                group.addTask { Self.cascades(in: script, seed: UInt64(number)) }
            }
            return await group.reduce(into: []) { $0 += $1 }
        }
        #expect(cascades == [])
    }

    private static func cascades(in script: GoodScript, seed: UInt64) -> [String] {
        var dice = Dice(seed: seed)
        var cascades: [String] = []
        for place in script.places.shuffled(using: &dice).prefix(places) {
            for mutation in faults(at: place, in: script) {
                let (text, line) = mutation.plant(in: script.file)
                let (findings, _) = script.findings(in: text)
                // What is planted is no name that is looked up, so no rule but the reader's may speak of it.
                guard findings.contains(where: { AllRules.rule($0.id) == nil && !$0.id.isOfYAML }) else { continue }
                let others = findings.filter { AllRules.rule($0.id) != nil }
                if !others.isEmpty {
                    cascades.append(
                        "\(script.name):\(line): \(mutation.edits[0].text) for \(place.way.joined(separator: ".")): "
                            + others.map { "\($0.id.rawValue): \($0.message)" }.joined(separator: "; "))
                }
            }
        }
        return cascades
    }

    private static func faults(at place: Place, in script: GoodScript) -> [Mutation] {
        var faults: [Mutation] = []
        if let key = place.key, key.style == .plain, key.text.utf8.count > 3 {
            let middle = key.text.utf8.count / 2
            var letters = Array(key.text)
            letters.swapAt(middle, middle - 1)
            faults.append(script.replace(key.span, with: String(letters)))
            faults.append(script.replace(key.span, with: "planted"))
        }
        if case .scalar(let value) = place.value, value.style == .plain, !value.isNull {
            faults.append(script.replace(value.span, with: "{planted: [\"\(value.text)\"]}"))
            // A name that is taken away is used nowhere, which is no cascade.
            if script.place("states.\(value.text)") != nil { faults.append(script.replace(value.span, with: "[]")) }
        }
        return faults
    }
}
