import Foundation
import TestSupport
import Testing

@testable import CallscriptCommands

/// Files that options name to be written, and that must not take a script away.
@Suite struct NamedOutputTests {
    private static func refuse(_ arguments: [String], _ sentence: String, in folder: URL, _ files: [String])
        async throws
    {
        let before = try files.map { try folder.text(of: $0) }
        let console = TypedConsole()
        let status = await Console.$current.withValue(console.console) {
            await Callscript.run(arguments: arguments.map { $0.replacing("FOLDER/", with: folder.path()) })
        }
        #expect(status == .usage, "\(arguments)")
        #expect(console.complained.contains(sentence), "\(console.complained)")
        #expect(console.printed.isEmpty)
        #expect(try files.map { try folder.text(of: $0) } == before)
    }

    @Test(arguments: [
        ["validate", "FOLDER/a.yaml", "--certificate", "FOLDER/a.yaml"],
        ["validate", "FOLDER/a.yaml", "--certificate", "FOLDER/b.yaml"],
        ["validate", "FOLDER/a.yaml", "--certificate", "FOLDER/link.json"],
        ["validate", "FOLDER/a.yaml", "--output", "json=FOLDER/a.yaml"],
        ["validate", "FOLDER/a.yaml", "--output", "sarif=FOLDER/a.sarif", "--output", "json=FOLDER/./b.yaml"],
        ["validate", "--fix", "FOLDER/a.yaml", "--output", "json=FOLDER/b.yaml"],
        ["validate", "--watch", "FOLDER/a.yaml", "--output", "json=FOLDER/b.yaml"],
        ["compile", "FOLDER/a.yaml", "-o", "FOLDER/a.yaml"],
        ["compile", "FOLDER/a.yaml", "--json", "-o", "FOLDER/b.yaml"],
        ["serve", "FOLDER/a.yaml", "--port", "0", "--log-file", "FOLDER/a.yaml"],
    ])
    func noOutputTakesThePlaceOfAScript(_ arguments: [String]) async throws {
        try await withFolder { folder in
            try folder.write(NewCommand.script(name: "a"), to: "a.yaml")
            try folder.write("start: x\nstates:\n  x: {goto: hangup}\n", to: "b.yaml")
            try FileManager.default.createSymbolicLink(
                at: folder.appending(path: "link.json"), withDestinationURL: folder.appending(path: "b.yaml"))
            try await Self.refuse(arguments, "is a call script, and", in: folder, ["a.yaml", "b.yaml"])
            #expect(!FileManager.default.fileExists(atPath: folder.path() + "a.sarif"))
        }
    }

    @Test func noOutputTakesThePlaceOfWhatIsRead() async throws {
        try await withFolder { folder in
            let house = "states:\n  farewell: {say: Goodbye., goto: hangup}\n"
            try folder.write(house, to: "house.yaml")
            try folder.write(
                "callscript: 1\ninclude: house.yaml\nstart: greeting\nstates:\n  greeting: {say: Hi., goto: farewell}\n",
                to: "a.yaml")
            try folder.write("script: a.yaml\ntests: {}\n", to: "a.test.yaml")
            try folder.write("rules: {}\n", to: ".callscript.yaml")
            for (file, held) in [
                ("house.yaml", "is read here"), ("a.test.yaml", "holds tests"), (".callscript.yaml", "holds settings"),
            ] {
                try await Self.refuse(
                    ["validate", "FOLDER/a.yaml", "--output", "json=FOLDER/\(file)"],
                    "\(file) \(held), and --output json would write over it; name another file", in: folder, [file])
            }
            try await Self.refuse(
                ["validate", "FOLDER/a.yaml", "--output", "json=FOLDER/x", "--certificate", "FOLDER/x"],
                "--output json and --certificate would both write", in: folder, [])
        }
    }

    @Test func noOutputTakesThePlaceOfAnother() async throws {
        try await withFolder { folder in
            try folder.write(NewCommand.script(name: "a"), to: "a.yaml")
            try folder.write("{}", to: "out/a.json")
            let files = FileManager.default
            try files.createSymbolicLink(atPath: folder.path() + "link.json", withDestinationPath: "out/a.json")
            try files.createSymbolicLink(atPath: folder.path() + "linked", withDestinationPath: "out")
            for (one, other) in [("out/a.json", "link.json"), ("out/new.json", "linked/new.json")] {
                try await Self.refuse(
                    [
                        "validate", "FOLDER/a.yaml", "--output", "json=FOLDER/\(one)", "--certificate",
                        "FOLDER/\(other)",
                    ],
                    "--output json and --certificate would both write", in: folder, ["out/a.json"])
            }
        }
    }

    /// The second run of the same command.
    @Test func whatWasWrittenIsWrittenAgain() async throws {
        try await withFolder { folder in
            try folder.write(NewCommand.script(name: "a"), to: "a.yaml")
            try folder.write("", to: "empty.json")
            let path = folder.path()
            for _ in 0..<2 {
                #expect(
                    await TypedConsole().run(
                        "validate", path + "a.yaml", "--output", "json=\(path)empty.json", "--certificate",
                        "\(path)proofs.json") == .fine)
                #expect(await TypedConsole().run("compile", path + "a.yaml", "-o", path + "a.txt") == .fine)
            }
        }
    }

    @Test func tellsOfAFolderInOurOwnWords() async throws {
        try await withFolder { folder in
            let (script, console) = (ValidateTests.warned, TypedConsole())
            #expect(await console.run("validate", "--output", "json=\(folder.path())", script) == .failure)
            #expect(console.complained.contains("cannot write \(folder.path()): it is a folder\n"))
            let nowhere = TypedConsole()
            #expect(await nowhere.run("validate", "--output", "json=/no/such/x.json", script) == .failure)
            #expect(nowhere.complained.contains("cannot write /no/such/x.json: there is no folder /no/such"))
        }
    }
}
