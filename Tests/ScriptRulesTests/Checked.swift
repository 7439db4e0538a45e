import ScriptDiagnostics
import ScriptModel
import ScriptRules

/// A script as the validator sees it, with everything that was found.
struct Checked {
    let isSound: Bool
    let findings: [Diagnostic]
    let silenced: [Diagnostic]
    let files: SourceFiles

    /// `scripts` lie beside the one that is checked, by their paths.
    init(
        _ text: String, files beside: Set<String> = ["jingle.mp3", RulePage.other],
        scripts: [String: String] = [RulePage.other: RulePage.otherText], settings: RuleSettings = RuleSettings()
    ) {
        let all = scripts.merging([RulePage.file: text]) { _, own in own }
        let read = ScriptReader.read(path: RulePage.file, contents: { all[$0].map { Array($0.utf8) } })
        var bag = DiagnosticBag()
        bag.add(contentsOf: read.diagnostics)
        let validated = Validator(settings: settings, fileExists: { beside.contains($0) }).validate(read.script, &bag)
        isSound = validated != nil
        let policy = FindingPolicy(read.script, settings)
        let judged = policy.judge(bag.diagnostics, isComplete: !policy.stops(bag.diagnostics))
        (findings, silenced) = (judged.told, judged.silenced)
        files = read.files
    }

    var ids: [String] { findings.map(\.id.rawValue) }

    /// `rule: message @ words`
    var told: [String] {
        findings.map { finding in
            let words = String(decoding: files[finding.span.file].bytes[finding.span.range], as: UTF8.self)
            return "\(finding.id.rawValue): \(finding.message) @ \(words)"
        }
    }
}

extension ScriptReader {
    private struct NoSuchFile: Error {}

    /// A script that is there, and whatever else is.
    fileprivate static func read(path: String, contents: (String) -> [UInt8]?) -> ReadScript {
        do {
            return try read(path: path) { path in
                guard let bytes = contents(path) else { throw NoSuchFile() }
                return bytes
            }
        } catch {
            preconditionFailure("\(path) is given")
        }
    }
}
