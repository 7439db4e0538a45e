import CallscriptCommands
import Foundation
import TestSupport
import Testing

/// The schema that ships is what the command prints, and other people's tools judge by it as callscript does.
@Suite struct SchemaTests {
    static let file = Fixtures.scripts.appending(path: "callscript.schema.json")
    static let peer = Peer(program: Fixtures.root.appending(path: "Tests/Peers/validate_schema.py"))

    /// Mistakes of layout, which a schema is for.
    static let structural: Set = [
        "bad-language-tag", "bad-name", "empty-state", "empty-text", "missing-key", "phone-not-e164", "two-verbs",
        "unknown-key", "value-not-allowed", "wrong-type",
    ]
    /// Mistakes of layout that a schema has no words for.
    static let beyond = [
        "empty-text/no_parts.yaml": "most lists may be empty, and this one is shared",
        "bad-language-tag/nobody_speaks.yaml": "the schema does not know what voices speak",
        "empty-text/nothing_to_say_or_hear.yaml": "most lists may be empty, and signs are texts",
        "missing-key/choice_leads_nowhere.yaml": "its goto may stand in the state around it",
        "phone-not-e164/message.yaml": "the number a message goes to may hold places, and is a text",
        "phone-not-e164/senders.yaml": "a sender may be a name, and is a text",
        "phone-not-e164/slot_without_braces.yaml": "the number a message goes to may hold places, and is a text",
        "unknown-key/goto_too_shallow.yaml": "a choice may have any name",
        "value-not-allowed/engine_in_one_word.yaml": "to the schema it is the name of a program",
        "value-not-allowed/engine_place.yaml": "to the schema arguments are texts",
        "value-not-allowed/engine_text_in_code.yaml": "to the schema arguments are texts",
        "value-not-allowed/parts_of_a_second.yaml": "the schema does not know which durations are whole seconds",
    ]

    static func printed(_ arguments: String...) async -> String {
        let run = await CommandRun(arguments)
        #expect(run.status == .fine)
        return run.printed
    }

    @Test func shipsAsTheCommandPrintsIt() async {
        expectGolden(await Self.printed("schema"), at: Self.file)
    }

    @Test func printsOneForIncludedFiles() async {
        let text = await Self.printed("schema", "--included")
        #expect(text.contains("\"states\": {"))
        #expect(!text.contains("\"timezone\": {"))
    }

    @Test(.enabled(if: peer.isNeeded)) func knowsTheSettingsOfAFolder() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "callscript-settings-\(UUID().uuidString)/")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let texts = [
            "rules: {unused-slot: off, bad-name: warning}\nlimits: {say_too_long: 30}\n",
            "rules: {unused-slots: off}\n",
            "rules: {unused-slot: quiet}\n", "limits: {say_too_long: 1}\n",
        ]
        let files = texts.indices.map { folder.appending(path: "\($0).yaml") }
        for (text, file) in zip(texts, files) { try Data(text.utf8).write(to: file) }
        let schema = folder.appending(path: "schema.json")
        try Data(await Self.printed("schema", "--settings").utf8).write(to: schema)
        #expect(try Self.peer.judge(files, by: schema).map { $0.verdict == "valid" } == [true, false, false, false])
    }

    @Test(.enabled(if: peer.isNeeded)) func knowsFilesOfTests() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "callscript-tests-\(UUID().uuidString)/")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let schema = folder.appending(path: "schema.json")
        try Data(await Self.printed("schema", "--tests").utf8).write(to: schema)
        let shipped = Fixtures.files(in: Fixtures.scripts, ending: ".test.yaml")
        #expect(shipped.count > 15)
        let files = shipped.map { Fixtures.scripts.appending(path: $0) }
        for (name, verdict) in try Self.peer.judge(files, by: schema) {
            #expect(verdict == "valid", "\(name): \(verdict)")
        }
        let slips = ["turns: [{sya: hi}]", "turns: [{transfer: nobody}]", "turn: [silence]", "turns: [{press: 1a}]"]
        let faulty = slips.indices.map { folder.appending(path: "\($0).test.yaml") }
        for (slip, file) in zip(slips, faulty) {
            try Data("script: a.yaml\ntests: {one: {\(slip)}}\n".utf8).write(to: file)
        }
        for (name, verdict) in try Self.peer.judge(faulty, by: schema) {
            #expect(verdict != "valid", "\(name) is taken")
        }
    }

    @Test(.enabled(if: peer.isNeeded)) func takesEveryScript() throws {
        let scripts = ShippedScriptsTests.scripts.map { Fixtures.scripts.appending(path: $0) }
        let silent = Fixtures.files(in: FindingGoldenTests.silent, ending: ".yaml").filter { !$0.contains("/") }
            .map { FindingGoldenTests.silent.appending(path: $0) }
        for (name, verdict) in try Self.peer.judge(scripts + silent, by: Self.file) {
            #expect(verdict == "valid", "\(name): \(verdict)")
        }
    }

    @Test(.enabled(if: peer.isNeeded)) func refusesEveryMistakeOfLayout() throws {
        let fixtures = FindingGoldenTests.speaking.filter { Self.structural.contains(String($0.prefix { $0 != "/" })) }
        let judged = try Self.peer.judge(
            fixtures.map { FindingGoldenTests.errors.appending(path: $0) }, by: Self.file)
        for (name, verdict) in judged {
            if let reason = Self.beyond[name] {
                #expect(verdict == "valid", "\(name) is refused after all, though \(reason)")
            } else {
                #expect(verdict != "valid", "\(name) is taken")
            }
        }
    }
}

/// A program of other people's making that judges ours.
struct Peer {
    var program: URL

    /// Where nobody has installed it, only a change that is to land must wait for it.
    var isNeeded: Bool {
        ProcessInfo.processInfo.environment["CI"] != nil || (try? run([SchemaTests.file.path()]))?.status == 0
    }

    /// `valid`, or why not, by `rule/case.yaml`.
    func judge(_ files: [URL], by schema: URL) throws -> [(name: String, verdict: String)] {
        let (status, out, err) = try run([schema.path()] + files.map { $0.path() })
        try #require(status == 0, "python3 with jsonschema and pyyaml is needed: \(err)")
        let lines = out.split(separator: "\n")
        #expect(lines.count == files.count)
        return zip(files, lines).map { file, line in
            let name = file.pathComponents.suffix(2).joined(separator: "/")
            return (name, line.hasPrefix("valid ") ? "valid" : String(line))
        }
    }

    func run(_ arguments: [String]) throws -> (status: Int32, out: String, err: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", program.path()] + arguments
        let (out, err) = (Pipe(), Pipe())
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = out
        process.standardError = err
        try process.run()
        let text = String(decoding: out.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let faults = String(decoding: err.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, text, faults)
    }
}
