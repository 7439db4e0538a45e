import Foundation
import TestSupport
import Testing

@testable import CallscriptCommands

/// The command line, as a person and as a script meet it.
@Suite struct CommandTests {
    static let assistant = Fixtures.scripts.appending(path: "assistant.yaml").path()
    static let slip = Fixtures.folder.appending(path: "readme/slip.yaml").path()

    @Test func validatesInSilenceButForTheSummary() async {
        let console = TypedConsole()
        #expect(await console.run("validate", Self.assistant) == .fine)
        #expect(
            console.printed.hasPrefix(
                "ok  1 script, 8 states, 15 ways through; every call ends within 101 turns and 18 min 27 s   ("))
    }

    @Test func validatesAFolder() async {
        let console = TypedConsole()
        #expect(await console.run("validate", Fixtures.scripts.path()) == .fine)
    }

    @Test func tellsFindingsWithStatusOne() async {
        let console = TypedConsole()
        #expect(await console.run("validate", Self.slip) == .findings)
        #expect(console.printed.contains("error[unknown-target]: no state is called \"boking\""))
        #expect(ExitStatus.findings.code == 1)
    }

    @Test func writesJSON() async throws {
        let console = TypedConsole()
        #expect(await console.run("validate", "--format", "json", Self.slip) == .findings)
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(console.printed.utf8)) as? [String: Any])
        let finding = try #require((json["findings"] as? [[String: Any]])?.first)
        #expect(finding["rule"] as? String == "unknown-target")
        #expect(finding["line"] as? Int == 11)
        #expect((json["summary"] as? [String: Any])?["errors"] as? Int == 1)
    }

    @Test(arguments: [
        ["serve"], ["validate", "--format", "pdf", "x.yaml"], ["frobnicate"], ["call"], ["new", "Pizza Line"],
        ["simulate", CommandTests.assistant, "--at", "soon"], ["simulate", CommandTests.assistant, "--var", "x"],
        ["simulate", CommandTests.assistant, "--var", "x=1"],
        ["simulate", CommandTests.assistant, "--inbound", "--answered-by", "human"],
    ])
    func tellsWrongUsageWithStatusTwo(_ arguments: [String]) async {
        let console = TypedConsole()
        let status = await Console.$current.withValue(console.console) { await Callscript.run(arguments: arguments) }
        #expect(status == .usage)
        #expect(!console.complained.isEmpty)
    }

    @Test(arguments: ["validate", "simulate", "test", "serve", "compile"])
    func tellsWhatItCannotReadWithStatusThree(_ command: String) async {
        let console = TypedConsole()
        #expect(await console.run(command, "no/such.yaml") == .failure)
        #expect(console.complained.contains("no/such.yaml"))
        #expect(console.printed.isEmpty, "nothing is well with a file that nobody read")
    }

    @Test func doesNotRunAFaultyScript() async {
        for command in ["simulate", "compile", "serve"] {
            let console = TypedConsole()
            #expect(await console.run(command, Self.slip) == .findings)
            #expect(console.complained.contains("error[unknown-target]"))
            #expect(
                console.complained.contains("   fix: callscript validate --fix=unsafe     more: callscript explain"))
        }
    }

    @Test func simulatesAConversation() async {
        let console = TypedConsole(["What time is it?", "Thank you"])
        let status = await console.run("simulate", Self.assistant, "--at", "2024-12-14T15:45")
        #expect(status == .fine)
        #expect(
            console.printed == """
                < Hello! I'm your AI assistant. How can I help you today?
                > What time is it?
                < The current time is 3:45 PM.
                > Thank you
                < Thank you for calling. Have a great day! Goodbye.
                -- the script hung up

                """)
    }

    @Test func testsAScript() async {
        let console = TypedConsole()
        #expect(await console.run("test", Self.assistant) == .fine)
        #expect(console.printed.hasSuffix("passed, 0 failed\n"))
    }

    @Test func compilesToAProgramAndAPicture() async throws {
        let text = TypedConsole()
        #expect(await text.run("compile", Self.assistant) == .fine)
        #expect(text.printed.hasPrefix("program assistant"))
        let dump = TypedConsole()
        #expect(await dump.run("compile", Self.assistant, "--dump") == .fine)
        #expect(dump.printed == text.printed)
        let data = TypedConsole()
        #expect(await data.run("compile", Self.assistant, "--json") == .fine)
        struct Named: Decodable { var name: String }
        #expect(try JSONDecoder().decode(Named.self, from: Data(data.printed.utf8)).name == "assistant")
        #expect(await TypedConsole().run("compile", Self.assistant, "--json", "--graph", "dot") == .usage)
        let picture = TypedConsole()
        #expect(await picture.run("compile", Self.assistant, "--graph", "mermaid") == .fine)
        #expect(picture.printed.contains("flowchart") || picture.printed.contains("stateDiagram"))
    }

    /// What `new` writes is without a finding and passes its own test.
    @Test func startsANewScript() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "callscript-new-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(NewCommand.script(name: "pizza").utf8).write(to: folder.appending(path: "pizza.yaml"))
        try Data(NewCommand.test(name: "pizza").utf8).write(to: folder.appending(path: "pizza.test.yaml"))
        let validated = TypedConsole()
        #expect(await validated.run("validate", folder.path()) == .fine)
        #expect(validated.printed.hasPrefix("ok  1 script"))
        let tested = TypedConsole()
        #expect(await tested.run("test", folder.path()) == .fine)
        #expect(tested.printed == "2 passed, 0 failed\n")
    }

    @Test func answersJSONLinesForMeasuring() async {
        let console = TypedConsole([
            #"{"intents": {"time": ["what time is it"]}}"#, #"{"text": "um, what time is it please"}"#,
            #"{"text": "sometimes"}"#,
        ])
        #expect(await console.run("match") == .fine)
        let lines = console.printed.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines[1].contains(#""intent":"time""#))
        #expect(lines[2].contains(#""intent":null"#))
    }

    @Test func readsTheEnvironmentFileAsPeopleWriteIt() {
        let file = DotEnv(
            """
            # the account
            TWILIO_ACCOUNT_SID=AC1
            export TWILIO_AUTH_TOKEN="a b#c"
            PUBLIC_URL = 'https://x.example'   # where we are
            API_TOKEN=t#1 # and why
            EMPTY=
            """, known: ["TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "PUBLIC_URL", "API_TOKEN"])
        #expect(file.doubts.isEmpty)
        #expect(
            file.variables == [
                "TWILIO_ACCOUNT_SID": "AC1", "TWILIO_AUTH_TOKEN": "a b#c", "PUBLIC_URL": "https://x.example",
                "API_TOKEN": "t#1",
            ])
    }

    @Test func doubtsLinesOfTheEnvironmentFileThatSetNothing() {
        let file = DotEnv(
            """
            TWILLIO_AUTH_TOKEN=secret
            SHOP_TOKEN=mine
            PUBLIC_URL: https://x.example
            """, known: ["TWILIO_AUTH_TOKEN", "PUBLIC_URL", "API_TOKEN"])
        #expect(
            file.doubts == [
                "1: TWILLIO_AUTH_TOKEN is not a setting; did you mean TWILIO_AUTH_TOKEN?",
                "3: this is not NAME=value, and sets nothing",
            ])
        #expect(file.variables["SHOP_TOKEN"] == "mine")
    }

    @Test(arguments: [["valdate", "x.yaml"], ["help", "valdate"]])
    func asksWhetherAMisspeltCommandWasMeant(_ arguments: [String]) async {
        let console = TypedConsole()
        let status = await Console.$current.withValue(console.console) { await Callscript.run(arguments: arguments) }
        #expect(status == .usage)
        #expect(console.complained.contains("there is no command \"valdate\"; did you mean \"validate\"?"))
    }

    @Test func refusesANumberWithoutItsCountry() async {
        let console = TypedConsole()
        #expect(await console.run("call", "555-0123") == .usage)
        #expect(console.complained.contains("plus and digits only: +15551230001. It is \"555-0123\""))
    }

    @Test func tellsARefusalInTheWordsOfTheCommand() {
        #expect(
            ServerClient.asOptions("Several scripts are served; say which with \"script\": clinic, reminder.")
                == "Several scripts are served; say which with --script: clinic, reminder.")
        #expect(
            ServerClient.asOptions("There is no number to call from: give from_number, or set TWILIO_PHONE_NUMBER.")
                == "There is no number to call from: give --from, or set TWILIO_PHONE_NUMBER.")
    }

    @Test func saysWhichLimitEndedALongTest() async throws {
        try await withFolder { folder in
            try folder.write(NewCommand.script(name: "a"), to: "a.yaml")
            let turns = String(repeating: "      - say: when are you open\n", count: 101)
            try folder.write(
                "script: a.yaml\ntests:\n  long:\n    turns:\n\(turns)      - hear: Hi.\n", to: "a.test.yaml")
            let console = TypedConsole()
            #expect(await console.run("test", folder.path() + "a.yaml") == .findings)
            #expect(
                console.printed.contains(
                    "a limit of the call was reached (limits: {turns: …, duration: …} in the script; 100 turns and 15 min"
                ))
        }
    }

    @Test func saysWhenThereIsNothingToPlay() async throws {
        try await withFolder { folder in
            try folder.write(NewCommand.script(name: "a"), to: "a.yaml")
            try folder.write("script: a.yaml\ntests: {}\n", to: "a.test.yaml")
            let console = TypedConsole()
            #expect(await console.run("test", folder.path() + "a.yaml") == .failure)
            #expect(
                console.complained.contains("there is nothing to play: no test stands in \(folder.path())a.test.yaml"))
        }
    }

    @Test(arguments: [
        ("localhost:8000", "http://localhost:8000"), ("http://127.0.0.1:9/", "http://127.0.0.1:9"),
        ("https://calls.example.com", "https://calls.example.com"),
    ])
    func takesAServerAsPeopleCallIt(_ named: String, _ base: String) {
        #expect(CallCommand.address(named) == base)
    }

    @Test func colourIsRefusedAsElsewhere() {
        #expect(Console.wantsColour([:]) && Console.wantsColour(["NO_COLOR": "", "TERM": "xterm"]))
        #expect(!Console.wantsColour(["NO_COLOR": "1"]) && !Console.wantsColour(["TERM": "dumb"]))
    }

    @Test func mentionsWarningsWhereAScriptRunsAllTheSame() async throws {
        let script = Fixtures.folder.appending(path: "commands/warned.yaml").path()
        let console = TypedConsole(["goodbye"])
        #expect(await console.run("simulate", script) == .fine)
        #expect(console.complained.contains("1 warning; see callscript validate \(script)"))
    }
}
