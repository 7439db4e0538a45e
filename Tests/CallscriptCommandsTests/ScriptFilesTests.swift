import Foundation
import Testing

@testable import CallscriptCommands

/// Which files a command line means, and how they are written.
@Suite struct ScriptFilesTests {
    @Test(arguments: ["yaml", "yml"])
    func testsAndScriptsAreToldApartByName(_ ending: String) async throws {
        try await withFolder { folder in
            let (script, test) = ("hello.\(ending)", "hello.test.\(ending)")
            try folder.write(NewCommand.script(name: "hello"), to: script)
            try folder.write(NewCommand.test(name: "hello").replacing("hello.yaml", with: script), to: test)
            let (scriptPath, testPath) = (folder.path() + script, folder.path() + test)
            #expect(try ScriptFiles.scripts([folder.path()]) == [scriptPath])
            for path in [folder.path(), scriptPath, testPath] {
                #expect(try ScriptFiles.tests([path]) == [testPath])
            }
            #expect(await TypedConsole().run("test", folder.path()) == .fine)
        }
    }

    /// As a shell names them for `*.yaml`.
    @Test func testsBesideScriptsAreNotServed() async throws {
        try await withFolder { folder in
            for name in ["a.yaml", "a.test.yaml", "b.test.yml"] { try folder.write("callscript: 1\n", to: name) }
            let named = ["a.test.yaml", "a.yaml", "b.test.yml"].map { folder.path() + $0 }
            #expect(try ScriptFiles.scripts(named) == [folder.path() + "a.yaml"])
            let console = TypedConsole()
            #expect(await console.run("serve", named[0], named[2]) == .failure)
            #expect(console.complained == "callscript: only tests were named; name the scripts that they test\n")
            for command in ["simulate", "compile"] {
                let console = TypedConsole()
                #expect(await console.run(command, named[0]) == .usage)
                #expect(console.complained == "callscript: \(named[0]) has tests; name the script that they test\n")
            }
        }
    }

    /// A pipe keeps its reader waiting, and a link may lead to nothing.
    @Test func whatIsNoFileIsPassedOver() async throws {
        try await withFolder { folder in
            try folder.write(NewCommand.script(name: "hello"), to: "hello.yaml")
            #expect(mkfifo(folder.path() + "pipe.yaml", 0o600) == 0)
            try FileManager.default.createSymbolicLink(
                atPath: folder.path() + "link.yaml", withDestinationPath: "nowhere.yaml")
            #expect(try ScriptFiles.scripts([folder.path()]) == [folder.path() + "hello.yaml"])
        }
    }

    @Test func aLinkBesideItsFileIsNoSecondScript() async throws {
        try await withFolder { folder in
            try folder.write(NewCommand.script(name: "hello"), to: "hello.yaml")
            try FileManager.default.createSymbolicLink(
                atPath: folder.path() + "also.yaml", withDestinationPath: "hello.yaml")
            let real = folder.path() + "hello.yaml"
            for named in [
                [folder.path()], [folder.path() + "also.yaml", real], [real, folder.path() + "./hello.yaml"],
            ] {
                #expect(try ScriptFiles.scripts(named) == [real])
                #expect(try FoundFiles(named, stdinName: "stdin").paths == [real])
            }
            #expect(try ScriptFiles.scripts([folder.path() + "also.yaml"]) == [folder.path() + "also.yaml"])
        }
    }

    /// It includes its own parts.
    @Test func aLinkInAnotherFolderIsAScriptOfItsOwn() async throws {
        try await withFolder { folder in
            let main = "callscript: 1\ninclude: house.yaml\nstart: farewell\n"
            try folder.write(main, to: "shared/main.yaml")
            try folder.write("states:\n  farewell: {say: Goodbye., goto: hangup}\n", to: "shared/house.yaml")
            try folder.write("states:\n  farewell: {say: Goodbye., goto: nowhere}\n", to: "clinic/house.yaml")
            let path = folder.path()
            let files = FileManager.default
            try files.createSymbolicLink(atPath: path + "clinic/main.yaml", withDestinationPath: "../shared/main.yaml")
            // A folder of the same files is none of its own.
            try files.createSymbolicLink(atPath: path + "same", withDestinationPath: "shared")
            let both = [path + "clinic/main.yaml", path + "shared/main.yaml"]
            #expect(try ScriptFiles.scripts([path]) == both)
            #expect(try ScriptFiles.scripts(both + [path + "same/main.yaml"]) == both)
            let console = TypedConsole()
            #expect(await console.run("validate", both[1], both[0]) == .findings)
            #expect(console.printed.contains("\(path)clinic/house.yaml:2:"))
        }
    }

    /// A reader of logs would wait for one that has grown.
    @Test func onlyTheBeginningOfAFileIsLookedAt() async throws {
        try await withFolder { folder in
            let line = String(repeating: "x", count: 1023) + "\n"
            try folder.write(String(repeating: line, count: 1024) + "callscript: 1\n", to: "long.log")
            try folder.write(String(repeating: line, count: 900) + "callscript: 1\n", to: "long.yaml")
            #expect(!ScriptFiles.looksLikeScript(folder.path() + "long.log"))
            #expect(ScriptFiles.looksLikeScript(folder.path() + "long.yaml"))
            #expect(!ScriptFiles.looksLikeScript(folder.path()) && ScriptFiles.mayBeScript(folder.path()))
        }
    }

    @Test func tellsWhatWasPassedOver() async throws {
        try await withFolder { folder in
            func told() async -> String {
                let console = TypedConsole()
                #expect(await console.run("serve", folder.path()) == .failure)
                return console.complained
            }
            #expect(await told() == "callscript: there is no script (.yaml) in \(folder.path())\n")
            try folder.write("services: {}\n", to: "compose.yaml")
            try folder.write("script: a.yaml\n", to: "a.test.yaml")
            #expect(
                await told() == """
                    callscript: there is no script (.yaml) in \(folder.path()); 1 file has tests, and 1 .yaml file has \
                    neither a line "callscript: 1" nor start: and states: at the margin

                    """)
        }
    }

    @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian, .utf16])
    func aScriptInAnotherEncodingIsNotPassedOver(_ encoding: String.Encoding) async throws {
        try await withFolder { folder in
            let text = "# Grüße\n" + NewCommand.script(name: "hello")
            try #require(text.data(using: encoding)).write(to: folder.appending(path: "hello.yaml"))
            let console = TypedConsole()
            #expect(await console.run("validate", folder.path()) == .findings)
            #expect(console.printed.contains("error[yaml-encoding]"))
        }
    }

    @Test func aScriptWithoutTestsIsToldWhereToWriteThem() async throws {
        try await withFolder { folder in
            try folder.write("", to: "a.yml")
            let fault = #expect(throws: OperatorFault.self) { try ScriptFiles.tests([folder.path() + "a.yml"]) }
            #expect(fault?.message.hasSuffix("a.yml has no tests: write some into \(folder.path())a.test.yaml") == true)
        }
    }

    @Test func aFileIsWrittenWhereItsNameLeads() async throws {
        try await withFolder { folder in
            let files = FileManager.default
            try folder.write("old", to: "held/real.txt")
            let (real, link) = (folder.path() + "held/real.txt", folder.path() + "link.txt")
            try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: real)
            try files.createSymbolicLink(atPath: link, withDestinationPath: "held/real.txt")
            try ScriptFiles.write("new".utf8, to: link)
            #expect(try folder.text(of: "held/real.txt") == "new")
            #expect(try files.destinationOfSymbolicLink(atPath: link) == "held/real.txt")
            #expect(try files.attributesOfItem(atPath: real)[.posixPermissions] as? Int == 0o600)
        }
    }

    /// Some users may write everywhere.
    @Test(.enabled(if: !FileManager.default.isWritableFile(atPath: "/")))
    func tellsWhereThisUserMayNotWrite() async throws {
        try await withFolder { folder in
            let (files, path) = (FileManager.default, folder.path())
            try folder.write("old", to: "locked/a.txt")
            try folder.write("old", to: "b.txt")
            try files.setAttributes([.posixPermissions: 0o555], ofItemAtPath: path + "locked")
            try files.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path + "b.txt")
            for name in ["locked/a.txt", "locked/new.txt", "b.txt"] {
                let fault = #expect(throws: OperatorFault.self) { try ScriptFiles.write("x".utf8, to: path + name) }
                #expect(
                    fault?.message
                        == "cannot write \(path)\(name): this user may not write there, or the disk is read-only")
            }
            try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path + "locked")
        }
    }

    @Test func nothingTakesThePlaceOfADevice() throws {
        try ScriptFiles.write("gone".utf8, to: "/dev/null")
        let type = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType
        #expect(type == .typeCharacterSpecial)
        #expect(throws: OperatorFault.self) { try ScriptFiles.write("x".utf8, to: NSTemporaryDirectory()) }
    }
}
