import Foundation
import ScriptCompiler
import ScriptDiagnostics
import TestSupport
import Testing

/// Reports of everything that can be found, judged by other people's tools.
@Suite struct ReportTests {
    static let peer = Peer(program: Fixtures.root.appending(path: "Tests/Peers/judge_json.py"))

    /// Each verdict, and each kind of bound.
    private static var withProofs: String {
        var call = ProvedFile.Bound()
        (call.turns, call.seconds, call.endedBy) = (3, 20, "script")
        var silence = ProvedFile.Bound()
        silence.milliseconds = 32_000
        var rest = ProvedFile.Bound()
        (rest.exceptions, rest.slots, rest.steps) = (["pin is spoken in known"], 2, 9)
        var proved = ProvedFile.Proof("every-call-ends", .proved, says: "every call ends: within 3 turns and 20 s")
        proved.bound = call
        var refuted = ProvedFile.Proof("no-dead-air", .refuted, says: "no dead air: at most 32 s of silence")
        refuted.bound = silence
        refuted.counterExamples = [.init(state: "greeting", way: "greeting → (silence)")]
        var open = ProvedFile.Proof("nothing-leaks", .gaveUp, says: "nothing sensitive leaves")
        open.gaveUpAfter = 200
        open.bound = rest
        let file = ProvedFile(file: "clinic.yaml", states: 4, ways: 9, proofs: [proved, refuted, open])
        return JSONRenderer(proofs: [file]).render([], in: SourceFiles(), summary: nil)
    }

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
        if format == .json { try Data(Self.withProofs.utf8).write(to: reports[0]) }
        for (path, verdict) in zip(FindingGoldenTests.speaking, try Self.peer.judge(reports, by: schema)) {
            #expect(verdict.verdict == "valid", "\(path): \(verdict.verdict)")
        }
    }
}
