import Foundation
import ScriptDiagnostics
import ScriptModel
import ScriptRules
import ScriptYAML
import TestSupport

/// A script in which nothing is to be found, with every place in it.
struct GoodScript: Sendable {
    /// `scripts/cinema.yaml`
    let name: String
    let file: SourceFile
    let script: Script
    /// What `run` and `include` find beside it, by path.
    let beside: [String: String]
    /// So large that checking it takes long.
    var isLarge: Bool { script.states.count >= 100 }

    /// Every entry of a map and item of a list, by the last step of the way there.
    private let placesByStep: [String: [Place]]
    let places: [Place]

    /// The path under which it is read.
    static let path = "test.yaml"
    /// What operators call what they plant, so that it is never there before.
    static let planted = "planted"

    init(_ name: String, _ text: String, beside: [String: String]) {
        self.name = name
        self.beside = beside
        file = SourceFile(path: Self.path, text: text)
        var files = SourceFiles()
        let id = files.add(file)
        places = YAMLParser.parse(file, id: id, keys: ScriptReader.keys).root.map(Place.all(in:)) ?? []
        placesByStep = Dictionary(grouping: places, by: { $0.way[$0.way.count - 1] })
        script = Self.read(text, beside).script
    }

    /// What is said of a text in the surroundings of this script.
    func findings(in text: String, _ settings: RuleSettings = RuleSettings()) -> (
        findings: [Diagnostic], files: SourceFiles
    ) {
        let read = Self.read(text, beside)
        var bag = DiagnosticBag()
        bag.add(contentsOf: read.diagnostics)
        _ = Validator(settings: settings, fileExists: { !$0.contains(Self.planted) }).validate(read.script, &bag)
        let policy = FindingPolicy(read.script, settings)
        let judged = policy.judge(bag.diagnostics, isComplete: !policy.stops(bag.diagnostics))
        return (judged.told, read.files)
    }

    /// The places on a way: `states.*.goto`, where `*` is any name and `-` an item of a list.
    func places(_ pattern: String) -> [Place] {
        let steps = pattern.split(separator: ".").map(String.init)
        guard let last = steps.last else { return [] }
        return (last == "*" ? places : placesByStep[last] ?? []).filter { place in
            place.way.count == steps.count && zip(place.way, steps).allSatisfy { $1 == "*" || $0 == $1 }
        }
    }

    func place(_ way: String) -> Place? { places(way).first }

    private struct NoSuchFile: Error {}

    private static func read(_ text: String, _ beside: [String: String]) -> ReadScript {
        do {
            return try ScriptReader.read(path: path) { path in
                guard let found = path == Self.path ? text : beside[path] else { throw NoSuchFile() }
                return Array(found.utf8)
            }
        } catch {
            preconditionFailure("the script itself is given")
        }
    }
}

extension GoodScript {
    /// `scripts/`
    static func shipped() throws -> [GoodScript] {
        let names = Fixtures.files(in: Fixtures.scripts, ending: ".yaml").filter { !$0.hasSuffix(".test.yaml") }
        var texts: [String: String] = [:]
        for name in names {
            texts[name] = try String(contentsOf: Fixtures.scripts.appending(path: name), encoding: .utf8)
        }
        return names.map { GoodScript("scripts/\($0)", texts[$0] ?? "", beside: texts) }
    }

    /// The good examples of the rules' pages, which hold what scripts seldom do.
    static func examples() -> [GoodScript] {
        AllRules.rules.map {
            GoodScript("page of \($0.id.rawValue)", $0.page.good, beside: [RulePage.other: RulePage.otherText])
        }
    }

    /// Thirty and more, of 10 to 400 states.
    static func generated() -> [GoodScript] {
        var dice = Dice(seed: 11)
        let sizes = (0..<28).map { 10 + 2 * $0 } + [100, 200, 300, 400]
        return sizes.enumerated().map { number, size in
            let isBilingual = number.isMultiple(of: 3)
            return GoodScript(
                "generated, \(size) states\(isBilingual ? ", two languages" : "")",
                ScriptGenerator.script(states: size, isBilingual: isBilingual, &dice),
                beside: [RulePage.other: RulePage.otherText])
        }
    }
}
