import Foundation
import ScriptCompiler
import ScriptDiagnostics
import TestSupport
import Testing

/// Reports of everything that can be found, judged by other people's tools.
@Suite struct ReportTests {
    static let peer = Peer(program: Fixtures.root.appending(path: "Tests/Peers/judge_json.py"))

    @Test(
        .enabled(if: peer.isNeeded),
        arguments: [(OutputFormat.json, "callscript.findings.schema.json"), (.sarif, "sarif-schema-2.1.0.json")])
    func isValid(_ format: OutputFormat, _ schemaName: String) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "callscript-reports-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var schema = Fixtures.folder.appending(path: "schemas/\(schemaName)")
        if format == .json {
            schema = folder.appending(path: schemaName)
            try Data(FindingsSchema.text.utf8).write(to: schema)
        }
        var reports: [URL] = []
        for (number, path) in FindingGoldenTests.speaking.enumerated() {
            let fixture = FindingGoldenTests.errors.appending(path: path)
            let script = try ScriptOnDisk(fixture.lastPathComponent, in: fixture.deletingLastPathComponent())
            let summary = Summary(files: 1, states: 1, script.result.diagnostics)
            let text = format.renderer().render(script.result.diagnostics, in: script.result.files, summary: summary)
            reports.append(folder.appending(path: "\(number).json"))
            try Data(text.utf8).write(to: reports[number])
        }
        for (path, verdict) in zip(FindingGoldenTests.speaking, try Self.peer.judge(reports, by: schema)) {
            #expect(verdict.verdict == "valid", "\(path): \(verdict.verdict)")
        }
    }
}
