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
}
