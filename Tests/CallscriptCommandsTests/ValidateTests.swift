import Foundation
import ScriptDiagnostics
import ScriptRules
import TestSupport
import Testing

@testable import CallscriptCommands

/// How findings reach people: formats, files, exit codes.
@Suite struct ValidateTests {
    static let warned = Fixtures.folder.appending(path: "commands/warned.yaml").path()

    @Test(arguments: [
        ("error", CommandTests.slip, CallscriptCommands.ExitStatus.findings), ("never", CommandTests.slip, .fine),
        ("error", warned, .fine), ("warning", warned, .findings), ("info", warned, .findings), ("never", warned, .fine),
    ])
    func failsFromTheBarOn(_ bar: String, _ script: String, _ status: CallscriptCommands.ExitStatus) async {
        #expect(await TypedConsole().run("validate", "--fail-on", bar, script) == status)
    }

    @Test func anUnreadFileFailsWhateverTheBar() async {
        let console = TypedConsole()
        #expect(await console.run("validate", "--fail-on", "never", "no/such.yaml", CommandTests.slip) == .failure)
        #expect(console.printed.contains("boking"))
        #expect(console.printed.contains(" in 1 script, "))
        #expect(console.printed.contains("; 1 file could not be read"))
    }

    @Test func tellsWhatToDoNext() async {
        let console = TypedConsole()
        _ = await console.run("validate", CommandTests.slip)
        #expect(
            console.printed.contains(
                "   fix: callscript validate --fix=unsafe     more: callscript explain unknown-target\n"))
    }

    @Test func writesSeveralReportsAtOnce() async throws {
        try await withFolder { folder in
            let sarif = folder.appending(path: "a.sarif")
            let junit = folder.appending(path: "b.xml")
            let console = TypedConsole()
            let status = await console.run(
                "validate", "--format", "compact", "--output", "sarif=\(sarif.path())", "--output",
                "junit=\(junit.path())", CommandTests.slip)
            #expect(status == .findings)
            #expect(
                console.printed == "\(CommandTests.slip):11:15: error[unknown-target] no state is called \"boking\"\n")
            let log = try folder.text(of: "a.sarif")
            #expect(log.contains("\"version\" : \"2.1.0\""))
            let suites = try folder.text(of: "b.xml")
            #expect(suites.contains("failures=\"1\""))
        }
    }

    /// A rule that stands on what is broken says nothing yet, and the last line says that.
    @Test func tellsThatMoreMayBeFound() async {
        let held = TypedConsole()
        _ = await held.run("validate", CommandTests.slip)
        #expect(held.printed.contains("; more may be found once these are mended   ("))
        let whole = TypedConsole()
        _ = await whole.run("validate", Self.warned)
        #expect(!whole.printed.contains("more may be found"))
    }

    @Test(arguments: ["json", "json=", "yaml=x"]) func saysHowAReportIsNamed(_ report: String) async {
        let console = TypedConsole()
        #expect(await console.run("validate", "--output", report, Self.warned) == .usage)
    }

    @Test func listsNoFileThatIsNotThere() async {
        let console = TypedConsole()
        #expect(await console.run("validate", "--list-files", "no/such.yaml") == .failure)
        #expect(console.printed == "")
    }

    @Test func saysWhenThereIsNothingToMend() async {
        for (script, status, sentence) in [
            (
                CommandTests.assistant, CallscriptCommands.ExitStatus.fine,
                "nothing is found, so there is nothing to mend"
            ),
            (CommandTests.slip, .findings, "nothing can be mended safely; callscript validate says what is found"),
        ] {
            let console = TypedConsole()
            #expect(await console.run("validate", "--diff", script) == status)
            #expect(console.printed.isEmpty)
            #expect(console.complained == sentence + "\n")
        }
    }

    @Test func aLevelBehindABlankIsExplained() async {
        let console = TypedConsole()
        #expect(await console.run("validate", "--fix", "unsafe", CommandTests.slip) == .usage)
        #expect(console.complained == "callscript: write --fix=unsafe, without a blank\n")
    }

    @Test(arguments: [[".callscript.yaml"], [".callscript.yml"], [".callscript.yaml", ".callscript.yml"]])
    func readsSettingsByEitherName(_ names: [String]) async throws {
        try await withFolder { folder in
            let script = try String(contentsOfFile: CommandTests.slip, encoding: .utf8)
            try folder.write(script.replacing("boking", with: "booking"), to: "parts/a.yaml")
            for (name, level) in zip(names, ["unreachable-state: error, unused-slot: off", ""]) {
                try folder.write("rules: {\(level)}\n", to: name)
            }
            let settings = try FolderSettings(for: folder.path() + "parts/a.yaml", ScriptTexts())
            #expect(settings.settings.levels.count == 2)
            #expect(
                settings.diagnostics.map(\.message)
                    == (names.count == 1
                        ? [] : ["nothing in this file counts: .callscript.yaml lies beside it, and counts"]))
            #expect(await TypedConsole().run("validate", folder.path()) == .fine)
        }
    }

    /// Thousands of lines with one fault each are one fault to their author, and as many to a program.
    @Test func countsWhatIsEqual() async throws {
        try await withFolder { folder in
            let states = (0..<20).map { "  s\($0):\n    say: Hi.\n    goto: nowhere\n" }.joined()
            try folder.write("callscript: 1\nname: a\nstart: s0\nstates:\n\(states)", to: "a.yaml")
            let path = folder.path() + "a.yaml"
            let console = TypedConsole()
            #expect(await console.run("validate", path) == .findings)
            #expect(console.printed.matches(of: /no state is called/).count == 5)
            #expect(
                console.printed.contains(
                    "\n   and 15 more like it in \(path); callscript validate --format compact shows all\n"))
            #expect(console.printed.contains("20 errors"))
            let compact = TypedConsole()
            _ = await compact.run("validate", "--format", "compact", path)
            #expect(compact.printed.matches(of: /no state is called/).count == 20)
        }
    }

    @Test func refusesAReportItCannotWrite() async {
        let console = TypedConsole()
        #expect(await console.run("validate", "--output", "json=/no/such/folder/x.json", Self.warned) == .failure)
        #expect(console.complained.contains("cannot write /no/such/folder/x.json"))
    }

    /// A hook before a commit names whatever was changed.
    @Test func checksAPartWithTheScriptThatIncludesIt() async throws {
        try await withFolder { folder in
            try folder.write("states:\n  farewell:\n    say: Goodbye.\n    goto: hangup\n", to: "parts/house.yaml")
            try folder.write(
                """
                callscript: 1
                include: parts/house.yaml
                start: greeting
                states:
                  greeting: {say: Welcome., goto: farewell}
                """, to: "clinic.yaml")
            let (part, clinic) = ("parts/house.yaml", "clinic.yaml")
            for named in [[part], [part, clinic], [clinic, part], [""]] {
                let console = TypedConsole()
                let paths = named.map { folder.appending(path: $0).path() }
                let status = await Console.$current.withValue(console.console) {
                    await Callscript.run(arguments: ["validate", "--fix"] + paths)
                }
                #expect(status == .fine)
                #expect(console.printed.hasPrefix("ok  1 script, 2 states"), "\(console.printed)")
                #expect(console.complained.contains("is checked as a part of") == (named == [part]))
            }
            #expect(try !folder.text(of: part).contains("callscript"))
        }
    }

    @Test func listsTheFilesItWouldCheckAndLeavesOtherYAMLAlone() async throws {
        try await withFolder { folder in
            try folder.write("callscript: 1\n", to: "a.yaml")
            try folder.write("script: a.yaml\n", to: "a.test.yaml")
            try folder.write("start: x\nstates: {}\n", to: "broken.yml")
            try folder.write("services: {}\n", to: "compose.yaml")
            try folder.write("callscript: 1\n", to: ".hidden/b.yaml")
            let console = TypedConsole()
            #expect(await console.run("validate", "--list-files", folder.path()) == .fine)
            let names = console.printed.split(separator: "\n").map {
                $0.split(separator: "/").last.map(String.init) ?? ""
            }
            #expect(names == ["a.test.yaml", "a.yaml", "broken.yml"])
        }
    }
}

/// A folder of a test's own, gone afterwards.
func withFolder(_ body: (URL) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "callscript-\(UUID().uuidString)/")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body(folder)
}

extension URL {
    func write(_ text: String, to name: String) throws {
        let file = appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func text(of name: String) throws -> String { try String(contentsOf: appending(path: name), encoding: .utf8) }
}
