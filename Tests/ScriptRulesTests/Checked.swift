import ScriptDiagnostics
import ScriptModel
import ScriptRules

/// A script as the validator sees it, with everything that was found.
struct Checked {
    let isSound: Bool
    let findings: [Diagnostic]
    let files: SourceFiles

    init(_ text: String, files beside: Set<String> = ["jingle.mp3"]) {
        let read = ScriptReader.read(path: "test.yaml") { _ in Array(text.utf8) }
        var bag = DiagnosticBag()
        bag.add(contentsOf: read.diagnostics)
        let validated = Validator(fileExists: { beside.contains($0) }).validate(read.script, &bag)
        isSound = validated != nil
        findings = bag.diagnostics
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
