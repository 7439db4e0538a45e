import CallInterpreter
import CallServer
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import CallscriptCommands

/// The steps of the tutorial do what it says, and show what it shows.
@Suite struct TutorialTests {
    static let page = ReferenceTests.folder.appending(path: "Tutorial.md")

    private static func shown(_ marker: String) throws -> String { try ShownBlock.read(marker, of: page) }

    /// Step 1: what `new` writes ends in what is shown.
    @Test func writesTheScript() throws {
        let shown = try Self.shown("new")
        #expect(NewCommand.script(name: "pizza_line").hasSuffix(shown))
    }

    /// Step 2: the slip that it asks for, and what is then printed.
    @Test func findsTheSlip() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "callscript-slip-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let script = folder.appending(path: "pizza_line.yaml")
        let slip = NewCommand.script(name: "pizza_line").replacing("goto: address\n", with: "goto: adress\n")
        try Data(slip.utf8).write(to: script)
        let printed = await Self.run([], "validate", script.path())
        // The time that it took is left out.
        #expect(
            printed.replacing(script.path(), with: "pizza_line.yaml").replacing(#/   \(\d+ ms\)\n$/#, with: "\n")
                == (try Self.shown("slip in the script")))
    }

    /// Steps 1 to 4, as they are typed.
    @Test func rehearsesAndTests() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "callscript-tutorial-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let script = folder.appending(path: "pizza_line.yaml")
        let test = folder.appending(path: "pizza_line.test.yaml")
        try Data(NewCommand.script(name: "pizza_line").utf8).write(to: script)
        try Data(NewCommand.test(name: "pizza_line").utf8).write(to: test)

        let checked = await Self.run([], "validate", script.path())
        #expect(checked.hasPrefix("ok  1 script, 5 states"))

        let save = "/save \(test.path()) finds the address"
        let rehearsed = await Self.run(["um, where are you please", "no", save], "simulate", script.path())
        let call = try Self.shown("simulate")
        #expect(rehearsed.hasPrefix(call))
        #expect(rehearsed.contains("saved \"finds the address\""))
        #expect(await Self.run([], "test", script.path()) == "3 passed, 0 failed\n")

        try Data(try Self.shown("test").utf8).write(to: test)
        #expect(await Self.run([], "test", script.path()) == "1 passed, 0 failed\n")
        let schema = await Self.run([], "schema")
        #expect(schema.contains("json-schema.org"))
    }

    /// Steps 5 and 6: what the server prints.
    @Test func serves() throws {
        let script = ScriptOnDisk(text: NewCommand.script(name: "pizza_line"), path: "pizza_line.yaml")
        let library = ProgramLibrary([ServedProgram(try script.interpreter())])
        var settings = ServerSettings()
        #expect(
            ServerGreeting(settings: settings, library: library).text(port: 8000) + "\n"
                == (try Self.shown("rehearsal")))
        settings.authToken = "your_auth_token"
        settings.publicURL = "https://your-subdomain.ngrok.io"
        let console = try Self.shown("console")
        #expect(ServerGreeting(settings: settings, library: library).text(port: 8000).contains(console))
    }

    /// With several scripts each has its way, and the lines to try are those of the first.
    @Test func servesSeveral() throws {
        let scripts = ["pizza_line", "bakery"].map { name in
            ScriptOnDisk(text: NewCommand.script(name: name), path: "\(name).yaml")
        }
        let library = ProgramLibrary(try scripts.map { ServedProgram(try $0.interpreter()) })
        let greeting = ServerGreeting(settings: ServerSettings(), library: library).text(port: 8000)
        #expect(greeting.contains("'http://127.0.0.1:8000/voice/inbound?script=pizza_line'"))
        #expect(
            greeting.hasSuffix(
                """

                Each script by its own address:
                  pizza_line  http://127.0.0.1:8000/voice/inbound?script=pizza_line
                  bakery      http://127.0.0.1:8000/voice/inbound?script=bakery
                """), "\(greeting)")
        var settings = ServerSettings()
        settings.authToken = "your_auth_token"
        settings.publicURL = "https://your-subdomain.ngrok.io"
        let live = ServerGreeting(settings: settings, library: library).text(port: 8000)
        #expect(live.contains(#""script": "pizza_line"}"#))
        #expect(live.contains("https://your-subdomain.ngrok.io/voice/inbound?script=bakery  (bakery)"))
    }

    /// What a command prints to somebody who types `lines`.
    private static func run(_ lines: [String], _ arguments: String...) async -> String {
        let typed = Mutex(lines)
        let printed = Mutex("")
        let console = Console(
            out: { text in printed.withLock { $0 += text } }, err: { text in Issue.record("\(text)") },
            line: { typed.withLock { $0.isEmpty ? nil : $0.removeFirst() } })
        _ = await Console.$current.withValue(console) { await Callscript.run(arguments: arguments) }
        return printed.withLock { $0 }
    }
}
