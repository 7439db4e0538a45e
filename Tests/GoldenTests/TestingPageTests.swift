import Foundation
import TestSupport
import Testing

@testable import CallSimulator
@testable import CallscriptCommands

/// The page about tests shows what is printed, and its tests can be played.
@Suite struct TestingPageTests {
    static let page = ReferenceTests.folder.appending(path: "Testing.md")

    @Test func listsWhatMayBeTyped() throws {
        #expect(try ShownBlock.read("slash", of: Self.page) == RehearsalCommand.summary)
    }

    @Test func playsWhatItShows() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let test = try ShownBlock.read("test", of: Self.page)
        try Data(test.utf8).write(to: folder.test)
        #expect(await CommandRun(["test", folder.script.path()]).printed == "1 passed, 0 failed\n")

        let wrong = test.replacing("12 Harbor Street", with: "14 Harbor Street")
        try Data(wrong.utf8).write(to: folder.test)
        let failed = await CommandRun(["test", folder.script.path()])
        let shown = try ShownBlock.read("failure", of: Self.page)
        let printed = failed.printed.replacing(folder.test.path(), with: "pizza_line.test.yaml")
        #expect(printed.hasPrefix(shown), "\(printed)")
    }

    /// With the states that the shown answers are for.
    @Test func answersWhatItShows() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        try Data(
            """
            callscript: 1
            start: look_up
            slots: {status: text, question: text}
            assistant: {instructions: You answer for a shop.}
            states:
              look_up:
                fetch: {url: "https://shop.example.com/orders", save: {status: order.status}}
                filler: One moment.
                on: {failed: farewell}
                goto: tell
              tell:
                say: Your order is ${status}. What else would you like to know?
                ask: question
                goto: think
              think:
                reply: {exits: {booking: The caller wants to book.}}
                on: {failed: farewell}
                goto: tell
              booking:
                say: We book that.
                goto: notify
              notify:
                message: {to: "+15551230002", body: A booking.}
                on: {failed: farewell}
                goto: hangup
              farewell:
                say: Goodbye.
                goto: hangup

            """.utf8
        ).write(to: folder.script)
        let stubs = try ShownBlock.read("stubs", of: Self.page).split(separator: "\n").map { "    \($0)\n" }.joined()
        let test = """
            script: pizza_line.yaml
            tests:
              takes what comes from outside:
            \(stubs)    turns:
                  - hear: One moment. Your order is shipped. What else would you like to know?
                  - say: When are you open?
                  - hear: {contains: We are open until six.}
                  - say: Book a table
                  - hear: We book that. Goodbye.
                  - ended: hangup

            """
        try Data(test.utf8).write(to: folder.test)
        let run = await CommandRun(["test", folder.script.path()])
        #expect(run.printed == "1 passed, 0 failed\n", "\(run.complained)")
    }

    private struct Folder {
        let url = FileManager.default.temporaryDirectory.appending(path: "callscript-page-\(UUID().uuidString)/")
        var script: URL { url.appending(path: "pizza_line.yaml") }
        var test: URL { url.appending(path: "pizza_line.test.yaml") }

        init() throws {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
            try Data(NewCommand.script(name: "pizza_line").utf8).write(to: script)
        }

        func remove() { try? FileManager.default.removeItem(at: url) }
    }
}
