import Foundation
import TestSupport
import Testing

@testable import CallscriptCommands

/// `--watch`: one line says what a change has done.
@Suite struct WatchTests {
    private static func difference(_ text: String) throws -> Difference {
        var texts = ScriptTexts()
        texts.held["a.yaml"] = Array(text.utf8)
        return Difference(try CheckedFiles(["a.yaml"], texts))
    }

    @Test func tellsWhatAChangeHasDone() throws {
        let slip = try String(contentsOfFile: CommandTests.slip, encoding: .utf8)
        let broken = try Self.difference(slip)
        let sound = try Self.difference(slip.replacing("boking", with: "booking"))
        let other = try Self.difference(slip.replacing("boking", with: "booknig"))
        #expect(sound.line(since: broken) == "1 fixed")
        #expect(broken.line(since: sound) == "1 new")
        #expect(other.line(since: broken) == "1 fixed, 1 new")
        #expect(try Self.difference("# moved\n" + slip).line(since: broken) == nil)
    }

    @Test(.timeLimit(.minutes(1))) func looksAgainWhenAFileChanges() async throws {
        try await withFolder { folder in
            let slip = try String(contentsOfFile: CommandTests.slip, encoding: .utf8)
            try folder.write(slip, to: "a.yaml")
            let console = TypedConsole()
            let watching = Task { await console.run("validate", "--watch", folder.path()) }
            while !console.printed.contains("1 error in 1 script") { try await Task.sleep(for: .milliseconds(20)) }
            try folder.write(slip.replacing("boking", with: "booking"), to: "a.yaml")
            while !console.printed.contains("1 fixed\n") { try await Task.sleep(for: .milliseconds(20)) }
            watching.cancel()
            _ = await watching.value
            #expect(!console.printed.contains("\u{1B}"), "nothing is cleared where no terminal is")
        }
    }

    @Test(.timeLimit(.minutes(1))) func tellsWhatCannotBeWritten() async throws {
        try await withFolder { folder in
            try folder.write(NewCommand.script(name: "a"), to: "a.yaml")
            let console = TypedConsole()
            let watching = Task {
                await console.run("validate", "--watch", "--output", "sarif=/nowhere/a.sarif", folder.path())
            }
            while !console.complained.contains("callscript: cannot write /nowhere/a.sarif") {
                try await Task.sleep(for: .milliseconds(20))
            }
            watching.cancel()
            _ = await watching.value
        }
    }

    @Test(.timeLimit(.minutes(1))) func waitsForNoFileThatIsNotThere() async {
        let console = TypedConsole()
        #expect(await console.run("validate", "--watch", "no/such.yaml") == .failure)
        #expect(console.complained == "callscript: there is no file or folder no/such.yaml\n")
    }

    /// Each is what a finding may depend on.
    @Test(
        .timeLimit(.minutes(1)),
        arguments: ["b.yaml", "sounds/hold.aifc", ".callscript.yaml", "../.callscript.yaml", ".callscript.yml"])
    func seesWhatComes(_ file: String) async throws {
        try await withFolder { folder in
            try folder.write("", to: "scripts/a.yaml")
            let scripts = folder.appending(path: "scripts").path()
            var watch = Watch()
            try await watch.change(in: [scripts])
            try folder.write("rules: {}\n", to: "scripts/\(file)")
            try await watch.change(in: [scripts])
        }
    }
}
