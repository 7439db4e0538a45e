import ScriptDiagnostics
import ScriptModel
import Testing

/// Scripts that run other scripts: each is read once, with its own folder, before those that run it.
@Suite struct ReadingRunsTests {
    private static func script(_ name: String, runs: [String] = []) -> String {
        let states = runs.enumerated().map { number, path in
            "  step_\(number): {run: \(path), goto: return}\n"
        }
        return "callscript: 1\nname: \(name)\nstart: step_0\nstates:\n"
            + (states.isEmpty ? "  step_0: {say: Hello., goto: return}\n" : states.joined())
    }

    private func read(_ files: [String: String]) throws -> ReadScript {
        struct Missing: Error {}
        return try ScriptReader.read(path: "calls/main.yaml") { path in
            guard let text = files[path] else { throw Missing() }
            return Array(text.utf8)
        }
    }

    @Test func readsEachScriptOnceInnermostFirst() throws {
        let read = try read([
            "calls/main.yaml": Self.script("main", runs: ["a.yaml", "deep/b.yaml", "a.yaml"]),
            "calls/a.yaml": Self.script("a", runs: ["deep/b.yaml"]),
            "calls/deep/b.yaml": Self.script("b", runs: ["c.yaml"]),
            "calls/deep/c.yaml": Self.script("c"),
        ])
        #expect(read.diagnostics.isEmpty)
        #expect(read.script.runs.map(\.path) == ["calls/deep/c.yaml", "calls/deep/b.yaml", "calls/a.yaml"])
        #expect(read.script.runs.map { String($0.script.folder) } == ["calls/deep/", "calls/deep/", "calls/"])
        #expect(read.files.files.count == 4)
        #expect(read.script.runs.allSatisfy { $0.script.runFaults.isEmpty })
    }

    @Test func tellsWhatIsMissingOutsideOrRound() throws {
        let read = try read([
            "calls/main.yaml": Self.script("main", runs: ["nowhere.yaml", "../other.yaml", "a.yaml"]),
            "calls/a.yaml": Self.script("a", runs: ["main.yaml"]),
        ])
        #expect(read.script.runFaults.map(\.kind) == [.missing, .outside])
        #expect(
            read.script.runs.flatMap(\.script.runFaults).map(\.kind)
                == [.circle(["calls/main.yaml", "calls/a.yaml", "calls/main.yaml"])])
    }
}
