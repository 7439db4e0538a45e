import CallInterpreter
import CallProgram
import CallSimulator
import CallscriptCommands
import Foundation
import ScriptDiagnostics
import Synchronization
import TestSupport
import Testing
import TwiML

/// A rehearsal sends exactly what production sends: the same conversation gives the same documents, byte for byte,
/// played as a test, typed into `simulate`, and posted to a server with signatures.
@Suite struct SameDocumentsTests {
    @Test(arguments: ShippedScriptsTests.scripts) func overHTTP(_ path: String) async throws {
        let interpreter = try ScriptOnDisk(path, in: Fixtures.scripts).interpreter()
        let test = path.replacing(".yaml", with: ".test.yaml")
        let (_, conversations) = try ScriptOnDisk.conversations(test, in: Fixtures.scripts)
        for conversation in conversations where Self.isServed(conversation) {
            let exchanges = ConversationRunner(interpreter: interpreter).run(conversation).exchanges
            let answers = exchanges.flatMap(\.events).compactMap { event in
                if case .worked(let result) = event.kind { result.answer } else { nil }
            }
            let served = ServedScript(
                interpreter, at: conversation.moment(of: interpreter.program), answers: answers)
            let call = conversation.call.facts
            try await served.test { client in
                for exchange in exchanges {
                    var documents: [String] = []
                    for event in exchange.events {
                        let answer = try await client.tell(event, of: call)
                        if !answer.body.isEmpty { documents.append(answer.body) }
                    }
                    // Whoever has hung up hears no more, whatever the server answers.
                    if exchange.end == .caller, exchange.documents.isEmpty { continue }
                    #expect(documents == exchange.documents, "\(path): \(conversation.name.value)")
                }
            }
        }
    }

    /// What `--twiml` shows is the document that is sent, with line breaks and blanks.
    @Test(arguments: ShippedScriptsTests.scripts) func laidOut(_ path: String) throws {
        let interpreter = try ScriptOnDisk(path, in: Fixtures.scripts).interpreter()
        let test = path.replacing(".yaml", with: ".test.yaml")
        let (_, conversations) = try ScriptOnDisk.conversations(test, in: Fixtures.scripts)
        for conversation in conversations {
            for document in ConversationRunner(interpreter: interpreter).run(conversation).exchanges.flatMap(
                \.documents)
            {
                #expect(DocumentLayout.text(of: document).replacing(/\n */, with: "") == document)
            }
        }
    }

    /// Values and messages come with a request to place a call, and work that takes a while takes it in earnest: the
    /// server's own tests play those.
    private static func isServed(_ conversation: Conversation) -> Bool {
        conversation.variables.isEmpty && conversation.message == nil
            && conversation.stubs.allSatisfy { $0.answers.allSatisfy { $0.value.delay == 0 } }
    }

    /// The three conversations that people know from before, typed line by line.
    @Test(arguments: [
        ("asks the time and leaves", ["What time is it?", "Thank you"]),
        ("needs help, then asks the date", ["I need help", "What's today's date?"]),
        ("is greeted back", ["Hello"]),
    ])
    func typedIntoSimulate(_ name: String, _ lines: [String]) async throws {
        let interpreter = try ScriptOnDisk("assistant.yaml", in: Fixtures.scripts).interpreter()
        let (_, conversations) = try ScriptOnDisk.conversations("assistant.test.yaml", in: Fixtures.scripts)
        let conversation = try #require(conversations.first { $0.name.value == name })
        let played = ConversationRunner(interpreter: interpreter).run(conversation).exchanges.flatMap(\.documents)

        let typed = Typed(lines)
        let status = await Console.$current.withValue(typed.console) {
            await Callscript.run(arguments: [
                "simulate", Fixtures.scripts.appending(path: "assistant.yaml").path(), "--answered-by", "human",
                "--at", "2024-12-14T15:45", "--raw-twiml",
            ])
        }
        #expect(status == .fine)
        #expect(typed.printed.filter { $0.hasPrefix("<?xml") } == played)
    }
}

/// A console that types by itself.
private final class Typed: Sendable {
    private let waiting: Mutex<[String]>
    private let output = Mutex("")

    init(_ lines: [String]) { waiting = Mutex(lines) }

    var console: Console {
        Console(
            out: { text in self.output.withLock { $0 += text } }, err: { text in self.output.withLock { $0 += text } },
            line: { self.waiting.withLock { $0.isEmpty ? nil : $0.removeFirst() } })
    }

    var printed: [String] { output.withLock { $0 }.split(separator: "\n").map(String.init) }
}
