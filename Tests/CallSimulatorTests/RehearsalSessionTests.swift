import CallInterpreter
import CallProgram
import CallSimulator
import Foundation
import TestSupport
import Testing

@Suite struct RehearsalSessionTests {
    private func session(_ program: Program, at: Date? = nil, documents: RehearsalSession.Documents = .hidden)
        -> RehearsalSession
    {
        RehearsalSession(
            interpreter: Interpreter(program: program),
            variables: program.name == "desk" ? ["guest": "Ms Rivera"] : [:], at: at, documents: documents,
            clock: { ExamplePrograms.moment })
    }

    /// What a person types, and what is printed.
    private func screen(_ session: inout RehearsalSession, of script: String, _ lines: [String]) -> String {
        var screen = session.begin().text
        for line in lines {
            let reply = session.type(line)
            screen += "] \(line)\n" + reply.text
            guard let kept = reply.kept else { continue }
            var file = try? CallSimulator.TestFile(path: kept.file, of: script)
            try? file?.add([kept.test], timeZone: .gmt)
            screen += "(\(kept.file))\n\(String(decoding: file?.bytes ?? [], as: UTF8.self))"
        }
        return screen
    }

    @Test func aCallIsHeldByTyping() {
        var session = session(ExamplePrograms.assistant)
        let printed = screen(
            &session, of: "assistant.yaml",
            [
                "what time is it", "/at 09:05", "/confidence 0.9 what time is it", "", "/state",
                "/press 1", "/twiml", "/slots", "goodbye", "/state", "hello?",
                "/save assistant.test.yaml asks the time twice",
            ])
        expectGolden(printed, at: Fixtures.folder.appending(path: "conversations/rehearsal.txt"))
    }

    @Test func slotsAreShownAndSecretsAreNot() {
        var session = session(ExamplePrograms.desk)
        let printed = screen(
            &session, of: "desk.yaml",
            ["three", "/press 3", "/slots", "tulip", "/trace", "/slots", "/save desk.test.yaml"])
        expectGolden(printed, at: Fixtures.folder.appending(path: "conversations/rehearsal-secret.txt"))
        #expect(!printed.contains("= tulip"))
        #expect(!printed.contains("say: tulip"))
    }

    @Test(arguments: [
        "/press", "/press one", "/confidence", "/confidence 4 hello", "/confidence 0.4", "/machine", "/machine robot",
        "/at", "/at noon", "/at 25:99", "/save", "/nothing", "/",
    ])
    func aWrongCommandIsAnsweredWithAHint(_ line: String) {
        var session = session(ExamplePrograms.assistant)
        _ = session.begin()
        let reply = session.type(line)
        #expect(reply.text.contains("/"))
        #expect(reply.text.hasSuffix("\n"))
        #expect(reply.line == .open)
        #expect(reply.kept == nil)
    }

    @Test func documentsAreShownOnRequest() {
        var raw = session(ExamplePrograms.assistant, documents: .raw)
        let document = raw.begin().text.split(separator: "\n")[0]
        #expect(document.hasPrefix(#"<?xml version="1.0" encoding="UTF-8"?><Response>"#))
        var laidOut = session(ExamplePrograms.assistant, documents: .laidOut)
        #expect(laidOut.begin().text.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Response>\n  <Gather "))
        #expect(laidOut.type("/twiml raw").text == document + "\n")
        #expect(laidOut.type("/twiml rw").text.contains("/twiml raw"))
    }

    @Test func whoeverHangsUpIsTold() {
        var session = session(ExamplePrograms.assistant)
        _ = session.begin()
        #expect(session.type("/hangup").text == "-- the caller hung up\n")
    }

    @Test func timeFlowsFromWhereItIsSet() throws {
        let start = try Date("2025-06-01T10:00:00Z", strategy: .iso8601)
        var session = session(ExamplePrograms.assistant, at: start)
        _ = session.begin()
        #expect(session.type("what time is it").text == "< The current time is 6:00 AM.\n")
        #expect(session.type("/at 2025-06-02T11:30").text == "it is now 2025-06-02T11:30:00-04:00\n")
        #expect(session.type("what time is it").text == "< The current time is 11:30 AM.\n")
        #expect(session.type("/at 2025-12-02T00:00").text == "it is now 2025-12-02T00:00:00-05:00\n")
    }

    @Test func aPersonLeaves() {
        var session = session(ExamplePrograms.assistant)
        _ = session.begin()
        #expect(session.type("/hangup").line == .over)
        #expect(session.type("").line == .left)
        #expect(session.type("/quit").line == .left)
    }

    @Test func helpNamesEveryCommand() {
        var session = session(ExamplePrograms.assistant)
        let help = session.type("/help").text
        for command in [
            "press", "silence", "confidence", "hangup", "machine", "transfer", "recording", "queue", "returned",
            "answer",
            "choose", "fail", "state", "slots", "twiml", "twiml raw", "trace", "at", "save", "help", "quit",
        ] {
            #expect(help.contains("/\(command)"))
        }
    }
}
