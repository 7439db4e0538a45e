import CallProgram
import CallSimulator
import Foundation
import HummingbirdTesting
import TestSupport
import Testing

/// Callers and carriers that do anything at any time: never a 5xx, never an illegal document, never a call without end.
@Suite struct RandomCallsTests {
    @Test(arguments: ShippedScriptsTests.scripts) func rehearsed(_ path: String) throws {
        try Self.rehearse(ScriptOnDisk(path, in: Fixtures.scripts))
    }

    /// Scripts that have every verb, with every outcome.
    @Test(arguments: VerbConversationTests.folder.scripts) func rehearsedVerb(_ path: String) throws {
        try Self.rehearse(ScriptOnDisk(path, in: VerbConversationTests.folder.folder))
    }

    @Test(arguments: LanguageConversationTests.folder.scripts) func rehearsedLanguage(_ path: String) throws {
        try Self.rehearse(ScriptOnDisk(path, in: LanguageConversationTests.folder.folder))
    }

    private static func rehearse(_ script: ScriptOnDisk) throws {
        var dice = Dice(seed: 3)
        let interpreter = try script.interpreter()
        for _ in 0..<Dice.rounds(20) { RandomCaller.call(interpreter, &dice) }
    }

    @Test(arguments: ShippedScriptsTests.scripts) func overHTTP(_ path: String) async throws {
        let interpreter = try ScriptOnDisk(path, in: Fixtures.scripts).interpreter()
        try await ServedScript(interpreter, at: Conversation.defaultMoment).test { client in
            var dice = Dice(seed: 4)
            for round in 0..<Dice.rounds(15) {
                let call = CallFacts(
                    sid: "CA\(round)", direction: .inbound, from: "+15551230001", to: "+15551230000")
                try await Self.play(call, client, &dice)
            }
        }
    }

    private static func play(_ call: CallFacts, _ client: any TestClientProtocol, _ dice: inout Dice) async throws {
        var document = try await post(CallEvent(.began), of: call, client)
        var left = 400
        while let turn = awaited(in: document) {
            left -= 1
            guard left > 0 else {
                Issue.record("the call does not end")
                return
            }
            let event = RandomCaller.event(turn: turn, &dice)
            let answer = try await post(event, of: call, client)
            if case .ended = event.kind { return }
            if !answer.isEmpty { document = answer }
        }
    }

    private static func post(
        _ event: CallEvent, of call: CallFacts, _ client: any TestClientProtocol
    ) async throws -> String {
        let (status, document) = try await client.tell(event, of: call)
        #expect(status < 500)
        if !document.isEmpty {
            for fault in LegalTwiML.faults(in: document) { Issue.record("\(fault)\n\(document)") }
        }
        return document
    }

    /// The turn that a document waits for; nil when it ends the call.
    private static func awaited(in document: String) -> Int? {
        document.firstMatch(of: /turn=(\d+)/).flatMap { Int($0.1) }
    }
}
