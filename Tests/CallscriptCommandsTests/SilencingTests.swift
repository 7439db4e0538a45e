import Foundation
import TestSupport
import Testing

@testable import CallscriptCommands

/// What people have decided about findings, as the command line shows it.
@Suite struct SilencingTests {
    private static let script = """
        callscript: 1
        name: clinic
        start: greeting
        slots:
          age: {type: number}
        states:
          greeting:
            say: Welcome to the clinic. Goodbye.
            goto: hangup

        """

    @Test func aFolderTurnsARuleUpOrOff() async throws {
        try await withFolder { folder in
            try folder.write(Self.script, to: "lines/a.yaml")
            let path = folder.appending(path: "lines/a.yaml").path()
            #expect(await TypedConsole().run("validate", path) == .fine)
            try folder.write("rules: {unused-slot: error}\n", to: ".callscript.yaml")
            #expect(await TypedConsole().run("validate", path) == .findings)
            // The nearer file holds.
            try folder.write("rules: {unused-slot: off}\n", to: "lines/.callscript.yaml")
            let console = TypedConsole()
            #expect(await console.run("validate", path) == .fine)
            #expect(console.printed.hasPrefix("ok  1 script, 1 state, 1 way through; every call ends within "))
        }
    }

    @Test func aFolderIsToldOfItsOwnFaultsOnce() async throws {
        try await withFolder { folder in
            try folder.write(Self.script, to: "a.yaml")
            try folder.write(Self.script.replacing("name: clinic", with: "name: other"), to: "b.yaml")
            try folder.write("rules: {unused-slots: off}\n", to: ".callscript.yaml")
            let console = TypedConsole()
            #expect(await console.run("validate", "--format", "compact", folder.path()) == .findings)
            let faults = console.printed.split(separator: "\n").filter {
                $0.contains(".callscript.yaml:1:9: error[unknown-key]")
            }
            #expect(faults.count == 1, "\(console.printed)")
        }
    }

    /// Only both files together bring it about, and each of them may do without.
    @Test func aNameTakenTwiceIsSilencedLikeEverythingElse() async throws {
        try await withFolder { folder in
            for name in ["a.yaml", "b.yaml"] { try folder.write(Self.script, to: name) }
            let path = folder.path()
            func findings() async -> Int {
                let console = TypedConsole()
                _ = await console.run("validate", "--format", "compact", path)
                return console.printed.split(separator: "\n").count { $0.contains("[duplicate-definition]") }
            }
            #expect(await findings() == 1)
            try folder.write("rules: {duplicate-definition: off}\n", to: ".callscript.yaml")
            #expect(await findings() == 0)
            try folder.write("{}\n", to: ".callscript.yaml")
            _ = await TypedConsole().run("validate", "--add-ignores", path)
            let mended = try String(contentsOf: folder.appending(path: "b.yaml"), encoding: .utf8)
            #expect(mended.contains("# callscript: ignore[duplicate-definition] because"))
            let console = TypedConsole()
            _ = await console.run("validate", "--format", "compact", path)
            #expect(!console.printed.contains("duplicate-definition") && !console.printed.contains("ignore-hygiene"))
        }
    }

    @Test func aSilencedFindingIsCounted() async throws {
        try await withFolder { folder in
            try folder.write(
                Self.script.replacing("}\n", with: "}  # callscript: ignore[unused-slot] because the log wants it\n"),
                to: "a.yaml")
            let console = TypedConsole()
            #expect(await console.run("validate", "--fail-on", "info", folder.path()) == .fine)
            #expect(console.printed.contains("; 1 silenced   ("))
        }
    }

    @Test func whatKeepsAScriptFromRunningCannotBeSilenced() async throws {
        try await withFolder { folder in
            try folder.write(
                Self.script.replacing(
                    "goto: hangup", with: "goto: nowhere  # callscript: ignore[unknown-target] because I say so"),
                to: "a.yaml")
            let path = folder.appending(path: "a.yaml").path()
            let console = TypedConsole()
            #expect(await console.run("validate", path) == .findings)
            #expect(console.printed.contains("error[unknown-target]: no state is called \"nowhere\""))
            #expect(console.printed.contains("no comment makes the script run, so this one silences nothing"))
            #expect(!console.printed.contains("ignore-hygiene"))
            try folder.write("rules: {unknown-target: off}\n", to: ".callscript.yaml")
            #expect(await TypedConsole().run("validate", "--fail-on", "error", path) == .findings)
            let simulated = TypedConsole()
            #expect(await simulated.run("simulate", path) == .findings)
            #expect(simulated.complained.contains("error[unknown-target]"))
        }
    }

    /// A file that two scripts include needs its ignore as soon as one of them does.
    @Test func anIgnoreInASharedFileIsNeededByOneScriptOnly() async throws {
        try await withFolder { folder in
            let shared = """
                slots:
                  # callscript: ignore[unused-slot] because only one of us asks it
                  age: {type: number}

                """
            let other = Self.script.replacing("slots:\n  age: {type: number}", with: "include: shared.yml")
            try folder.write(shared, to: "shared.yml")
            try folder.write(other, to: "a.yaml")
            let asks = other.replacing("name: clinic", with: "name: asking").replacing(
                "    goto: hangup\n",
                with: "    ask: age\n    goto: told\n  told:\n    say: Goodbye.\n    goto: hangup\n")
            try folder.write(asks, to: "b.yaml")
            let console = TypedConsole()
            _ = await console.run("validate", "--format", "compact", folder.path())
            #expect(!console.printed.contains("ignore-hygiene"), "\(console.printed)")
            _ = await console.run("validate", "--format", "compact", folder.appending(path: "b.yaml").path())
            #expect(console.printed.contains("ignore-hygiene"))
        }
    }
}
