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

    @Test func nothingTakesThePlaceOfADevice() throws {
        try ScriptFiles.write("gone".utf8, to: "/dev/null")
        let type = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType
        #expect(type == .typeCharacterSpecial)
        #expect(throws: OperatorFault.self) { try ScriptFiles.write("x".utf8, to: NSTemporaryDirectory()) }
    }
}
